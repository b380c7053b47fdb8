import { Body, Controller, Get, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../account/actor.js';
import { Right } from '../account/right.js';
import { advisorList, type HandoverBody, handoverBody } from './advice-handover.dto.js';
import { AdviceHandoverService } from './advice-handover.service.js';
import { rowKey } from './advice-request.dto.js';
import { sessionDto } from './advice-session.dto.js';
import { IfMatch } from '../platform/if-match.js';

@ApiTags('Beratung')
@Controller()
export class AdviceHandoverController {
  constructor(private readonly service: AdviceHandoverService) {}

  @Get('advice-advisors')
  @Right('advice.edit')
  @ApiOperation({ summary: 'Who can lead a session, and who is away' })
  @ApiOkResponse({ standardSchema: advisorList })
  listAdviceAdvisors() {
    return this.service.advisors();
  }

  @Post('advice-sessions/:id/handover')
  @HttpCode(200)
  @Right('advice.edit')
  @IfMatch('session that was read')
  @ApiOperation({ summary: 'Another advisor leads the session from now on, and learns of it by mail' })
  @ApiOkResponse({ standardSchema: sessionDto })
  handOverAdviceSession(
    @Param('id', { schema: rowKey }) id: number,
    @Body({ schema: handoverBody }) body: HandoverBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.handOver(actorOf(request), id, body, ifMatch, reply);
  }
}

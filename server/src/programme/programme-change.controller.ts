import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../account/actor.js';
import { Right } from '../account/right.js';
import {
  type ProgrammeChangeBody,
  programmeChangeBody,
  programmeChangeDto,
  programmeChangeKey,
  programmeChangeList,
  type ProgrammeChangeQuery,
  programmeChangeQuery,
  type ProgrammeDecisionBody,
  programmeDecisionBody,
} from './programme-change.dto.js';
import { ProgrammeChangeService } from './programme-change.service.js';
import { IfMatch } from '../platform/if-match.js';

@ApiTags('Förderprogramme')
@Controller('programme-changes')
export class ProgrammeChangeController {
  constructor(private readonly service: ProgrammeChangeService) {}

  @Get('')
  @Right('programme.edit')
  @ApiOperation({ summary: 'Proposed changes of programmes and what became of them, the newest first' })
  @ApiOkResponse({ standardSchema: programmeChangeList })
  listProgrammeChanges(
    @Query({ schema: programmeChangeQuery }) query: ProgrammeChangeQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.service.list(actorOf(request), query);
  }

  @Post('')
  @Right('programme.edit')
  @ApiOperation({
    summary:
      'Proposes a correction of a figure, a new version or a call; it counts once a second lead has approved it',
  })
  @ApiCreatedResponse({ standardSchema: programmeChangeDto })
  proposeProgrammeChange(
    @Body({ schema: programmeChangeBody }) body: ProgrammeChangeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.propose(actorOf(request), body, reply);
  }

  @Get(':id')
  @Right('programme.edit')
  @ApiOperation({ summary: 'One proposed change, with the ETag that its decision has to bring along' })
  @ApiOkResponse({ standardSchema: programmeChangeDto })
  getProgrammeChange(
    @Param('id', { schema: programmeChangeKey }) id: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.get(actorOf(request), id, reply);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Right('programme.edit')
  @IfMatch('proposal')
  @ApiOperation({ summary: 'A second lead approves or refuses; the one who proposed it may withdraw' })
  @ApiOkResponse({ standardSchema: programmeChangeDto })
  decideProgrammeChange(
    @Param('id', { schema: programmeChangeKey }) id: number,
    @Body({ schema: programmeDecisionBody }) body: ProgrammeDecisionBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.decide(actorOf(request), id, body, ifMatch, reply);
  }
}

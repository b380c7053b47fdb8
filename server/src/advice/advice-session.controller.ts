import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../account/actor.js';
import { Right } from '../account/right.js';
import { IfMatch } from '../platform/if-match.js';
import { type VersionQuery, versionList, versionQuery } from '../platform/version.dto.js';
import { rowKey } from './advice-request.dto.js';
import {
  type AddendumBody,
  addendumBody,
  type CancellationBody,
  cancellationBody,
  openTaskList,
  type OpenTaskQuery,
  openTaskQuery,
  type SessionBody,
  sessionBody,
  type SessionCreateBody,
  sessionCreateBody,
  sessionDto,
  sessionList,
  type SessionQuery,
  sessionQuery,
  type TickBody,
  tickBody,
} from './advice-session.dto.js';
import { AdviceSessionService } from './advice-session.service.js';

@ApiTags('Beratung')
@Controller()
export class AdviceSessionController {
  constructor(private readonly service: AdviceSessionService) {}

  @Get('advice-sessions')
  @Right('advice.read')
  @ApiOperation({ summary: 'Sessions of advice; planned ones: the next one first' })
  @ApiOkResponse({ standardSchema: sessionList })
  listAdviceSessions(@Query({ schema: sessionQuery }) query: SessionQuery, @Req() request: FastifyRequest) {
    return this.service.list(actorOf(request), query);
  }

  @Post('advice-sessions')
  @Right('advice.edit')
  @ApiOperation({ summary: 'A session that nobody asked for in writing' })
  @ApiCreatedResponse({ standardSchema: sessionDto })
  createAdviceSession(
    @Body({ schema: sessionCreateBody }) body: SessionCreateBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.create(actorOf(request), body, reply);
  }

  @Get('advice-tasks')
  @Right('advice.read')
  @ApiOperation({ summary: 'Agreed tasks that are not done, what is due first' })
  @ApiOkResponse({ standardSchema: openTaskList })
  listAdviceTasks(@Query({ schema: openTaskQuery }) query: OpenTaskQuery, @Req() request: FastifyRequest) {
    return this.service.tasks(actorOf(request), query);
  }

  @Get('advice-sessions/:id')
  @Right('advice.read')
  @ApiOperation({ summary: 'One session with its protocol' })
  @ApiOkResponse({ standardSchema: sessionDto })
  getAdviceSession(
    @Param('id', { schema: rowKey }) id: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.get(actorOf(request), id, reply);
  }

  @Put('advice-sessions/:id')
  @Right('advice.edit')
  @IfMatch('session that was read')
  @ApiOperation({ summary: 'The whole session: day, participants, protocol, tasks, next contact' })
  @ApiOkResponse({ standardSchema: sessionDto })
  saveAdviceSession(
    @Param('id', { schema: rowKey }) id: number,
    @Body({ schema: sessionBody }) body: SessionBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.save(actorOf(request), id, body, ifMatch, reply);
  }

  @Post('advice-sessions/:id/cancellation')
  @HttpCode(200)
  @Right('advice.edit')
  @IfMatch('session that was read')
  @ApiOperation({ summary: 'The session does not take place; its request is open again' })
  @ApiOkResponse({ standardSchema: sessionDto })
  cancelAdviceSession(
    @Param('id', { schema: rowKey }) id: number,
    @Body({ schema: cancellationBody }) body: CancellationBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.cancel(actorOf(request), id, body, ifMatch, reply);
  }

  @Post('advice-sessions/:id/finish')
  @HttpCode(200)
  @Right('advice.edit')
  @IfMatch('session that was read')
  @ApiOperation({
    summary: 'Finishes the protocol: it is frozen, and the funding case of the project notes its day',
  })
  @ApiOkResponse({ standardSchema: sessionDto })
  finishProtocol(
    @Param('id', { schema: rowKey }) id: number,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.finish(actorOf(request), id, ifMatch, reply);
  }

  @Post('advice-sessions/:id/addenda')
  @Right('advice.edit')
  @ApiOperation({ summary: 'A correction of a finished protocol' })
  @ApiCreatedResponse({ standardSchema: sessionDto })
  addAddendum(
    @Param('id', { schema: rowKey }) id: number,
    @Body({ schema: addendumBody }) body: AddendumBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.addAddendum(actorOf(request), id, body, reply);
  }

  @Put('advice-sessions/:id/tasks/:number')
  @Right('advice.task')
  @ApiOperation({ summary: 'The day on which an agreed task was done' })
  @ApiOkResponse({ standardSchema: sessionDto })
  tickAdviceTask(
    @Param('id', { schema: rowKey }) id: number,
    @Param('number', { schema: rowKey }) number: number,
    @Body({ schema: tickBody }) body: TickBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.tick(actorOf(request), id, number, body, reply);
  }

  @Get('advice-sessions/:id/versions')
  @Right('advice.read')
  @ApiOperation({ summary: 'History of a session, the newest first' })
  @ApiOkResponse({ standardSchema: versionList })
  listAdviceVersions(
    @Param('id', { schema: rowKey }) id: number,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.service.versions(actorOf(request), id, query);
  }

  @Get('advice-sessions/:id/protocol.pdf')
  @Right('advice.read')
  @ApiOperation({ summary: 'The protocol as a tagged PDF; before it is finished marked as a draft' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getProtocolPdf(
    @Param('id', { schema: rowKey }) id: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.service.pdf(actorOf(request), id, reply);
  }
}

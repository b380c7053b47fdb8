import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../account/actor.js';
import { Right } from '../account/right.js';
import { type DocumentUpload, documentUpload } from '../municipality/document.dto.js';
import { IfMatch } from '../platform/if-match.js';
import { TakesFile } from '../platform/request-body.js';
import { type VersionQuery, versionList, versionQuery } from '../platform/version.dto.js';
import {
  type RequestBody,
  requestBody,
  requestDto,
  requestList,
  type RequestQuery,
  requestQuery,
  rowKey,
  type ScheduleBody,
  scheduleBody,
  type WithdrawalBody,
  withdrawalBody,
} from './advice-request.dto.js';
import { AdviceRequestService } from './advice-request.service.js';
import { sessionDto } from './advice-session.dto.js';

@ApiTags('Beratung')
@Controller('advice-requests')
export class AdviceRequestController {
  constructor(private readonly service: AdviceRequestService) {}

  @Get('')
  @Right('advice.read')
  @ApiOperation({ summary: 'Requests for advice; open ones by age' })
  @ApiOkResponse({ standardSchema: requestList })
  listAdviceRequests(@Query({ schema: requestQuery }) query: RequestQuery, @Req() request: FastifyRequest) {
    return this.service.list(actorOf(request), query);
  }

  @Post('')
  @Right('advice.request')
  @ApiOperation({ summary: 'A Kommune asks for advice: topic, question, days it proposes' })
  @ApiCreatedResponse({ standardSchema: requestDto })
  askForAdvice(
    @Body({ schema: requestBody }) body: RequestBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.ask(actorOf(request), body, reply);
  }

  @Get(':id')
  @Right('advice.read')
  @ApiOperation({ summary: 'One request' })
  @ApiOkResponse({ standardSchema: requestDto })
  getAdviceRequest(
    @Param('id', { schema: rowKey }) id: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.get(actorOf(request), id, reply);
  }

  @Get(':id/versions')
  @Right('advice.read')
  @ApiOperation({ summary: 'History of a request, the newest first' })
  @ApiOkResponse({ standardSchema: versionList })
  listAdviceRequestVersions(
    @Param('id', { schema: rowKey }) id: number,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.service.versions(actorOf(request), id, query);
  }

  @Post(':id/documents')
  @Right('advice.request')
  @TakesFile()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary: 'Adds a file; the body is the file itself. 413: larger than 25 MB, 422: encrypted, infected, …',
  })
  @ApiCreatedResponse({ standardSchema: requestDto })
  addAdviceDocument(
    @Param('id', { schema: rowKey }) id: number,
    @Query({ schema: documentUpload }) query: DocumentUpload,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.addDocument(id, query, request, reply);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Right('advice.request')
  @IfMatch('request that was read')
  @ApiOperation({ summary: 'The Kommune takes an open request back' })
  @ApiOkResponse({ standardSchema: requestDto })
  withdrawAdviceRequest(
    @Param('id', { schema: rowKey }) id: number,
    @Body({ schema: withdrawalBody }) body: WithdrawalBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.withdraw(actorOf(request), id, body, ifMatch, reply);
  }

  @Post(':id/session')
  @Right('advice.edit')
  @IfMatch('request that was read')
  @ApiOperation({ summary: 'The request becomes a session on a day' })
  @ApiCreatedResponse({ standardSchema: sessionDto })
  scheduleAdvice(
    @Param('id', { schema: rowKey }) id: number,
    @Body({ schema: scheduleBody }) body: ScheduleBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.schedule(actorOf(request), id, body, ifMatch, reply);
  }
}

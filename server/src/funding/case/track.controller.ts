import { Body, Controller, Headers, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { projectKey } from '../../project/public/project.dto.js';
import { partNumber } from '../../project/record/record.dto.js';
import { fundingCaseDto } from './funding-case.dto.js';
import {
  type CaseStepBody,
  caseStepBody,
  funderKey,
  type NoticeBody,
  noticeBody,
  type NoticeDecisionBody,
  noticeDecisionBody,
  type NoticeWordsBody,
  noticeWordsBody,
  type TrackBody,
  trackBody,
} from './track.dto.js';
import type { Funder } from '../words.js';
import { TrackService } from './track.service.js';
import { IfMatch } from '../../platform/if-match.js';

@ApiTags('Förderfälle')
@Controller('funding-cases')
export class TrackController {
  constructor(private readonly service: TrackService) {}

  @Put(':id/tracks/:funder')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'What is applied for with one funder' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  saveTrack(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Body({ schema: trackBody }) body: TrackBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.save(actorOf(request), id, funder, body, ifMatch, reply);
  }

  @Post(':id/tracks/:funder/status')
  @HttpCode(200)
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'The one way to another status of a track. 409 with `unmet`: what is missing' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  changeTrackStatus(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Body({ schema: caseStepBody }) body: CaseStepBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.changeStatus(actorOf(request), id, funder, body, ifMatch, reply);
  }

  @Post(':id/tracks/:funder/notices')
  @Right('case.check')
  @IfMatch()
  @ApiOperation({ summary: 'Records a notice; it counts once a second person has confirmed it' })
  @ApiCreatedResponse({ standardSchema: fundingCaseDto })
  addNotice(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Body({ schema: noticeBody }) body: NoticeBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.addNotice(actorOf(request), id, funder, body, ifMatch, reply);
  }

  @Put(':id/tracks/:funder/notices/:number')
  @Right('case.check')
  @IfMatch()
  @ApiOperation({
    summary: 'When a notice came in and became unappealable, its scan, a note; what was decided stays',
  })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  saveNotice(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: noticeWordsBody }) body: NoticeWordsBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.saveNotice(actorOf(request), id, funder, number, body, ifMatch, reply);
  }

  @Post(':id/tracks/:funder/notices/:number/decision')
  @HttpCode(200)
  @Right('case.check')
  @IfMatch()
  @ApiOperation({
    summary: 'A second person confirms or refuses a notice; one that was wrong becomes void, and stays',
  })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  decideNotice(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: noticeDecisionBody }) body: NoticeDecisionBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.decideNotice(actorOf(request), id, funder, number, body, ifMatch, reply);
  }
}

import { Body, Controller, Headers, Param, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { projectKey } from '../../project/public/project.dto.js';
import {
  type CommitmentsBody,
  commitmentsBody,
  type DialoguesBody,
  dialoguesBody,
  fundingCaseDto,
  type ScorePointsBody,
  scorePointsBody,
  type SurveysBody,
  surveysBody,
  type TendersBody,
  tendersBody,
} from './funding-case.dto.js';
import { PreparationService } from './preparation.service.js';
import { IfMatch } from '../../platform/if-match.js';

@ApiTags('Förderfälle')
@Controller('funding-cases')
export class PreparationController {
  constructor(private readonly service: PreparationService) {}

  @Put(':id/dialogues')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'All industry dialogues of the case' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  saveDialogues(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: dialoguesBody }) body: DialoguesBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.saveDialogues(actorOf(request), id, body, ifMatch, reply);
  }

  @Put(':id/surveys')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'All market surveys of the case' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  saveSurveys(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: surveysBody }) body: SurveysBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.saveSurveys(actorOf(request), id, body, ifMatch, reply);
  }

  @Put(':id/commitments')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'Commitments of operators, and what became of them' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  saveCommitments(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: commitmentsBody }) body: CommitmentsBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.saveCommitments(actorOf(request), id, body, ifMatch, reply);
  }

  @Put(':id/tenders')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'Tenders by lot' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  saveTenders(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: tendersBody }) body: TendersBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.saveTenders(actorOf(request), id, body, ifMatch, reply);
  }

  @Put(':id/score-points')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'Points entered by hand, with the printout of the portal as evidence' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  saveScorePoints(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: scorePointsBody }) body: ScorePointsBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.saveScorePoints(actorOf(request), id, body, ifMatch, reply);
  }
}

import { Body, Controller, Get, Headers, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { IfMatch } from '../../platform/if-match.js';
import { versionList, type VersionQuery, versionQuery } from '../../platform/version.dto.js';
import { projectKey } from '../../project/public/project.dto.js';
import { caseCoverageDto, caseOverlapsDto } from './case-area.dto.js';
import {
  type CaseBody,
  caseBody,
  caseEventList,
  fundingCaseDto,
  type OpenCaseBody,
  openCaseBody,
} from './funding-case.dto.js';
import { FundingCaseService } from './funding-case.service.js';

@ApiTags('Förderfälle')
@Controller('funding-cases')
export class FundingCaseController {
  constructor(private readonly service: FundingCaseService) {}

  @Post('')
  @Right('case.edit')
  @ApiOperation({
    summary: 'Opens the funding case of a project, with the tracks that its guideline version asks for',
  })
  @ApiCreatedResponse({ standardSchema: fundingCaseDto })
  openCase(
    @Body({ schema: openCaseBody }) body: OpenCaseBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.open(actorOf(request), body, reply);
  }

  @Get(':id')
  @Right('case.read')
  @ApiOperation({ summary: 'The whole case; its ETag is needed to change any part of it' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  getCase(
    @Param('id', { schema: projectKey }) id: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.get(actorOf(request), id, reply);
  }

  @Put(':id')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'Summary, day of the advice protocol; advisors also assign it' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  saveCase(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: caseBody }) body: CaseBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.save(actorOf(request), id, body, ifMatch, reply);
  }

  @Get(':id/overlaps')
  @Right('case.read')
  @ApiOperation({ summary: 'What other funded projects have of its area, with the shared parts' })
  @ApiOkResponse({ standardSchema: caseOverlapsDto })
  getCaseOverlaps(@Param('id', { schema: projectKey }) id: number, @Req() request: FastifyRequest) {
    return this.service.overlaps(actorOf(request), id);
  }

  @Get(':id/coverage')
  @Right('case.read')
  @ApiOperation({ summary: 'Households in its area by speed class, and the cells in which they are' })
  @ApiOkResponse({ standardSchema: caseCoverageDto })
  getCaseCoverage(@Param('id', { schema: projectKey }) id: number, @Req() request: FastifyRequest) {
    return this.service.coverage(actorOf(request), id);
  }

  @Get(':id/events')
  @Right('case.read')
  @ApiOperation({ summary: 'Every change of status in the case, the newest first' })
  @ApiOkResponse({ standardSchema: caseEventList })
  listCaseEvents(@Param('id', { schema: projectKey }) id: number, @Req() request: FastifyRequest) {
    return this.service.events(actorOf(request), id);
  }

  @Get(':id/versions')
  @Right('case.read')
  @ApiOperation({ summary: 'Who changed what of the case when and why' })
  @ApiOkResponse({ standardSchema: versionList })
  listCaseVersions(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.service.versions(actorOf(request), id, query);
  }
}

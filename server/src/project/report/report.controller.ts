import { Body, Controller, Headers, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { projectKey } from '../public/project.dto.js';
import {
  type MilestoneBody,
  milestoneBody,
  type MilestoneStateBody,
  milestoneStateBody,
  type PromiseBody,
  promiseBody,
} from '../promise/promise.dto.js';
import { type ReportBody, reportBody } from '../record/record-body.dto.js';
import { partNumber, recordDto } from '../record/record.dto.js';
import { ReportService } from './report.service.js';
import { NeedsVersion } from '../lifecycle/needs-version.js';

@ApiTags('Vorhaben')
@Controller('project-records')
export class ReportController {
  constructor(private readonly reports: ReportService) {}

  @Post(':id/reports')
  @HttpCode(200)
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({
    summary:
      'The quick report: status, one promised date and numbers together; published projects show it at once',
  })
  @ApiOkResponse({ standardSchema: recordDto })
  reportProject(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: reportBody }) body: ReportBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.reports.report(actorOf(request), id, body, ifMatch, reply);
  }

  @Post(':id/confirmations')
  @HttpCode(200)
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Nothing has changed since the last report. 409: a promise has run out and needs a new date',
  })
  @ApiOkResponse({ standardSchema: recordDto })
  confirmProject(
    @Param('id', { schema: projectKey }) id: number,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.reports.confirm(actorOf(request), id, ifMatch, reply);
  }

  @Post(':id/milestones')
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({ summary: 'A further milestone, with its first promise' })
  @ApiCreatedResponse({ standardSchema: recordDto })
  addMilestone(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: milestoneBody }) body: MilestoneBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.reports.addMilestone(actorOf(request), id, body, ifMatch, reply);
  }

  @Put(':id/milestones/:number')
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({ summary: 'Reached on a day, or waived with a reason; both null: open again' })
  @ApiOkResponse({ standardSchema: recordDto })
  saveMilestoneState(
    @Param('id', { schema: projectKey }) id: number,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: milestoneStateBody }) body: MilestoneStateBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.reports.saveMilestoneState(actorOf(request), id, number, body, ifMatch, reply);
  }

  @Post(':id/milestones/:number/promises')
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({ summary: 'A new promise; the earlier ones stay' })
  @ApiCreatedResponse({ standardSchema: recordDto })
  addPromise(
    @Param('id', { schema: projectKey }) id: number,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: promiseBody }) body: PromiseBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.reports.addPromise(actorOf(request), id, number, body, ifMatch, reply);
  }
}

import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { TakesFile } from '../../platform/request-body.js';
import { projectKey } from '../../project/public/project.dto.js';
import {
  type ApplicantFormApplyQuery,
  applicantFormApplyQuery,
  applicantFormDto,
  type ApplicantFormQuery,
  applicantFormQuery,
  applicantOutcomeDto,
} from './applicant-form.dto.js';
import { ApplicantFormService } from './applicant-form.service.js';
import { type ExportQuery, exportQuery } from './case-export.js';
import { CaseExportService } from './case-export.service.js';

@ApiTags('Förderfälle')
@Controller('funding-cases')
export class ExchangeController {
  constructor(
    private readonly exports: CaseExportService,
    private readonly forms: ApplicantFormService,
  ) {}

  @Get(':id/export')
  @Right('case.export')
  @ApiOperation({
    summary:
      'The whole case as a ZIP: versions, decisions, documents, with a manifest and checksums; asOf: as it was known then',
  })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  exportCase(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: exportQuery }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.exports.zip(actorOf(request), id, query, reply);
  }

  @Get(':id/applicant-form.xlsx')
  @Right('case.edit')
  @ApiOperation({ summary: 'The form of an applicant with what is stored, to be filled in and sent back' })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getApplicantForm(
    @Param('id', { schema: projectKey }) id: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.forms.template(actorOf(request), id, reply);
  }

  @Post(':id/applicant-form')
  @HttpCode(200)
  @Right('case.edit')
  @TakesFile()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary: 'The dry run of a form: what would change, which cells are refused. 422: why it cannot be read',
  })
  @ApiOkResponse({ standardSchema: applicantFormDto })
  checkApplicantForm(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: applicantFormQuery }) query: ApplicantFormQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.forms.check(id, query, request);
  }

  @Post(':id/applicant-form/application')
  @HttpCode(200)
  @Right('case.edit')
  @TakesFile()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary:
      'Takes the same form over, whole or not at all. 412: the case has changed since the dry run, which is made anew; 422: cells are refused',
  })
  @ApiOkResponse({ standardSchema: applicantOutcomeDto })
  applyApplicantForm(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: applicantFormApplyQuery }) query: ApplicantFormApplyQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.forms.apply(id, query, request);
  }
}

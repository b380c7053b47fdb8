import { Controller, Get, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import {
  type DrawdownFileQuery,
  drawdownFileQuery,
  drawdownReportDto,
  landtagReportDto,
  programmeReportDto,
  type ReportFileQuery,
  reportFileQuery,
  type ReportQuery,
  reportQuery,
} from './funding-report.dto.js';
import { FundingReportService } from './funding-report.service.js';

@ApiTags('Berichte')
@Controller('funding-reports')
export class FundingReportController {
  constructor(private readonly service: FundingReportService) {}

  @Get('landtag')
  @Right('report.read')
  @ApiOperation({
    summary:
      'Landtag table: Kreis and Gemeinden, application, approval, recipient, object, shares, drawn, phase',
  })
  @ApiOkResponse({ standardSchema: landtagReportDto })
  getLandtagReport(@Query({ schema: reportQuery }) query: ReportQuery, @Req() request: FastifyRequest) {
    return this.service.landtag(actorOf(request), query);
  }

  @Get('drawdown')
  @Right('report.read')
  @ApiOperation({
    summary:
      'Approved, requested, paid, remaining, forecast, overdue proofs by case, Kreis, programme and year',
  })
  @ApiOkResponse({ standardSchema: drawdownReportDto })
  getDrawdownReport(@Query({ schema: reportQuery }) query: ReportQuery, @Req() request: FastifyRequest) {
    return this.service.drawdown(actorOf(request), query);
  }

  @Get('programmes')
  @Right('report.read')
  @ApiOperation({ summary: 'Applications, approvals, amounts and periods by programme' })
  @ApiOkResponse({ standardSchema: programmeReportDto })
  getProgrammeReport(@Query({ schema: reportQuery }) query: ReportQuery, @Req() request: FastifyRequest) {
    return this.service.programmes(actorOf(request), query);
  }

  @Get('landtag/file')
  @Right('report.read')
  @ApiOperation({ summary: 'The Landtag table as a file, with both dates and the filter printed on it' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getLandtagFile(
    @Query({ schema: reportFileQuery }) query: ReportFileQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.service.landtagFile(actorOf(request), query, reply);
  }

  @Get('drawdown/file')
  @Right('report.read')
  @ApiOperation({ summary: 'The drawdown as a file; part=overdue: the overdue proofs alone' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getDrawdownFile(
    @Query({ schema: drawdownFileQuery }) query: DrawdownFileQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.service.drawdownFile(actorOf(request), query, reply);
  }

  @Get('programmes/file')
  @Right('report.read')
  @ApiOperation({ summary: 'The programme statistics as a file' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getProgrammeFile(
    @Query({ schema: reportFileQuery }) query: ReportFileQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.service.programmesFile(actorOf(request), query, reply);
  }
}

import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { TakesFile } from '../../platform/request-body.js';
import {
  type BulkApplyBody,
  bulkApplyBody,
  bulkChangeList,
  type BulkChangeQuery,
  bulkChangeQuery,
  bulkImportDto,
  bulkImportKey,
  bulkImportList,
  type BulkListQuery,
  bulkListQuery,
  bulkOutcomeDto,
  type BulkReadingBody,
  bulkReadingBody,
  type BulkUploadQuery,
  bulkUploadQuery,
  type ChangesFileQuery,
  changesFileQuery,
  type ErrorFileQuery,
  errorFileQuery,
  type TemplateQuery,
  templateQuery,
} from './bulk-import.dto.js';
import { BulkImportService } from './bulk-import.service.js';

@ApiTags('Hochladen')
@Controller('bulk-imports')
export class BulkImportController {
  constructor(private readonly imports: BulkImportService) {}

  @Get('')
  @Right('project.edit')
  @ApiOperation({ summary: 'Own uploads, the newest first' })
  @ApiOkResponse({ standardSchema: bulkImportList })
  listBulkImports(@Query({ schema: bulkListQuery }) query: BulkListQuery, @Req() request: FastifyRequest) {
    return this.imports.list(actorOf(request), query);
  }

  @Post('')
  @Right('project.edit')
  @TakesFile()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary:
      'Uploads a file (CSV, XLSX, ODS) and makes the dry run; the body is the file itself. 413: too large, 422: why it cannot be read',
  })
  @ApiCreatedResponse({ standardSchema: bulkImportDto })
  createBulkImport(
    @Query({ schema: bulkUploadQuery }) query: BulkUploadQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.imports.create(query, request);
  }

  @Get('template')
  @Right('project.edit')
  @ApiOperation({
    summary: 'An empty list with the columns, or the stock of a project to be edited and sent back',
  })
  @ApiProduces(
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.spreadsheet',
  )
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getBulkTemplate(
    @Query({ schema: templateQuery }) query: TemplateQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.imports.template(actorOf(request), query, reply);
  }

  @Get(':id')
  @Right('project.edit')
  @ApiOperation({ summary: 'The dry run against the stock as it is now' })
  @ApiOkResponse({ standardSchema: bulkImportDto })
  getBulkImport(@Param('id', { schema: bulkImportKey }) id: string, @Req() request: FastifyRequest) {
    return this.imports.get(actorOf(request), id);
  }

  @Put(':id/reading')
  @Right('project.edit')
  @ApiOperation({ summary: 'How the file is to be read, and values mended here' })
  @ApiOkResponse({ standardSchema: bulkImportDto })
  saveBulkReading(
    @Param('id', { schema: bulkImportKey }) id: string,
    @Body({ schema: bulkReadingBody }) body: BulkReadingBody,
    @Req() request: FastifyRequest,
  ) {
    return this.imports.saveReading(actorOf(request), id, body);
  }

  @Get(':id/changes')
  @Right('project.edit')
  @ApiOperation({ summary: 'Changed fields, new rows or warnings, page by page' })
  @ApiOkResponse({ standardSchema: bulkChangeList })
  listBulkChanges(
    @Param('id', { schema: bulkImportKey }) id: string,
    @Query({ schema: bulkChangeQuery }) query: BulkChangeQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.imports.changes(actorOf(request), id, query);
  }

  @Get(':id/changes-file')
  @Right('project.edit')
  @ApiOperation({ summary: 'All changed fields and new rows in one file' })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getChangesFile(
    @Param('id', { schema: bulkImportKey }) id: string,
    @Query({ schema: changesFileQuery }) query: ChangesFileQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.imports.changesFile(actorOf(request), id, query, reply);
  }

  @Get(':id/error-file')
  @Right('project.edit')
  @ApiOperation({
    summary: 'Only the refused rows, in the format of the file, with the columns FEHLER and BEHEBUNG',
  })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getErrorFile(
    @Param('id', { schema: bulkImportKey }) id: string,
    @Query({ schema: errorFileQuery }) query: ErrorFileQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.imports.errorFile(actorOf(request), id, query, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Right('project.edit')
  @ApiOperation({ summary: 'Removes an upload before it is taken over. 409: it is taken over already' })
  @ApiNoContentResponse()
  deleteBulkImport(@Param('id', { schema: bulkImportKey }) id: string, @Req() request: FastifyRequest) {
    return this.imports.remove(actorOf(request), id);
  }

  @Post(':id/application')
  @HttpCode(200)
  @Right('project.edit')
  @ApiOperation({
    summary:
      'Takes the good rows over, all or none. 412: the stock has changed since the dry run, which is made anew; 409: already taken over',
  })
  @ApiOkResponse({ standardSchema: bulkOutcomeDto })
  applyBulkImport(
    @Param('id', { schema: bulkImportKey }) id: string,
    @Body({ schema: bulkApplyBody }) body: BulkApplyBody,
    @Req() request: FastifyRequest,
  ) {
    return this.imports.apply(actorOf(request), id, body);
  }
}

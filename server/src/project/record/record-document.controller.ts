import { Body, Controller, Headers, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { TakesFile } from '../../platform/request-body.js';
import { documentKey } from '../../municipality/document.dto.js';
import { projectKey } from '../public/project.dto.js';
import {
  type DocumentBody,
  documentBody,
  type DocumentUploadQuery,
  documentUploadQuery,
} from './record-body.dto.js';
import { recordDto } from './record.dto.js';
import { RecordDocumentService } from './record-document.service.js';
import { NeedsVersion } from '../lifecycle/needs-version.js';

@ApiTags('Vorhaben')
@Controller('project-records')
export class RecordDocumentController {
  constructor(private readonly documents: RecordDocumentService) {}

  @Post(':id/documents')
  @Right('project.edit')
  @TakesFile()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary:
      'Adds a document; the body is the file itself. 413: larger than 25 MB, 422: encrypted, infected, …',
  })
  @ApiCreatedResponse({ standardSchema: recordDto })
  addRecordDocument(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: documentUploadQuery }) query: DocumentUploadQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.documents.add(id, query, request, reply);
  }

  @Put(':id/documents/:document')
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({ summary: 'Title, kind and whether the public may read it; network plans never' })
  @ApiOkResponse({ standardSchema: recordDto })
  saveRecordDocument(
    @Param('id', { schema: projectKey }) id: number,
    @Param('document', { schema: documentKey }) document: string,
    @Body({ schema: documentBody }) body: DocumentBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.documents.save(actorOf(request), id, document, body, ifMatch, reply);
  }
}

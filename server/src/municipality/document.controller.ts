import { Controller, Get, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../account/actor.js';
import { Right } from '../account/right.js';
import { TakesFile } from '../platform/request-body.js';
import {
  documentDto,
  documentKey,
  documentList,
  type DocumentQuery,
  documentQuery,
  type DocumentUpload,
  documentUpload,
} from './document.dto.js';
import { DocumentService } from './document.service.js';
import { municipalityKey } from './municipality.dto.js';

@ApiTags('Dokumente')
@Controller()
export class DocumentController {
  constructor(private readonly documents: DocumentService) {}

  @Post('municipalities/:ags/documents')
  @Right('document.add')
  @TakesFile()
  @ApiOperation({
    summary:
      'Adds a document; the body is the file itself. 413: larger than 25 MB, 422: encrypted, an archive, infected, …, 503: the virus scanner is not reachable',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: documentDto })
  addDocument(
    @Param('ags', { schema: municipalityKey }) ags: string,
    @Query({ schema: documentUpload }) query: DocumentUpload,
    @Req() request: FastifyRequest,
  ) {
    return this.documents.add(ags, query, request);
  }

  @Get('municipalities/:ags/documents')
  @Right('document.read')
  @ApiOperation({ summary: 'Documents of a Gemeinde, the newest first' })
  @ApiOkResponse({ standardSchema: documentList })
  listDocuments(
    @Param('ags', { schema: municipalityKey }) ags: string,
    @Query({ schema: documentQuery }) query: DocumentQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.documents.list(ags, query, actorOf(request));
  }

  @Get('documents/:id')
  @Right('document.read')
  @ApiOperation({ summary: 'The file, byte for byte as it was added' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getDocument(
    @Param('id', { schema: documentKey }) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.documents.content(id, actorOf(request), reply);
  }
}

import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { problem } from '../platform/problem.js';
import type { DocumentBody, DocumentUploadQuery } from './record.dto.js';

@Injectable()
export class RecordDocumentService {
  constructor(protected readonly db: DataSource) {}

  async add(
    _id: number,
    _query: DocumentUploadQuery,
    _request: FastifyRequest,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async save(
    _actor: Actor,
    _id: number,
    _document: string,
    _body: DocumentBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

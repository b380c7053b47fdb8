import { Injectable, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { problem } from '../platform/problem.js';
import type {
  BulkApplyBody,
  BulkChangeQuery,
  BulkListQuery,
  BulkReadingBody,
  BulkUploadQuery,
  ErrorFileQuery,
  TemplateQuery,
} from './bulk-import.dto.js';

@Injectable()
export class BulkImportService {
  constructor(protected readonly db: DataSource) {}

  async list(_actor: Actor, _query: BulkListQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async create(_query: BulkUploadQuery, _request: FastifyRequest): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async template(_actor: Actor, _query: TemplateQuery, _reply: FastifyReply): Promise<StreamableFile> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async get(_actor: Actor, _id: string): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async saveReading(_actor: Actor, _id: string, _body: BulkReadingBody): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async changes(_actor: Actor, _id: string, _query: BulkChangeQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async errorFile(
    _actor: Actor,
    _id: string,
    _query: ErrorFileQuery,
    _reply: FastifyReply,
  ): Promise<StreamableFile> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async apply(_actor: Actor, _id: string, _body: BulkApplyBody): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

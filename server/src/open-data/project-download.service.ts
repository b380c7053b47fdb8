import { Injectable, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { problem } from '../platform/problem.js';
import type { ProjectDownloadQuery } from '../project/project.dto.js';

@Injectable()
export class ProjectDownloadService {
  constructor(protected readonly db: DataSource) {}

  async download(_query: ProjectDownloadQuery, _reply: FastifyReply): Promise<StreamableFile> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

import { Injectable, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { problem } from '../platform/problem.js';
import type { ProjectDetailQuery, ProjectQuery } from './project.dto.js';

@Injectable()
export class ProjectService {
  constructor(protected readonly db: DataSource) {}

  async list(_query: ProjectQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async choices(_query: ProjectDetailQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async get(_id: number, _query: ProjectDetailQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async area(_id: number, _query: ProjectDetailQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async document(_id: number, _document: string, _reply: FastifyReply): Promise<StreamableFile> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

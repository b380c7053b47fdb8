import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { problem } from '../platform/problem.js';
import type { ProgrammeQuery } from './programme.dto.js';

@Injectable()
export class ProgrammeService {
  constructor(protected readonly db: DataSource) {}

  async list(_query: ProgrammeQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async get(_id: string, _query: ProgrammeQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

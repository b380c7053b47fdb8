import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { problem } from '../platform/problem.js';
import type { SlipQuery } from './promise.dto.js';

@Injectable()
export class SlipService {
  constructor(protected readonly db: DataSource) {}

  async statistics(_query: SlipQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { problem } from '../platform/problem.js';

@Injectable()
export class WorkListService {
  constructor(protected readonly db: DataSource) {}

  async get(_actor: Actor): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

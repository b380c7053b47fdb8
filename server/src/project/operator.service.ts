import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { problem } from '../platform/problem.js';
import type { OperatorBody, OperatorMergeBody, OperatorQuery } from './record.dto.js';

@Injectable()
export class OperatorService {
  constructor(protected readonly db: DataSource) {}

  async list(_actor: Actor, _query: OperatorQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async add(_actor: Actor, _body: OperatorBody): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async merge(_actor: Actor, _id: number, _body: OperatorMergeBody): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

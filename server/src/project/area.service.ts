import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { problem } from '../platform/problem.js';
import type { AreaBody, AreaCheckBody, AreaFileQuery, HouseholdsBody } from './area.dto.js';

@Injectable()
export class AreaService {
  constructor(protected readonly db: DataSource) {}

  async get(_actor: Actor, _id: number): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async save(
    _actor: Actor,
    _id: number,
    _body: AreaBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async readFile(_query: AreaFileQuery, _request: FastifyRequest): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async check(_actor: Actor, _body: AreaCheckBody): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async households(_actor: Actor, _body: HouseholdsBody): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

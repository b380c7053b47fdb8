import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { problem } from '../platform/problem.js';
import type { VersionDiffQuery, VersionQuery } from '../platform/version.dto.js';
import type { ContactsBody, LotsBody, RecordBody, RecordQuery } from './record.dto.js';

@Injectable()
export class RecordService {
  constructor(protected readonly db: DataSource) {}

  async list(_actor: Actor, _query: RecordQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async create(_actor: Actor, _body: RecordBody, _reply: FastifyReply): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async get(_actor: Actor, _id: number, _reply: FastifyReply): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async save(
    _actor: Actor,
    _id: number,
    _body: RecordBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async saveLots(
    _actor: Actor,
    _id: number,
    _body: LotsBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async saveContacts(
    _actor: Actor,
    _id: number,
    _body: ContactsBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async events(_actor: Actor, _id: number): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async versions(_actor: Actor, _id: number, _query: VersionQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async diff(_actor: Actor, _id: number, _query: VersionDiffQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

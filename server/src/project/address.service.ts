import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { problem } from '../platform/problem.js';
import type { AddressBody, AddressQuery } from './address.dto.js';

@Injectable()
export class AddressService {
  constructor(protected readonly db: DataSource) {}

  async list(_actor: Actor, _id: number, _query: AddressQuery): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async save(
    _actor: Actor,
    _id: number,
    _number: number,
    _body: AddressBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

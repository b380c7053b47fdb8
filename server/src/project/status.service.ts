import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { problem } from '../platform/problem.js';
import type { PublicationBody, PublicationDecisionBody, StatusBody } from './record.dto.js';

@Injectable()
export class StatusService {
  constructor(protected readonly db: DataSource) {}

  async change(
    _actor: Actor,
    _id: number,
    _body: StatusBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async requestPublication(
    _actor: Actor,
    _id: number,
    _body: PublicationBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async decidePublication(
    _actor: Actor,
    _id: number,
    _number: number,
    _body: PublicationDecisionBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

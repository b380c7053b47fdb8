import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { problem } from '../platform/problem.js';
import type { MilestoneBody, MilestoneStateBody, PromiseBody } from './promise.dto.js';
import type { ReportBody } from './record.dto.js';

@Injectable()
export class ReportService {
  constructor(protected readonly db: DataSource) {}

  async report(
    _actor: Actor,
    _id: number,
    _body: ReportBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async confirm(
    _actor: Actor,
    _id: number,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async addMilestone(
    _actor: Actor,
    _id: number,
    _body: MilestoneBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async saveMilestoneState(
    _actor: Actor,
    _id: number,
    _number: number,
    _body: MilestoneStateBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }

  async addPromise(
    _actor: Actor,
    _id: number,
    _number: number,
    _body: PromiseBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<unknown> {
    throw problem(503, 'Noch nicht gebaut.');
  }
}

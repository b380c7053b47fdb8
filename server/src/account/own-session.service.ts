import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import type { OwnSessionDto } from './session.dto.js';

@Injectable()
export class OwnSessionService {
  list(_request: FastifyRequest): Promise<{ items: OwnSessionDto[] }> {
    throw new Error('to be built');
  }
  end(_actor: Actor, _id: string): Promise<void> {
    throw new Error('to be built');
  }
  endAll(_actor: Actor, _request: FastifyRequest): Promise<void> {
    throw new Error('to be built');
  }
}

import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import type { OwnAccountBody, PasswordBody, SessionDto } from './session.dto.js';

@Injectable()
export class OwnAccountService {
  save(_actor: Actor, _body: OwnAccountBody): Promise<SessionDto> {
    throw new Error('to be built');
  }
  changePassword(_actor: Actor, _body: PasswordBody, _request: FastifyRequest): Promise<void> {
    throw new Error('to be built');
  }
}

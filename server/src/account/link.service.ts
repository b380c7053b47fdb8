import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { LinkBody, LinkDto, PasswordResetBody, SessionDto } from './session.dto.js';

@Injectable()
export class LinkService {
  requestPasswordReset(_body: PasswordResetBody, _request: FastifyRequest): Promise<void> {
    throw new Error('to be built');
  }
  get(_token: string): Promise<LinkDto> {
    throw new Error('to be built');
  }
  use(_token: string, _body: LinkBody, _request: FastifyRequest): Promise<SessionDto> {
    throw new Error('to be built');
  }
}

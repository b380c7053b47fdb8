import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import type { SessionDto, SignInBody, SignInOptionsDto } from './session.dto.js';

@Injectable()
export class SignInService {
  session(_actor: Actor | null): Promise<SessionDto> {
    throw new Error('to be built');
  }
  options(): Promise<SignInOptionsDto> {
    throw new Error('to be built');
  }
  signIn(_body: SignInBody, _request: FastifyRequest): Promise<SessionDto> {
    throw new Error('to be built');
  }
  signOut(_request: FastifyRequest): Promise<void> {
    throw new Error('to be built');
  }
  startAtProvider(_request: FastifyRequest, _reply: FastifyReply): Promise<void> {
    throw new Error('to be built');
  }
  finishAtProvider(_request: FastifyRequest, _reply: FastifyReply): Promise<void> {
    throw new Error('to be built');
  }
}

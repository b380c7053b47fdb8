import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

/** Who asks: from the session's cookie or from an access token. */
@Injectable()
export class AuthenticationService {
  /** null: nobody is signed in. A token that is unknown, expired or revoked is refused with 401. */
  async actorOf(_request: FastifyRequest): Promise<Actor | null> {
    return null;
  }
}

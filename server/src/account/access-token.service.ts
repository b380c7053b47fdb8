import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import type { AccessTokenBody, AccessTokenDto, NewAccessTokenDto } from './session.dto.js';

@Injectable()
export class AccessTokenService {
  list(_actor: Actor): Promise<{ items: AccessTokenDto[] }> {
    throw new Error('to be built');
  }
  create(_actor: Actor, _body: AccessTokenBody): Promise<NewAccessTokenDto> {
    throw new Error('to be built');
  }
  revoke(_actor: Actor, _id: string): Promise<void> {
    throw new Error('to be built');
  }
}

import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type {
  AccountBody,
  AccountDto,
  accountList,
  AccountQuery,
  InvitationBody,
  ReasonBody,
} from './account.dto.js';
import type { Actor } from './actor.js';

@Injectable()
export class AccountService {
  list(_actor: Actor, _query: AccountQuery): Promise<z.infer<typeof accountList>> {
    throw new Error('to be built');
  }
  invite(_actor: Actor, _body: InvitationBody): Promise<AccountDto> {
    throw new Error('to be built');
  }
  get(_actor: Actor, _id: string, _reply: FastifyReply): Promise<AccountDto> {
    throw new Error('to be built');
  }
  save(
    _actor: Actor,
    _id: string,
    _body: AccountBody,
    _ifMatch: string | undefined,
    _reply: FastifyReply,
  ): Promise<AccountDto> {
    throw new Error('to be built');
  }
  deactivate(_actor: Actor, _id: string, _body: ReasonBody): Promise<AccountDto> {
    throw new Error('to be built');
  }
  reactivate(_actor: Actor, _id: string, _body: ReasonBody): Promise<AccountDto> {
    throw new Error('to be built');
  }
  renewInvitation(_actor: Actor, _id: string): Promise<void> {
    throw new Error('to be built');
  }
  reset(_actor: Actor, _id: string, _body: ReasonBody): Promise<void> {
    throw new Error('to be built');
  }
}

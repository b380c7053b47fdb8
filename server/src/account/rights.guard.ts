import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentAuthor } from '../platform/author.js';
import { OPEN } from '../platform/open.js';
import { problem } from '../platform/problem.js';
import type { Actor } from './actor.js';
import { AuthenticationService } from './authentication.service.js';
import { type Action, mayAct, notByToken } from './permissions.js';
import { RIGHT } from './right.js';

/**
 * The one guard: what is not open needs the right that its route names. 401 without a session, 403 for a role without the
 * action; whether the thing lies in the scope is asked where it is read, and answered with 404.
 */
@Injectable()
export class RightsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: AuthenticationService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const action = this.reflector.get<Action | undefined>(RIGHT, context.getHandler());
    const isOpen = this.reflector.get<boolean | undefined>(OPEN, context.getHandler()) === true;
    request.actor = await this.authentication.actorOf(request);
    // For someone who is signed in even an open answer may hold more: names in a history.
    if (isOpen && isRead(request) && !request.actor) letOthersRead(reply);
    else reply.header('cache-control', 'no-store');
    const author = currentAuthor();
    if (author) author.accountId = request.actor?.accountId ?? null;
    if (isOpen) return true;
    requireRight(request.actor, action!, request);
    return true;
  }
}

const isRead = (request: FastifyRequest) => request.method === 'GET' || request.method === 'HEAD';

/** Public data: other sites may read it, and ask each time whether it is still so. */
function letOthersRead(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*');
  reply.header('cross-origin-resource-policy', 'cross-origin');
  reply.header('cache-control', 'no-cache');
}

function requireRight(actor: Actor | null, action: Action, request: FastifyRequest): void {
  if (!actor) throw problem(401, 'Dafür bitte anmelden.');
  if (actor.tokenScopes && notByToken.includes(action))
    throw problem(403, 'Das geht nur nach einer Anmeldung, nicht mit einem Zugangsschlüssel.');
  if (actor.tokenScopes && !actor.tokenScopes.includes(isRead(request) ? 'read' : 'write'))
    throw problem(403, `Dieser Zugangsschlüssel darf nicht ${isRead(request) ? 'lesen' : 'schreiben'}.`);
  if (actor.needsSecondFactor && action !== 'own_account.secure')
    throw problem(403, 'Bitte zuerst den zweiten Faktor einrichten.', undefined, ['second_factor_setup']);
  if (!mayAct(actor, action)) throw problem(403, 'Dazu fehlt Ihrem Konto das Recht.');
}

import type { FastifyRequest } from 'fastify';
import type { Role } from './permissions.js';

/** Who asks: an active account, with today's role and scope. */
export interface Actor {
  accountId: string;
  role: Role;
  /** Gemeinden (8 digits) of a municipal officer, Kreise (5 digits) of a district officer, else empty. */
  areas: string[];
  managesUsers: boolean;
  via: 'session' | 'token';
  /** Of an access token: what it may; null for a session. */
  tokenScopes: ('read' | 'write')[] | null;
  /** The role needs a second factor and has none yet: only what sets one up is allowed. */
  needsSecondFactor: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard of rights; null on an open route for someone who is not signed in. */
    actor?: Actor | null;
  }
}

/** The one who is signed in, on a route with a right. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Error('this route has no right and so nobody who asks');
  return request.actor;
}

/** Names of persons and their reasons are for those who are signed in, wholly, and may read. */
export function readsNames({ actor }: FastifyRequest): boolean {
  if (!actor || actor.needsSecondFactor) return false;
  return actor.tokenScopes === null || actor.tokenScopes.includes('read');
}

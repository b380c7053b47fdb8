import type { FastifyRequest } from 'fastify';
import { badRequest, problem } from '../platform/problem.js';
import { agentInWords } from './user-agent.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The browser is told to forget its cookie. Only then: an answer that comes late must not take the one of a newer sign-in. */
    isSignedOut: boolean;
  }
}

/** The cookie is `Secure` outside the demo, so over plain http it would be lost in silence. */
export function requireSafeConnection(request: FastifyRequest): void {
  // Spelt otherwise (`/%61pi/…`), an address is the same to the router, but not to the library of the sessions.
  if (!request.session.sessionId)
    throw badRequest('Bitte die Adresse so schreiben, wie sie beschrieben ist: /api/…');
  if (request.session.cookie.secure === true && request.protocol !== 'https')
    throw problem(
      403,
      'Eine Anmeldung ist nur über https möglich. Bitte die Adresse mit https:// aufrufen; steht ein Verteiler davor, braucht der Dienst TRUST_PROXY=1.',
    );
}

/**
 * Signs in: under a new session id, so that one planted before is worth nothing. The session is stored when this
 * returns; the cookie goes out with the answer.
 */
export async function beginSession(
  request: FastifyRequest,
  accountId: string,
  factors: { second: boolean },
): Promise<void> {
  requireSafeConnection(request);
  await request.session.regenerate();
  const session = request.session;
  // The library looks for sessions below `/api` only; the cookie itself is valid everywhere.
  session.options({ path: '/' });
  session.set('accountId', accountId);
  session.set('secondFactor', factors.second);
  session.set('agent', agentInWords(request.headers['user-agent']));
  await session.save();
}

export async function endOwnSession(request: FastifyRequest): Promise<void> {
  await request.session.destroy();
  request.isSignedOut = true;
}

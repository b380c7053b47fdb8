import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { problem } from '../platform/problem.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses writes that another site makes in the name of someone who is signed in here, and sign-ins that it makes in
 * theirs: the way of Go's net/http CrossOriginProtection. A request without both headers comes from no browser.
 */
export function refuseForeignWrites(publicUrl: string | null): onRequestHookHandler {
  return (request, _reply, done) =>
    isForeignWrite(request, publicUrl)
      ? done(
          problem(
            403,
            'Das kam von einer fremden Seite. Bitte hier im Breitbandlotsen noch einmal versuchen.',
          ),
        )
      : done();
}

function isForeignWrite(request: FastifyRequest, publicUrl: string | null): boolean {
  if (SAFE_METHODS.includes(request.method) || bearerToken(request) !== null) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  if (origin === undefined) return false;
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  return host !== request.host && (publicUrl === null || host !== new URL(publicUrl).host);
}

/** Other sites cannot send this header, and where it is sent the cookie does not count. */
export function bearerToken(request: FastifyRequest): string | null {
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

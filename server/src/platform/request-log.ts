import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Author, currentAuthor } from './author.js';

const SLOW_MS = 2_000;

/**
 * To be called behind the hook that notes the author. One entry for each write, each answer that says no, and each slow one. It names the route, never the address with what
 * somebody typed, and the account by its id: no name, no e-mail, no IP, no token.
 */
export function registerRequestLog(fastify: FastifyInstance): void {
  const log = new Logger('request');
  const authors = new WeakMap<FastifyRequest, Author>();
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.raw.url!.startsWith('/tiles/')) return done();
    void reply.header('x-request-id', request.id);
    authors.set(request, currentAuthor()!);
    return done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const ms = Math.round(reply.elapsedTime);
    // Who asked is known to the guard only, which notes it there.
    const account = authors.get(request)?.accountId ?? null;
    if (isWorthALine(request, reply, ms))
      log[levelOf(reply, ms)]('', { ...entryOf(request, reply), ms, account });
    done();
  });
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** That a reader finds nothing, or is not signed in, is everyday. */
function isWorthALine(request: FastifyRequest, { statusCode }: FastifyReply, ms: number): boolean {
  if (!isRead(request) || ms > SLOW_MS) return true;
  return statusCode >= 400 && statusCode !== 404 && statusCode !== 401;
}

function levelOf({ statusCode }: FastifyReply, ms: number): 'log' | 'warn' | 'error' {
  if (statusCode >= 500) return 'error';
  return ms > SLOW_MS ? 'warn' : 'log';
}

const entryOf = (request: FastifyRequest, { statusCode }: FastifyReply) => ({
  requestId: request.id,
  method: request.method,
  route: request.routeOptions.url ?? 'unknown',
  status: statusCode,
});

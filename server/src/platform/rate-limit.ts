import { Socket } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { currentAuthor } from './author.js';
import type { Configuration } from './configuration.js';
import { tooMany } from './problem.js';
import { MinuteMemory } from './rate-limit-memory.js';

/*
 * What one visitor may ask of the API within a minute, by address (IPv6: the /64 that one household or office has). Pages,
 * tiles and files of the web are not counted. Trying secrets has a stricter limit of its own (account/visitor-limit.ts).
 *
 *   every request           3,000   by address
 *   costly reads               60   by address: files, what compares versions, news of a drawn area or of the past
 *   searches for an address   240   by address: one is asked for again while somebody types
 *   writes                    120   by address and account, so that an office behind one address does not share them
 *
 * Who connects from the machine itself, without a balancer that was said to be there (TRUST_PROXY), is measured or renders
 * pages: its reads are not counted, its writes are. The service's own calls in this process are never counted.
 */
const REQUESTS = 3_000;
const COSTLY_READS = 60;
const SEARCHES = 240;
const COSTLY = /\/(?:download|sheet\.pdf|feeds|documents\/:id|versions\/diff)$/;
/** By what is asked for. */
const COSTLY_WITH: Record<string, readonly string[]> = {
  '/api/news': ['polygon', 'asOf'],
  '/api/subscription-form': ['polygon'],
};
const SEARCH = '/api/addresses';

/** A route that is asked by POST for the size of the question and stores nothing: no write, asked again and again while drawing. */
export const IsQuestion = () => RouteConfig({ isQuestion: true });

type Settings = Pick<Configuration, 'trustProxy'>;

export async function registerRateLimits(
  fastify: FastifyInstance,
  settings: Settings,
  limits = { requests: REQUESTS, costlyReads: COSTLY_READS, searches: SEARCHES },
): Promise<void> {
  await fastify.register(rateLimit, { global: false, store: MinuteMemory, timeWindow: 60_000 });
  const every = fastify.createRateLimit({ max: limits.requests });
  const costly = fastify.createRateLimit({ max: limits.costlyReads });
  const search = fastify.createRateLimit({ max: limits.searches });
  const count = async (request: FastifyRequest) => {
    const these = [every];
    if (isCostly(request)) these.push(costly);
    if (request.routeOptions.url === SEARCH) these.push(search);
    for (const limit of these) {
      const counted = await limit(request);
      if (!counted.isAllowed && counted.isExceeded) throw slowDown(counted.ttl);
    }
  };
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (!request.raw.url!.startsWith('/api/') || isOwnCall(request)) return done();
    if (isLocal(request, settings) && isRead(request)) return done();
    count(request).then(() => done(), done);
  });
}

/** Runs behind the guard, which knows whose writes these are; what it refuses never gets here. */
export class WriteLimit implements NestInterceptor {
  private readonly memory = new MinuteMemory();

  constructor(private readonly settings: Pick<Configuration, 'writesPerMinute'>) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isRead(request) || isQuestion(request) || isOwnCall(request)) return next.handle();
    const key = `${rateLimit.normalizeIP(request.ip)} ${currentAuthor()?.accountId ?? ''}`;
    this.memory.incr(key, (_error, counted) => {
      if (counted!.current > this.settings.writesPerMinute) throw slowDown(counted!.ttl);
    });
    return next.handle();
  }
}

function slowDown(ms: number) {
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  return tooMany(`Das waren sehr viele Anfragen. Bitte in ${seconds} Sekunden weitermachen.`, seconds);
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

function isCostly(request: FastifyRequest): boolean {
  const url = request.routeOptions.url ?? '';
  const asked = request.query as Record<string, unknown>;
  const isAsked = (name: string): boolean => asked[name] !== undefined;
  return isRead(request) && (COSTLY.test(url) || (COSTLY_WITH[url] ?? []).some(isAsked));
}

const isQuestion = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { isQuestion?: boolean } | undefined)?.isQuestion === true;

/** Made in this process, without a connection: a page that asks the API for what it shows. */
const isOwnCall = (request: FastifyRequest): boolean => !(request.raw.socket instanceof Socket);

const isLocal = (request: FastifyRequest, { trustProxy }: Settings): boolean =>
  !trustProxy && /^(?:::ffff:)?127\.|^::1$/.test(request.raw.socket.remoteAddress ?? '');

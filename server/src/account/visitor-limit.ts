import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tooMany } from '../platform/problem.js';

/** A whole office may stand behind one address; who guesses is slowed by sign-in-delay.ts long before. */
const ATTEMPTS_A_MINUTE = 120;

/** Where someone tries secrets. The delay of one account is another matter (sign-in-delay.ts). */
const isAttempt = ({ method, routeOptions: { url } }: FastifyRequest): boolean =>
  (method === 'POST' &&
    (url === '/api/session' || url === '/api/session/provider/code' || url === '/api/password-resets')) ||
  url === '/api/links/:token';

/** A visitor's address may try secrets so often, counted by each instance for itself. */
export async function limitVisitors(fastify: FastifyInstance): Promise<void> {
  if (!fastify.hasDecorator('createRateLimit')) await fastify.register(rateLimit, { global: false });
  const count = fastify.createRateLimit({ max: ATTEMPTS_A_MINUTE, timeWindow: 60_000 });
  fastify.addHook('onRequest', async (request) => {
    if (!isAttempt(request)) return;
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    const seconds = Math.max(1, counted.ttlInSeconds);
    throw tooMany(`Zu viele Versuche. Bitte in ${seconds} Sekunden noch einmal.`, seconds);
  });
}

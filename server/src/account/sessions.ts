import fastifyCookie, { Signer } from '@fastify/cookie';
import fastifySession from '@fastify/session';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Configuration } from '../platform/configuration.js';
import { refuseForeignWrites } from './csrf.js';
import { DatabaseSessionStore } from './session-store.js';
import { limitVisitors } from './visitor-limit.js';

/** With the prefix a browser takes it only over https, from this very host and for all of it (RFC 6265bis, 4.1.3.2). */
export const sessionCookieName = (demo: boolean): string => (demo ? 'lotse' : '__Host-lotse');

export const sessionSigner = (key: Uint8Array): Signer => new Signer(Buffer.from(key).toString('base64'));

type Settings = Pick<Configuration, 'demo' | 'publicUrl'>;

/**
 * Cookies and sessions. The library is told the path `/api`, so pages, tiles and assets never ask for a session, even when
 * the cookie comes along; the cookie itself has the path `/` (session-start.ts). Nobody gets one before signing in.
 */
export async function registerSessions(
  fastify: FastifyInstance,
  db: DataSource,
  { demo, publicUrl }: Settings,
  key: Uint8Array,
): Promise<void> {
  const cookieName = sessionCookieName(demo);
  const secure = demo ? 'auto' : true;
  fastify.addHook('onRequest', refuseForeignWrites(publicUrl));
  await limitVisitors(fastify);
  await fastify.register(fastifyCookie);
  await fastify.register(fastifySession, {
    store: new DatabaseSessionStore(db, demo),
    secret: sessionSigner(key),
    cookieName,
    cookie: { path: '/api', httpOnly: true, sameSite: 'lax', secure },
    saveUninitialized: false,
    rolling: false,
  });
  fastify.decorateRequest('isSignedOut', false);
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    if (request.isSignedOut)
      void reply.clearCookie(cookieName, { path: '/', httpOnly: true, sameSite: 'lax', secure });
    done();
  });
}

import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import { NOT_PAGES } from './page.js';
import { problem } from './problem.js';

interface KnownRoute {
  method: string;
  pattern: RegExp;
}

/**
 * An address that exists, called in a way that it is not meant for: 405, and `Allow` says which ways there are.
 * To be called before the first route is registered; what it returns is the hook that answers.
 */
export function watchMethods(fastify: FastifyInstance): onRequestHookHandler {
  const routes: KnownRoute[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    if (url === '/*' || url === '*') return;
    for (const one of [method].flat()) routes.push({ method: one, pattern: patternOf(url) });
  });
  return (request, reply, done) => {
    if (!request.is404 && request.routeOptions.url !== '/*') return done();
    const path = request.url.split('?', 1)[0]!;
    const allowed = [
      ...new Set(routes.filter(({ pattern }) => pattern.test(path)).map((route) => route.method)),
    ];
    // A page that also takes a form: it is read as every page is.
    if (allowed.length > 0 && !NOT_PAGES.test(path)) allowed.push('GET', 'HEAD');
    if (allowed.length === 0 || allowed.includes(request.method)) return done();
    const ways = allowed.sort().join(', ');
    void reply.header('allow', ways);
    return done(
      problem(405, `Diese Adresse kann nicht mit ${request.method} aufgerufen werden, nur mit ${ways}.`),
    );
  };
}

/** `/api/districts/:ags` as an expression; only used where no route was found, so it may be wider than the router. */
function patternOf(url: string): RegExp {
  const path = url
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replace(/\*/g, '.*');
  return new RegExp(`^${path}$`);
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cachedByAddress, originOf } from './origin.js';
import type { Publisher } from './publisher.js';

interface PageOptions {
  /** Folder that holds the two builds of the web: `web` (files for the browser) and `web-ssr` (the renderer). */
  webRoot: string;
  demo: boolean;
  publicUrl: string | null;
  /** Credit of the background map, where one is set. */
  basemap?: string | null;
  publisher: Pick<Publisher, 'name' | 'street' | 'city'>;
  /** The Länder of this instance. */
  states: { ags: string; name: string }[];
}

type FetchApi = (path: string, language: string) => Promise<{ status: number; json: unknown }>;
interface RenderOptions {
  demo: boolean;
  basemap: string | null;
  publisher: PageOptions['publisher'];
  states: PageOptions['states'];
  manifest: unknown;
  origin: string;
  posted?: Posted;
}
type Render = (url: string, fetchApi: FetchApi, options: RenderOptions) => Promise<Rendered>;

/** What came with a form that was sent without JavaScript and was not taken: it stands in the page again. */
export interface Posted {
  /** As typed, by the name of the field. */
  values: Record<string, string>;
  /** German, by the name of the field. */
  errors: Record<string, string>;
  /** What no field shows. */
  sentence: string | null;
}

/** Answers a request with a page. */
export type ShowPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  page: { url: string; status: number; posted: Posted },
) => Promise<FastifyReply>;

declare module 'fastify' {
  interface FastifyInstance {
    showPage: ShowPage;
  }
}

interface Rendered {
  status: number;
  html: string;
  headers?: Record<string, string>;
  /** Why the page could not be made. */
  cause?: unknown;
}

const log = new Logger('page');

/** Addresses that are not pages: what is unknown below them is answered as a problem, not as HTML. */
export const NOT_PAGES = /^\/(api|tiles|ogc|basemap|assets)(\/|$)/;

/** A page under another spelling: with a slash at its end, or with capitals. */
const MISSPELT = /^\/(?:karte|gemeinde\/\d{8})\/*$/i;

const ROBOTS = 'User-agent: *\nDisallow: /api/\nDisallow: /tiles/\nDisallow: /basemap/\n';

/** The public pages, rendered here from the service's own API, and the files they load. */
export async function registerPages(fastify: FastifyInstance, options: PageOptions): Promise<ShowPage> {
  registerUsual(fastify, options);
  const files = path.join(options.webRoot, 'web');
  const manifestFile = path.join(files, '.vite', 'manifest.json');
  if (!existsSync(manifestFile)) {
    fastify.get('/*', notBuilt);
    return async (_request, reply) => sendNotBuilt(reply);
  }
  await fastify.register(fastifyStatic, {
    root: path.join(files, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
  });
  const manifest: unknown = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const { render } = (await import(
    pathToFileURL(path.join(options.webRoot, 'web-ssr', 'entry-server.js')).href
  )) as { render: Render };
  const fetchApi = inProcess(fastify);
  const basemap = options.basemap ?? null;
  const rendered = async (request: FastifyRequest, url: string, posted?: Posted): Promise<Rendered> => {
    const origin = originOf(request, options);
    const { name, street, city } = options.publisher;
    const publisher = { name, street, city };
    const { demo, states } = options;
    const settings = { demo, basemap, publisher, states, manifest, origin, ...(posted && { posted }) };
    const page = await render(url, fetchApi, settings);
    if (page.cause)
      log.error(`${request.id} ${request.method} ${request.routeOptions.url ?? ''}`, page.cause);
    return page;
  };
  fastify.get('/*', async (request, reply) => {
    if (NOT_PAGES.test(request.url)) {
      reply.callNotFound();
      return reply;
    }
    const right = rightSpelling(request.url);
    if (right) return reply.redirect(right, 301);
    return send(reply, await rendered(request, request.url));
  });
  return async (request, reply, { url, status, posted }) => {
    const page = await rendered(request, url, inReadersWords(fastify, url, posted));
    // It holds what somebody typed: nobody keeps it.
    return send(reply, page.status === 200 ? { ...page, status } : page).header('cache-control', 'no-store');
  };
}

/** What was refused, in the language of the page; what was typed stays. */
function inReadersWords({ wording }: FastifyInstance, url: string, posted: Posted): Posted {
  if (!/[?&]lang=en(?:&|$)/.test(url)) return posted;
  const errors = Object.entries(posted.errors).map(([name, text]) => [name, wording.english(text)] as const);
  return {
    ...posted,
    errors: Object.fromEntries(errors),
    sentence: posted.sentence && wording.english(posted.sentence),
  };
}

/** What programs ask every site for. The pages name their own icon; who asks for this one gets by without. */
function registerUsual(fastify: FastifyInstance, options: Pick<PageOptions, 'publicUrl'>): void {
  fastify.get('/robots.txt', (request, reply) =>
    cachedByAddress(reply, options, 3_600)
      .type('text/plain; charset=utf-8')
      .send(`${ROBOTS}\nSitemap: ${originOf(request, options)}/sitemap.xml\n`),
  );
  fastify.get('/favicon.ico', (_request, reply) =>
    reply.status(204).header('cache-control', 'max-age=86400').send(),
  );
}

/** The address under which a page is known, with its query; null: this one is right, or no page's. */
function rightSpelling(url: string): string | null {
  const [pathname, query] = splitAt(url, url.indexOf('?'));
  const right = pathname.toLowerCase().replace(/\/+$/, '');
  return MISSPELT.test(pathname) && right !== pathname ? right + query : null;
}

const splitAt = (text: string, index: number): [string, string] =>
  index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index)];

/** The renderer asks the API of this very process, without network. */
function inProcess(fastify: FastifyInstance): FetchApi {
  return async (url, language) => {
    const headers = { accept: 'application/json', 'accept-language': language };
    const answer = await fastify.inject({ method: 'GET', url, headers });
    return { status: answer.statusCode, json: answer.json() };
  };
}

function send(reply: FastifyReply, page: Rendered): FastifyReply {
  reply.status(page.status).headers(page.headers ?? {});
  if (page.headers?.['location']) return reply.send('');
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page.html);
}

/** Server tests and commands run without the web being built. */
async function notBuilt(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (NOT_PAGES.test(request.url)) {
    reply.callNotFound();
    return reply;
  }
  return sendNotBuilt(reply);
}

function sendNotBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .status(503)
    .type('text/plain; charset=utf-8')
    .send('Die Seiten sind noch nicht gebaut. Abhilfe: npm run build.');
}

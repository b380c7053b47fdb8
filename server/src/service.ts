import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import { Logger, type LoggerService, RequestMethod, StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { DataSource } from 'typeorm';
import { requireDeclaredRights, watchPlainRoutes } from './account/declared-rights.js';
import { Secrets } from './account/secrets.js';
import { registerSessions } from './account/sessions.js';
import { AppModule } from './app.module.js';
import { registerEmbed } from './open-data/embed.route.js';
import { registerSitemap } from './open-data/sitemap.route.js';
import { stateName } from './coverage/area-key.js';
import { registerBasemap } from './map/basemap.route.js';
import { registerTiles } from './map/tile.route.js';
import { openApiDocument } from './openapi.js';
import { withAuthor } from './platform/author.js';
import type { Configuration } from './platform/configuration.js';
import { httpLimits } from './platform/http-limits.js';
import { refuseInGerman } from './platform/input-words.js';
import { registerPages, type ShowPage } from './platform/page.js';
import { badRequest, ProblemFilter, sendProblem, toProblem } from './platform/problem.js';
import { projectRoot } from './platform/project-root.js';
import { registerRateLimits, WriteLimit } from './platform/rate-limit.js';
import { registerBodies } from './platform/request-body.js';
import { registerRequestLog } from './platform/request-log.js';
import { registerSecurityHeaders } from './platform/security-headers.js';
import { registerSecurityTxt } from './platform/security-txt.js';
import { ServiceLog } from './platform/service-log.js';
import { WordedAnswers } from './platform/wording/worded-answers.js';
import { Wording } from './platform/wording/wording.js';
import { watchMethods } from './platform/wrong-method.js';
import { catalogues } from './said.en.js';

refuseInGerman();

/** Routes beside Nest that anyone may call; any other stops the server from starting. */
const OPEN_ROUTES = [
  '/tiles/*',
  '/basemap.json',
  '/basemap/:z/:x/:y',
  '/assets/*',
  '/robots.txt',
  '/sitemap.xml',
  '/embed/lotse.js',
  '/embed/hoehe.js',
  '/favicon.ico',
  '/.well-known/security.txt',
  '/*',
  '/api/openapi.json',
];

const MAX_BODY_BYTES = 1_000_000;

/** The whole service over an open database, not yet listening: API, tiles and pages. */
export async function createService(
  db: DataSource,
  configuration: Configuration,
  serviceLog: LoggerService = ServiceLog.toStandardError(['error', 'warn', 'fatal']),
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    // Only what the balancer itself says counts, not what it passes on from a visitor.
    trustProxy: configuration.trustProxy && ((_address: string, hop: number) => hop === 0),
    ...httpLimits,
    // An address that cannot be read at all never reaches Nest.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, toProblem(error), request.id),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(db, configuration), adapter, {
    logger: serviceLog,
    abortOnError: false,
    bodyParser: false,
  });
  app.setGlobalPrefix('api', {
    exclude: ['kontakt', 'abo', 'abo/:token'].map((path) => ({ path, method: RequestMethod.POST })),
  });
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new WriteLimit(configuration));
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  const wording = new Wording(catalogues);
  fastify.decorate('wording', wording);
  app.useGlobalInterceptors(new WordedAnswers(wording));
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity() },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });
  registerSecurityHeaders(fastify, configuration);
  await fastify.register(compress, { encodings: ['gzip'], threshold: 1024 });
  const refuseWrongMethod = watchMethods(fastify);
  const plain = watchPlainRoutes(fastify, OPEN_ROUTES);
  // Routes beside Nest, in a scope of their own: what they throw is a problem as well.
  let showPage: ShowPage | undefined;
  await fastify.register(async (scope) => {
    scope.setErrorHandler(answerFault);
    registerTiles(scope, db, configuration);
    registerBasemap(scope, configuration);
    registerSecurityTxt(scope, configuration);
    registerSitemap(scope, db, configuration);
    registerEmbed(scope, configuration);
    showPage = await registerPages(scope, {
      webRoot: path.join(projectRoot, 'dist'),
      demo: configuration.demo,
      publicUrl: configuration.publicUrl,
      publisher: configuration.publisher,
      states: configuration.states.map((ags) => ({ ags, name: stateName(ags) ?? ags })),
      basemap: configuration.basemapUrl === null ? null : (configuration.basemapCredit ?? ''),
    });
  });
  fastify.decorate('showPage', showPage!);
  // Made when it is first asked for: it costs as much as the rest of the start.
  let contract: string | undefined;
  fastify.get('/api/openapi.json', (_request, reply) =>
    reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'no-cache')
      .type('application/json')
      .send((contract ??= JSON.stringify(openApiDocument(app)))),
  );
  plain.check();
  requireDeclaredRights(app);
  fastify.addHook('onRequest', noteAuthor);
  registerRequestLog(fastify);
  fastify.addHook('onRequest', refuseWrongMethod);
  registerBodies(fastify);
  await registerRateLimits(fastify, configuration);
  await registerSessions(fastify, db, configuration, await app.get(Secrets).key('cookie'));
  await app.init();
  await fastify.ready();
  return app;
}

/** What is changed while a request is answered carries its id; the guard adds who asks. */
const noteAuthor: onRequestHookHandler = (request, _reply, done) =>
  request.raw.url!.startsWith('/tiles/')
    ? done()
    : withAuthor({ actor: 'service', requestId: request.id }, done);

const log = new Logger('service');

function answerFault(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const answer = toProblem(error);
  if (answer.status >= 500)
    log.error(`${request.id} ${request.method} ${request.routeOptions.url ?? ''}`, error);
  sendProblem(reply, answer, request.id);
}

function validation(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => {
      const errors = issues.map((issue) => ({
        path: pathOf(issue),
        message: issue.message,
      }));
      return badRequest(
        errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(' '),
        errors,
      );
    },
  });
}

/** Of names that are not known: the names. */
function pathOf(issue: { path?: readonly (PropertyKey | { key: PropertyKey })[] }): string {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  return [...path, ...('keys' in issue ? [(issue.keys as string[]).join(', ')] : [])].join('.');
}

/** No inline script, no inline style, no foreign origin. */
function contentSecurity() {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    workerSrc: ["'self'", 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  };
}

import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { registerBasemap } from './map/basemap.route.js';
import { registerTiles } from './map/tile.route.js';
import { openApiDocument } from './openapi.js';
import type { Configuration } from './platform/configuration.js';
import { registerPages } from './platform/page.js';
import { badRequest, ProblemFilter, sendProblem, toProblem } from './platform/problem.js';
import { projectRoot } from './platform/project-root.js';

const MAX_BODY_BYTES = 1_000_000;

/** The whole service over an open database, not yet listening: API, tiles and pages. */
export async function createService(
  db: DataSource,
  configuration: Configuration,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    trustProxy: configuration.trustProxy,
    // An address that cannot be read at all never reaches Nest.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, toProblem(error), request.id),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(db, configuration), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity() },
  });
  await fastify.register(compress, { encodings: ['gzip'], threshold: 1024 });
  registerTiles(fastify, db);
  registerBasemap(fastify, configuration);
  await registerPages(fastify, {
    webRoot: path.join(projectRoot, 'dist'),
    demo: configuration.demo,
    basemap: configuration.basemapUrl === null ? null : (configuration.basemapCredit ?? ''),
  });
  const document = openApiDocument(app);
  fastify.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json').send(JSON.stringify(document)),
  );
  await app.init();
  await fastify.ready();
  return app;
}

function validation(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => {
      const errors = issues.map((issue) => ({
        path: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
        message: issue.message,
      }));
      return badRequest(errors.map((error) => `${error.path}: ${error.message}`).join(' '), errors);
    },
  });
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

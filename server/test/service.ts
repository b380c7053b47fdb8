import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { type Configuration, readConfiguration } from '../src/platform/configuration.js';
import { createService } from '../src/service.js';
import { openTestDatabase } from './database.js';

export interface TestService {
  app: NestFastifyApplication;
  db: DataSource;
  fastify: FastifyInstance;
  /** GET, answered as status, headers and parsed JSON (undefined where it is none). */
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  // Tests look into answers of many shapes.
  // oxlint-disable-next-line no-explicit-any
  json: any;
  text: string;
  raw: Buffer;
}

/** The whole service over a database of its own; `prepare` fills it before the service starts. */
export async function startTestService(
  prepare: (db: DataSource) => Promise<void> = async () => undefined,
  settings: Partial<Configuration> = {},
): Promise<TestService> {
  const database = await openTestDatabase();
  await prepare(database.db);
  const app = await createService(database.db, { ...readConfiguration({}), ...settings });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  return {
    app,
    db: database.db,
    fastify,
    get: (url, headers = {}) => get(fastify, url, headers),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

async function get(fastify: FastifyInstance, url: string, headers: Record<string, string>): Promise<Answer> {
  const answer = await fastify.inject({ method: 'GET', url, headers });
  const json = String(answer.headers['content-type']).includes('json') ? answer.json() : undefined;
  return {
    status: answer.statusCode,
    headers: answer.headers,
    json,
    text: answer.body,
    raw: answer.rawPayload,
  };
}

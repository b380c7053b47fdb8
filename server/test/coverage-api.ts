import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { CoverageModule } from '../src/coverage/coverage.module.js';
import { MunicipalityModule } from '../src/municipality/municipality.module.js';
import { readConfiguration } from '../src/platform/configuration.js';
import { PlatformModule } from '../src/platform/platform.module.js';
import { badRequest, ProblemFilter } from '../src/platform/problem.js';
import { openTestDatabase } from './database.js';

@Module({})
class CoverageApi {}

export interface TestApi {
  // Tests look into answers of many shapes.
  // oxlint-disable-next-line no-explicit-any
  get(path: string): Promise<{ status: number; json: any }>;
  close(): Promise<void>;
}

/** The API of municipality and coverage alone, over HTTP and a database of its own: no pages, no tiles. */
export async function startCoverageApi(prepare: (db: DataSource) => Promise<void>): Promise<TestApi> {
  const database = await openTestDatabase();
  await prepare(database.db);
  const imports = [
    PlatformModule.with(database.db, readConfiguration({})),
    MunicipalityModule,
    CoverageModule,
  ];
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: CoverageApi, imports },
    new FastifyAdapter(),
    { logger: ['error'] },
  );
  app.setGlobalPrefix('api');
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(
    new StandardSchemaValidationPipe({
      exceptionFactory: (issues) => badRequest(issues.map(({ message }) => message).join(' ')),
    }),
  );
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    async get(path) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: answer.status, json: await answer.json() };
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}

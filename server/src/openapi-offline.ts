import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { openApiDocument } from './openapi.js';
import { readConfiguration } from './platform/configuration.js';
import { dataSourceOptions } from './platform/data-source.js';

/** The contract without a database: nothing is started, the controllers are only read. */
export async function openApiOfProgram(): Promise<OpenAPIObject> {
  const db = new DataSource(dataSourceOptions({ url: 'postgres://nobody@localhost/none' }));
  const module = AppModule.with(db, readConfiguration({}));
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    preview: true,
    logger: ['error'],
  });
  app.setGlobalPrefix('api');
  return openApiDocument(app);
}

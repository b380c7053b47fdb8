import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Configuration } from './configuration.js';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

export const CONFIGURATION = Symbol('configuration');

/** Database, configuration and readiness for every other folder. The database is opened before Nest starts. */
@Global()
@Module({})
export class PlatformModule {
  static with(db: DataSource, configuration: Configuration): DynamicModule {
    const providers = [
      { provide: DataSource, useValue: db },
      { provide: CONFIGURATION, useValue: configuration },
      Readiness,
    ];
    return { module: PlatformModule, controllers: [HealthController], providers, exports: providers };
  }
}

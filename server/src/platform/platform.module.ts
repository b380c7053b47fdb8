import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Configuration } from './configuration.js';
import { DocumentStore } from './document-store.js';
import { DocumentSweep } from './document-sweep.js';
import { HealthController } from './health.controller.js';
import { MailDelivery } from './mail-delivery.js';
import { PublisherController } from './publisher.controller.js';
import { PublisherService } from './publisher.service.js';
import { Readiness } from './readiness.js';
import { SealJob } from './seal.js';

export const CONFIGURATION = Symbol('configuration');

/** Database, configuration and readiness for every other folder. The database is opened before Nest starts. */
@Global()
@Module({})
export class PlatformModule {
  static with(db: DataSource, configuration: Configuration): DynamicModule {
    const shared = [
      { provide: DataSource, useValue: db },
      { provide: CONFIGURATION, useValue: configuration },
      { provide: DocumentStore, useFactory: () => new DocumentStore(db, configuration) },
      Readiness,
    ];
    const delivery = { provide: MailDelivery, useFactory: () => new MailDelivery(db, configuration) };
    const publisher = { provide: PublisherService, useFactory: () => new PublisherService(configuration) };
    return {
      module: PlatformModule,
      controllers: [HealthController, PublisherController],
      providers: [...shared, delivery, publisher, SealJob, DocumentSweep],
      exports: shared,
    };
  }
}

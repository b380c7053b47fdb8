import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Configuration } from './configuration.js';
import { CONFIGURATION } from './platform.module.js';
import { Repeated } from './repeated.js';

interface Job {
  /** Under which it writes to the log. */
  log: string;
  firstMs: number;
  everyMs: number;
  failed: string;
  run(db: DataSource, configuration: Configuration): Promise<unknown>;
}

/** A provider that does something over and over as long as the service runs. */
export function repeatedJob({ run, log, ...pace }: Job) {
  @Injectable()
  class RepeatedJob implements OnApplicationBootstrap, OnApplicationShutdown {
    private readonly job = new Repeated(() => run(this.db, this.configuration), {
      ...pace,
      log: new Logger(log),
    });

    constructor(
      private readonly db: DataSource,
      @Inject(CONFIGURATION) private readonly configuration: Configuration,
    ) {}

    onApplicationBootstrap(): void {
      this.job.start();
    }

    onApplicationShutdown(): Promise<void> {
      return this.job.stop();
    }
  }
  return RepeatedJob;
}

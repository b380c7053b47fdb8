import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Repeated } from '../../platform/repeated.js';
import { refreshSummaries } from './case-summary.js';

const FIRST_MS = 20_000;
const EVERY_MS = 60_000;

/** Renews every minute what a change or the new day has made old, so that no list waits for it. */
@Injectable()
export class CaseSummaryJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly job = new Repeated(() => refreshSummaries(this.db, { all: true }), {
    firstMs: FIRST_MS,
    everyMs: EVERY_MS,
    log: new Logger('case-summary'),
    failed: 'summaries were not renewed, it is tried again in a minute',
  });

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.job.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.job.stop();
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refreshSummaries } from './case-summary.js';

const FIRST_MS = 20_000;
const EVERY_MS = 60_000;

/** Renews every minute what a change or the new day has made old, so that no list waits for it. */
@Injectable()
export class CaseSummaryJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('case-summary');
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    for (let pause = FIRST_MS; ; pause = EVERY_MS) {
      await sleep(pause, null, { signal: this.stop.signal, ref: false }).catch(() => undefined);
      if (this.stop.signal.aborted) return;
      await refreshSummaries(this.db, { all: true }).catch((error: unknown) =>
        this.log.error('summaries were not renewed, it is tried again in a minute', error),
      );
    }
  }
}

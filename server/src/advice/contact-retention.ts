import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { clearContacts } from './contact-request.queries.js';

const DAY_MS = 24 * 3_600_000;

/** Once a day: what the public wrote longer ago than CONTACT_RETENTION_DAYS is cleared, answered or not. */
@Injectable()
export class ContactRetentionJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('contact');
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  clear(): Promise<number> {
    const moment = now();
    const before = new Date(moment.getTime() - this.configuration.contactRetentionDays * DAY_MS);
    return this.db.transaction((manager) => clearContacts(manager, before, moment));
  }

  private async run(): Promise<void> {
    while (!this.stop.signal.aborted) {
      await this.clear().catch((error: Error) =>
        // The message alone: the rest may hold values of the row.
        this.log.error(`contact requests are not cleared, tried again tomorrow: ${error.message}`),
      );
      await sleep(DAY_MS, null, { signal: this.stop.signal, ref: false }).catch(() => undefined);
    }
  }
}

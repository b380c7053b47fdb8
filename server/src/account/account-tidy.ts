import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** So long a page can still say that an invitation has expired. */
const LINKS_KEPT_MS = 90 * DAY_MS;

/** Removes what has expired, once an hour. Every instance does it; a second one finds nothing left. */
@Injectable()
export class AccountTidy implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('account');
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.tidy().catch((error: unknown) => this.log.error('Tidying failed', error));
    }, HOUR_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async tidy(): Promise<void> {
    const moment = now();
    const before = (ms: number) => new Date(moment.getTime() - ms);
    await this.db.query(`DELETE FROM session WHERE expires_at <= $1`, [moment]);
    await this.db.query(`DELETE FROM account_link WHERE expires_at <= $1`, [before(LINKS_KEPT_MS)]);
    await this.db.query(`DELETE FROM sign_in_delay WHERE wait_until <= $1`, [before(DAY_MS)]);
  }
}

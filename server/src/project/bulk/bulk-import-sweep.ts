import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { now } from '../../platform/clock.js';
import { deleteImportsBefore } from './bulk-import.queries.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** So long it can be read what became of a file, and its error file be taken. */
const APPLIED_MS = 7 * DAY_MS;
const OPEN_MS = 7 * DAY_MS;

/** Removes, once an hour, uploaded lists that were taken over or that nobody took over in a week. */
@Injectable()
export class BulkImportSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('bulk-import');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<number> {
    const before = (age: number) => new Date(now().getTime() - age);
    return deleteImportsBefore(this.db, before(APPLIED_MS), before(OPEN_MS)).catch((error: unknown) => {
      this.log.error('uploaded lists were not removed, the next try follows in an hour', error);
      return 0;
    });
  }
}

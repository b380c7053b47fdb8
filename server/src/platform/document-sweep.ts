import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { now } from './clock.js';
import { deleteUnusedParts } from './document-store.queries.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Removes, once an hour, parts of uploads that never became a document, once they are older than a day. */
@Injectable()
export class DocumentSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('document');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<number> {
    return deleteUnusedParts(this.db, new Date(now().getTime() - DAY_MS)).catch((error: unknown) => {
      this.log.error('unused parts of documents were not removed, the next try follows in an hour', error);
      return 0;
    });
  }
}

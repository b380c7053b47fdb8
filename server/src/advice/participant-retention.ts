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
import { Repeated } from '../platform/repeated.js';
import { addDays, todayInBerlin } from '../project/calendar.js';
import { clearParticipants } from './participant-retention.queries.js';

const FIRST_MS = 90_000;
const DAY_MS = 24 * 3_600_000;

/** Once a day: names of those who took part in sessions go ADVICE_RETENTION_DAYS after the last day of use. */
@Injectable()
export class ParticipantRetentionJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly repeated = new Repeated(() => this.clear(), {
    firstMs: FIRST_MS,
    everyMs: DAY_MS,
    log: new Logger('advice'),
    failed: 'names of participants are not cleared, tried again tomorrow',
  });

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    this.repeated.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.repeated.stop();
  }

  clear(): Promise<number> {
    const before = addDays(todayInBerlin(), -this.configuration.adviceRetentionDays);
    return this.db.transaction((manager) => clearParticipants(manager, before, now()));
  }
}

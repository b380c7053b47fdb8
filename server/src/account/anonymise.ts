import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { withAuthor } from '../platform/author.js';
import { changing } from '../platform/changing.js';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { problem } from '../platform/problem.js';
import { lockAccount, type LockedAccount } from './account.queries.js';
import { clearPerson, deleteProofs, findExpired, markAnonymised } from './anonymise.queries.js';

const DAY_MS = 24 * 3_600_000;

/**
 * What names a person goes; the account with its role and scope stays, and so does every version of every record: they
 * hold its id only. To be called inside the transaction of `changing`.
 */
export async function anonymise(manager: EntityManager, account: LockedAccount): Promise<void> {
  if (account.state !== 'deactivated')
    throw problem(
      409,
      account.state === 'anonymised'
        ? 'Dieses Konto ist schon anonymisiert.'
        : 'Nur ein deaktiviertes Konto lässt sich anonymisieren. Bitte es zuerst deaktivieren.',
    );
  await clearPerson(manager, account.person_id, now());
  await deleteProofs(manager, account.id);
  await markAnonymised(manager, account.id);
}

/** Once a day: accounts that have been deactivated for longer than ACCOUNT_RETENTION_DAYS. */
@Injectable()
export class AnonymisationJob implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('accounts');
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stop.signal.aborted) {
      await this.anonymiseExpired().catch((error: Error) =>
        // The message alone: the rest may hold values of the row.
        this.log.error(`accounts are not anonymised, tried again tomorrow: ${error.message}`),
      );
      await sleep(DAY_MS, null, { signal: this.stop.signal, ref: false }).catch(() => undefined);
    }
  }

  async anonymiseExpired(): Promise<void> {
    while (!this.stop.signal.aborted && (await this.anonymiseNext())) continue;
  }

  /** One account a transaction; false: there is none. Several instances may be at it. */
  private anonymiseNext(): Promise<boolean> {
    const days = this.configuration.accountRetentionDays;
    return withAuthor({ actor: 'service', reason: `Aufbewahrungsfrist von ${days} Tagen abgelaufen` }, () =>
      changing(this.db, async (manager) => {
        const before = new Date(now().getTime() - days * DAY_MS);
        const id = await findExpired(manager, before);
        if (!id) return false;
        const account = await lockAccount(manager, id);
        // Another instance may have been faster, or someone took the deactivation back.
        if (account && (await findExpired(manager, before, id))) await anonymise(manager, account);
        return true;
      }),
    );
  }
}

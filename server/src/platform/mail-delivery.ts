import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { DataSource, TransactionCommitEvent } from 'typeorm';
import { now } from './clock.js';
import type { Configuration } from './configuration.js';
import { MAIL_QUEUED } from './mail.js';
import {
  deleteDoneMails,
  type DueMail,
  markDeferred,
  markFailed,
  markSent,
  takeDueMail,
} from './mail-delivery.queries.js';
import { MailServer } from './mail-server.js';

const POLL_MS = 12_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const KEPT_DAYS = 30;
const CLEANING_MS = 60 * MINUTE_MS;
/** Sending is cut off long before the lease runs out, so that nobody else sends the same mail meanwhile. */
const SENDING_OF_LEASE = 2 / 3;
/** Minutes to wait after the first, second, … attempt; after the last of them the mail is given up. */
const WAITS = [1, 5, 15, 30, 60, 120, 240, 480, 720, 1440, 1440];
/** How long a stop waits for the mail in flight. */
const GRACE_MS = 5_000;

/**
 * Delivers the outbox. A mail is taken in a short statement, sent outside any transaction and marked afterwards: a process
 * killed in between leaves a lease that runs out, and the mail goes once more under the same Message-ID. Several
 * instances may run it.
 */
export class MailDelivery implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('mail');
  private readonly server: MailServer | null;
  private readonly cutOff = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private readonly longestSending: number;
  private stopping = false;
  private pause = new AbortController();
  private cleanedAt = -Infinity;
  /** Wakes the job once a transaction that queued a mail is committed in this process. */
  private readonly subscriber = {
    afterTransactionCommit: ({ queryRunner }: TransactionCommitEvent) => {
      if (queryRunner.isTransactionActive || !queryRunner.data[MAIL_QUEUED]) return;
      queryRunner.data[MAIL_QUEUED] = false;
      this.pause.abort();
    },
  };

  constructor(
    private readonly db: DataSource,
    private readonly configuration: Pick<Configuration, 'smtpUrl' | 'mailFrom' | 'mailLeaseSeconds' | 'demo'>,
  ) {
    const { smtpUrl, mailFrom, mailLeaseSeconds } = configuration;
    this.server = smtpUrl ? new MailServer(smtpUrl, mailFrom) : null;
    this.longestSending = Math.round(mailLeaseSeconds * 1000 * SENDING_OF_LEASE);
  }

  onApplicationBootstrap(): void {
    this.db.subscribers.push(this.subscriber);
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    this.db.subscribers.splice(this.db.subscribers.indexOf(this.subscriber) >>> 0, 1);
    this.pause.abort();
    const timer = setTimeout(() => this.cutOff.abort(), GRACE_MS);
    await this.running;
    clearTimeout(timer);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      // Made before looking: a mail that is queued meanwhile ends the pause before it begins.
      this.pause = new AbortController();
      await this.deliverDue().catch((error: Error) =>
        this.log.error(`the outbox cannot be worked on: ${error.message}`),
      );
      if (this.stopping) break;
      await sleep(POLL_MS, null, { signal: this.pause.signal, ref: false }).catch(() => undefined);
    }
  }

  /** Sends what is due, one after the other. */
  async deliverDue(): Promise<void> {
    await this.clean();
    while (this.server && !this.stopping) {
      const moment = now();
      const mail = await takeDueMail(
        this.db,
        moment,
        after(moment, this.configuration.mailLeaseSeconds * 1000),
      );
      if (!mail) return;
      await this.deliver(this.server, mail);
    }
  }

  private async deliver(server: MailServer, mail: DueMail): Promise<void> {
    const signal = AbortSignal.any([this.cutOff.signal, AbortSignal.timeout(this.longestSending)]);
    const outcome = await server.send(mail, signal);
    const keepBody = this.configuration.demo;
    if (outcome.sent) return markSent(this.db, mail.id, now(), keepBody);
    this.log.warn(`mail ${mail.id}, attempt ${mail.attempts}: ${outcome.error}`);
    const wait = WAITS[mail.attempts - 1];
    if (outcome.permanent || wait === undefined) await markFailed(this.db, mail.id, outcome.error, keepBody);
    else await markDeferred(this.db, mail.id, after(now(), wait * MINUTE_MS), outcome.error);
  }

  private async clean(): Promise<void> {
    if (performance.now() - this.cleanedAt < CLEANING_MS) return;
    this.cleanedAt = performance.now();
    await deleteDoneMails(this.db, after(now(), -KEPT_DAYS * DAY_MS));
  }
}

const after = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);

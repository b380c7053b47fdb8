import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { serviceOrigin } from '../../account/link-address.js';
import { now } from '../../platform/clock.js';
import type { Configuration } from '../../platform/configuration.js';
import { queueMail } from '../../platform/mail.js';
import { CONFIGURATION } from '../../platform/platform.module.js';
import { Repeated } from '../../platform/repeated.js';
import { isNight, todayInBerlin } from '../calendar.js';
import { type DueReminder, dueReminders, noteReminders } from './reminder.queries.js';
import { reminderMail } from './reminder-words.js';

const FIRST_MS = 60_000;
const EVERY_MS = 15 * 60_000;

type Settings = Pick<Configuration, 'demo' | 'publicUrl' | 'port'>;

/**
 * Queues what officers are to be reminded of today, one mail each; answers how many. That it is noted and that the mail is
 * queued is one transaction, so of several instances only one sends it. Demo accounts have no mailbox: they are reminded
 * in the demo only, for its outbox.
 */
export async function queueReminders(db: DataSource, settings: Settings): Promise<number> {
  if (isNight()) return 0;
  const today = todayInBerlin();
  const due = await dueReminders(db, today, settings.demo);
  let queued = 0;
  for (const own of groupsOf(due))
    if (await queueOne(db, own, { today, origin: serviceOrigin(settings) })) queued++;
  return queued;
}

function groupsOf(due: readonly DueReminder[]): DueReminder[][] {
  const groups = new Map<string, DueReminder[]>();
  for (const one of due) groups.set(one.accountId, [...(groups.get(one.accountId) ?? []), one]);
  return [...groups.values()];
}

function queueOne(
  db: DataSource,
  due: DueReminder[],
  about: { today: string; origin: string },
): Promise<boolean> {
  const { accountId, email, reader } = due[0]!;
  return db.transaction(async (manager) => {
    const noted = await noteReminders(manager, accountId, due, now());
    if (noted.length === 0) return false;
    await queueMail(manager, { accountId, recipient: email, ...reminderMail(reader, noted, about) });
    return true;
  });
}

/** Looks every quarter of an hour as long as the service runs. */
@Injectable()
export class ReminderJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly job = new Repeated(() => queueReminders(this.db, this.configuration), {
    firstMs: FIRST_MS,
    everyMs: EVERY_MS,
    log: new Logger('reminder'),
    failed: 'queueing reminders failed, it is tried again in a quarter of an hour',
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

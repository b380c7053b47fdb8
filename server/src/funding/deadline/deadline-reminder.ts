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
import { isNight, todayInBerlin } from '../../project/calendar.js';
import { refreshSummaries } from '../desk/case-summary.js';
import { type DueDeadline, dueDeadlines, noteDeadlineReminders } from './deadline-reminder.queries.js';
import { deadlineMail } from './deadline-reminder-words.js';

/** A little after the reminders of promised dates, so that both do not ask the database at once. */
const FIRST_MS = 90_000;
const EVERY_MS = 15 * 60_000;

type Settings = Pick<Configuration, 'demo' | 'publicUrl' | 'port'>;

/**
 * Queues what is to be reminded of today, one mail a person; answers how many. That it is noted and that the mail is
 * queued is one transaction, so of several instances only one sends it. Demo accounts have no mailbox: they are reminded
 * in the demo only, for its outbox.
 */
export async function queueDeadlineReminders(db: DataSource, settings: Settings): Promise<number> {
  if (isNight()) return 0;
  const today = todayInBerlin();
  await refreshSummaries(db, { all: true });
  const due = groupsOf(await dueDeadlines(db, today, settings.demo));
  let queued = 0;
  for (const own of due.values())
    if (await queueOne(db, own, { today, origin: serviceOrigin(settings) })) queued++;
  return queued;
}

function groupsOf(due: readonly DueDeadline[]): Map<string, DueDeadline[]> {
  const groups = new Map<string, DueDeadline[]>();
  for (const one of due) groups.set(one.accountId, [...(groups.get(one.accountId) ?? []), one]);
  return groups;
}

function queueOne(
  db: DataSource,
  due: DueDeadline[],
  about: { today: string; origin: string },
): Promise<boolean> {
  const { accountId, email, reader } = due[0]!;
  return db.transaction(async (manager) => {
    const noted = await noteDeadlineReminders(manager, accountId, due, now());
    if (noted.length === 0) return false;
    await queueMail(manager, { accountId, recipient: email, ...deadlineMail(reader, noted, about) });
    return true;
  });
}

/** Looks every quarter of an hour as long as the service runs. */
@Injectable()
export class DeadlineReminderJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly job = new Repeated(() => queueDeadlineReminders(this.db, this.configuration), {
    firstMs: FIRST_MS,
    everyMs: EVERY_MS,
    log: new Logger('deadline-reminder'),
    failed: 'queueing deadlines failed, it is tried again in a quarter of an hour',
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

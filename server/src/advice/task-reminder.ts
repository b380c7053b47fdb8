import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { serviceOrigin } from '../account/link-address.js';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { queueMail } from '../platform/mail.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { Repeated } from '../platform/repeated.js';
import { isNight, todayInBerlin } from '../project/calendar.js';
import { advisorsBut, type MailReader, readerOf } from '../project/lifecycle/status.queries.js';
import { NOBODY, officersFor } from './advice-mails.js';
import { demoAccountsAmong, type DueTask, dueTasks, noteTaskReminders } from './task-reminder.queries.js';
import { taskReminderMail } from './task-reminder-words.js';

const FIRST_MS = 75_000;
const EVERY_MS = 15 * 60_000;

type Settings = Pick<Configuration, 'demo' | 'publicUrl' | 'port'>;

/**
 * Queues what is to be reminded of today, seven days before a task is due and once it is overdue; answers how many mails.
 * Of several instances only one sends it: that it is noted and that the mail is queued is one transaction.
 */
export async function queueTaskReminders(db: DataSource, settings: Settings): Promise<number> {
  if (isNight()) return 0;
  const today = todayInBerlin();
  const byReader = new Map<string, { reader: MailReader; due: DueTask[] }>();
  for (const task of await dueTasks(db, today))
    for (const reader of await readersOf(db, task)) {
      const known = byReader.get(reader.id) ?? { reader, due: [] };
      byReader.set(reader.id, { reader, due: [...known.due, task] });
    }
  const demo = settings.demo ? new Set<string>() : await demoAccountsAmong(db, [...byReader.keys()]);
  let queued = 0;
  for (const { reader, due } of byReader.values())
    if (!demo.has(reader.id) && (await queueOne(db, reader, due, { today, origin: serviceOrigin(settings) })))
      queued++;
  return queued;
}

/** Tasks of the Kommune: its officers. All others: who led the session, and where that is nobody, all advisors. */
async function readersOf(db: DataSource, { owner, areas, ledBy }: DueTask): Promise<MailReader[]> {
  if (owner === 'recipient') return officersFor(db, areas, null);
  const leader = ledBy ? await readerOf(db, ledBy) : null;
  return leader ? [leader] : advisorsBut(db, NOBODY);
}

function queueOne(
  db: DataSource,
  { id, name, email }: MailReader,
  due: DueTask[],
  about: { today: string; origin: string },
): Promise<boolean> {
  return db.transaction(async (manager) => {
    const noted = await noteTaskReminders(manager, id, due, now());
    if (noted.length === 0) return false;
    await queueMail(manager, { accountId: id, recipient: email, ...taskReminderMail(name, noted, about) });
    return true;
  });
}

/** Looks every quarter of an hour as long as the service runs. */
@Injectable()
export class TaskReminderJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly job = new Repeated(() => queueTaskReminders(this.db, this.configuration), {
    firstMs: FIRST_MS,
    everyMs: EVERY_MS,
    log: new Logger('advice'),
    failed: 'queueing reminders of tasks failed, it is tried again in a quarter of an hour',
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

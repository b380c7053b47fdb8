import { setTimeout as sleep } from 'node:timers/promises';
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
import { todayInBerlin } from '../project/calendar.js';
import { advisorsBut, type MailReader, readerOf } from '../project/status.queries.js';
import { NOBODY, officersFor } from './advice-mails.js';
import { demoAccountsAmong, type DueTask, dueTasks, noteTaskReminders } from './task-reminder.queries.js';
import { taskReminderMail } from './task-reminder-words.js';

const FIRST_MS = 75_000;
const EVERY_MS = 15 * 60_000;
/** Nobody's day begins at midnight. */
const FIRST_HOUR = 6;

type Settings = Pick<Configuration, 'demo' | 'publicUrl' | 'port'>;

/**
 * Queues what is to be reminded of today, seven days before a task is due and once it is overdue; answers how many mails.
 * Of several instances only one sends it: that it is noted and that the mail is queued is one transaction.
 */
export async function queueTaskReminders(db: DataSource, settings: Settings): Promise<number> {
  if (hourInBerlin() < FIRST_HOUR) return 0;
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

const hourInBerlin = (): number =>
  Number(
    now()
      .toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin', hour: '2-digit', hourCycle: 'h23' })
      .slice(0, 2),
  );

/** Looks every quarter of an hour as long as the service runs. */
@Injectable()
export class TaskReminderJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('advice');
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

  private async run(): Promise<void> {
    for (let pause = FIRST_MS; ; pause = EVERY_MS) {
      await sleep(pause, null, { signal: this.stop.signal, ref: false }).catch(() => undefined);
      if (this.stop.signal.aborted) return;
      await queueTaskReminders(this.db, this.configuration).catch((error: unknown) =>
        this.log.error(
          'queueing reminders of tasks failed, it is tried again in a quarter of an hour',
          error,
        ),
      );
    }
  }
}

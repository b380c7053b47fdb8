import type { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';
import { advisorsBut, type MailReader, readerOf } from '../project/lifecycle/status.queries.js';
import { queueEach, reminderJob, type ReminderSettings } from '../project/work-list/reminder-queue.js';
import { NOBODY, officersFor } from './advice-mails.js';
import { demoAccountsAmong, type DueTask, dueTasks, noteTaskReminders } from './task-reminder.queries.js';
import { taskReminderMail } from './task-reminder-words.js';

/** Queues what is to be reminded of today, seven days before a task is due and once it is overdue; answers how many mails. */
export const queueTaskReminders = (db: DataSource, settings: ReminderSettings): Promise<number> =>
  queueEach(db, settings, {
    dueOf: (today) => dueOf(db, settings, today),
    note: (manager, { accountId, due }) => noteTaskReminders(manager, accountId, due, now()),
    mailOf: ({ name }, noted, about) => taskReminderMail(name, noted, about),
  });

interface OwnTasks {
  accountId: string;
  email: string;
  name: string;
  due: DueTask[];
}

async function dueOf(db: DataSource, settings: ReminderSettings, today: string): Promise<OwnTasks[]> {
  const byReader = new Map<string, OwnTasks>();
  for (const task of await dueTasks(db, today))
    for (const { id, ...reader } of await readersOf(db, task)) {
      const known = byReader.get(id) ?? { accountId: id, ...reader, due: [] };
      byReader.set(id, { ...known, due: [...known.due, task] });
    }
  const demo = settings.demo ? new Set<string>() : await demoAccountsAmong(db, [...byReader.keys()]);
  return [...byReader.values()].filter(({ accountId }) => !demo.has(accountId));
}

/** Tasks of the Kommune: its officers. All others: who led the session, and where that is nobody, all advisors. */
async function readersOf(db: DataSource, { owner, areas, ledBy }: DueTask): Promise<MailReader[]> {
  if (owner === 'recipient') return officersFor(db, areas, null);
  const leader = ledBy ? await readerOf(db, ledBy) : null;
  return leader ? [leader] : advisorsBut(db, NOBODY);
}

export const TaskReminderJob = reminderJob('advice', 75_000, queueTaskReminders);

import type { DataSource } from 'typeorm';
import { now } from '../../platform/clock.js';
import { dueReminders, noteReminders } from './reminder.queries.js';
import { byAccount, queueEach, reminderJob, type ReminderSettings } from './reminder-queue.js';
import { reminderMail } from './reminder-words.js';

/**
 * Queues what officers are to be reminded of today; answers how many mails. Demo accounts have no mailbox: they are
 * reminded in the demo only, for its outbox.
 */
export const queueReminders = (db: DataSource, settings: ReminderSettings): Promise<number> =>
  queueEach(db, settings, {
    dueOf: async (today) => byAccount(await dueReminders(db, today, settings.demo)),
    note: (manager, { accountId, due }) => noteReminders(manager, accountId, due, now()),
    mailOf: ({ due }, noted, about) => reminderMail(due[0]!.reader, noted, about),
  });

export const ReminderJob = reminderJob('reminder', 60_000, queueReminders);

import type { DataSource } from 'typeorm';
import { now } from '../../platform/clock.js';
import {
  byAccount,
  queueEach,
  reminderJob,
  type ReminderSettings,
} from '../../project/work-list/reminder-queue.js';
import { refreshSummaries } from '../desk/case-summary.js';
import { dueDeadlines, noteDeadlineReminders } from './deadline-reminder.queries.js';
import { deadlineMail } from './deadline-reminder-words.js';

/**
 * Queues what is to be reminded of today; answers how many mails. Demo accounts have no mailbox: they are reminded in the
 * demo only, for its outbox.
 */
export const queueDeadlineReminders = (db: DataSource, settings: ReminderSettings): Promise<number> =>
  queueEach(db, settings, {
    dueOf: async (today) => {
      await refreshSummaries(db, { all: true });
      return byAccount(await dueDeadlines(db, today, settings.demo));
    },
    note: (manager, { accountId, due }) => noteDeadlineReminders(manager, accountId, due, now()),
    mailOf: ({ due }, noted, about) => deadlineMail(due[0]!.reader, noted, about),
  });

export const DeadlineReminderJob = reminderJob('deadline-reminder', 90_000, queueDeadlineReminders);

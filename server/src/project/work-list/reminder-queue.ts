import type { DataSource, EntityManager } from 'typeorm';
import { serviceOrigin } from '../../account/link-address.js';
import type { Configuration } from '../../platform/configuration.js';
import { type Mail, queueMail } from '../../platform/mail.js';
import { repeatedJob } from '../../platform/repeated-job.js';
import { isNight, todayInBerlin } from '../calendar.js';

/* What all reminders have in common: by day, one mail a person, and of several instances of the service only one sends it. */

export type ReminderSettings = Pick<Configuration, 'demo' | 'publicUrl' | 'port'>;

/** What the words of a mail are about. */
export interface ReminderDay {
  today: string;
  origin: string;
}

/** What one person is to be reminded of. */
interface Own {
  accountId: string;
  email: string;
  due: readonly unknown[];
}

interface Reminders<O extends Own, Noted> {
  dueOf(today: string): Promise<O[]>;
  /** What was not noted before. That it is noted and that the mail is queued is one transaction. */
  note(manager: EntityManager, own: O): Promise<Noted[]>;
  mailOf(own: O, noted: Noted[], about: ReminderDay): Pick<Mail, 'subject' | 'body'>;
}

/** Queues what is to be reminded of today; answers how many mails. */
export async function queueEach<O extends Own, Noted>(
  db: DataSource,
  settings: ReminderSettings,
  { dueOf, note, mailOf }: Reminders<O, Noted>,
): Promise<number> {
  if (isNight()) return 0;
  const about = { today: todayInBerlin(), origin: serviceOrigin(settings) };
  let queued = 0;
  for (const own of await dueOf(about.today)) {
    const { accountId, email } = own;
    const isQueued = await db.transaction(async (manager) => {
      const noted = await note(manager, own);
      if (noted.length === 0) return false;
      await queueMail(manager, { accountId, recipient: email, ...mailOf(own, noted, about) });
      return true;
    });
    if (isQueued) queued++;
  }
  return queued;
}

/** Rows of many people, by person. */
export function byAccount<Due extends { accountId: string; email: string }>(
  due: readonly Due[],
): { accountId: string; email: string; due: Due[] }[] {
  const groups = new Map<string, Due[]>();
  for (const one of due) groups.set(one.accountId, [...(groups.get(one.accountId) ?? []), one]);
  return [...groups].map(([accountId, own]) => ({ accountId, email: own[0]!.email, due: own }));
}

/** Looks every quarter of an hour as long as the service runs; each a little apart, so that not all ask at once. */
export const reminderJob = (
  log: string,
  firstMs: number,
  queue: (db: DataSource, settings: ReminderSettings) => Promise<number>,
) =>
  repeatedJob({
    log,
    firstMs,
    everyMs: 15 * 60_000,
    failed: 'queueing reminders failed, it is tried again in a quarter of an hour',
    run: queue,
  });

import type { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { repeatedJob } from '../platform/repeated-job.js';
import { clearContacts } from './contact-request.queries.js';

const DAY_MS = 24 * 3_600_000;

/** What the public wrote longer ago than CONTACT_RETENTION_DAYS is cleared, answered or not; answers how many. */
export function clearOldContacts(
  db: DataSource,
  { contactRetentionDays }: Pick<Configuration, 'contactRetentionDays'>,
): Promise<number> {
  const moment = now();
  const before = new Date(moment.getTime() - contactRetentionDays * DAY_MS);
  return db.transaction((manager) => clearContacts(manager, before, moment));
}

export const ContactRetentionJob = repeatedJob({
  log: 'contact',
  firstMs: 0,
  everyMs: DAY_MS,
  failed: 'contact requests are not cleared, tried again tomorrow',
  run: clearOldContacts,
});

import type { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { repeatedJob } from '../platform/repeated-job.js';
import { addDays, todayInBerlin } from '../project/calendar.js';
import { clearParticipants } from './participant-retention.queries.js';

/** Names of those who took part in sessions go ADVICE_RETENTION_DAYS after the last day of use; answers how many. */
export function clearOldParticipants(
  db: DataSource,
  { adviceRetentionDays }: Pick<Configuration, 'adviceRetentionDays'>,
): Promise<number> {
  const before = addDays(todayInBerlin(), -adviceRetentionDays);
  return db.transaction((manager) => clearParticipants(manager, before, now()));
}

export const ParticipantRetentionJob = repeatedJob({
  log: 'advice',
  firstMs: 90_000,
  everyMs: 24 * 3_600_000,
  failed: 'names of participants are not cleared, tried again tomorrow',
  run: clearOldParticipants,
});

import type { DataSource } from 'typeorm';
import { isClockSet, now } from '../src/platform/clock.js';

const WRITES = /^\s*(INSERT|UPDATE|DELETE|WITH)\b/i;

/**
 * What a test writes straight into the database counts as done at the clock that the test has set, as what the service
 * writes does: versions that carried the day of the run would be younger than the visit that is to come after them.
 */
export function plantsAtSetClock(db: DataSource): DataSource {
  const query = db.query.bind(db);
  db.query = ((sql: string, values?: unknown[], runner?: never) =>
    isClockSet() && !runner && WRITES.test(sql)
      ? db.transaction(async (manager) => {
          await manager.query(`SELECT set_config('lotse.moment', $1, true)`, [now().toISOString()]);
          return manager.query(sql, values);
        })
      : query(sql, values, runner)) as DataSource['query'];
  return db;
}

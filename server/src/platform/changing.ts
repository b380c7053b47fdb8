import type { DataSource, EntityManager } from 'typeorm';
import { currentAuthor } from './author.js';
import { isClockSet, now } from './clock.js';

/**
 * The transaction in which versioned records are changed: it tells the database who does it and why, so that the versions
 * its triggers write say so (migration record-version). Inside, use the manager only.
 */
export function changing<T>(
  db: DataSource,
  work: (manager: EntityManager) => Promise<T>,
  reason?: string,
): Promise<T> {
  return db.transaction(async (manager) => {
    const author = currentAuthor();
    await manager.query(
      `SELECT set_config('lotse.account', $1, true), set_config('lotse.actor', $2, true),
              set_config('lotse.reason', $3, true), set_config('lotse.request', $4, true),
              set_config('lotse.moment', $5, true)`,
      [
        author?.accountId ?? '',
        author?.actor ?? '',
        reason ?? author?.reason ?? '',
        author?.requestId ?? '',
        isClockSet() ? now().toISOString() : '',
      ],
    );
    return work(manager);
  });
}

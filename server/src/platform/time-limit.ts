import type { HttpException } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';

const QUERY_CANCELED = '57014';

/**
 * Work that only reads, and that the database breaks off where one question takes longer. The embedded database cannot be
 * interrupted (one thread, no signals): there the bounds on what is asked must do.
 */
export async function withTimeLimit<T>(
  db: DataSource,
  { ms, refuse }: { ms: number; refuse: () => HttpException },
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  try {
    return await db.transaction(async (manager) => {
      await manager.query(`SELECT set_config('statement_timeout', $1, true)`, [String(ms)]);
      return work(manager);
    });
  } catch (error) {
    throw (error as { code?: string }).code === QUERY_CANCELED ? refuse() : error;
  }
}

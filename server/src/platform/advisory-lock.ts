import type { DataSource } from 'typeorm';

/** Numbers of this program's locks; several instances may start at once, and one does the work while the others wait. */
export const LOCKS = {
  migration: 761_221_001,
  seed: 761_221_002,
  municipality: 761_221_003,
  seal: 761_221_004,
  caseSummary: 761_221_005,
} as const;

/** Does the work while nobody else holds the lock. It belongs to a connection of its own, so a killed process frees it. */
export async function withLock<T>(db: DataSource, lock: number, work: () => Promise<T>): Promise<T> {
  const holder = db.createQueryRunner();
  await holder.query('SELECT pg_advisory_lock($1)', [lock]);
  try {
    return await work();
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [lock]);
    await holder.release();
  }
}

import type { EntityManager } from 'typeorm';

/** An account that was deactivated before the moment; with an id: that one, if it was. */
export async function findExpired(
  manager: EntityManager,
  before: Date,
  id: string | null = null,
): Promise<string | null> {
  const [row] = await manager.query(
    `SELECT id FROM account
      WHERE state = 'deactivated' AND deactivated_at < $1 AND ($2::uuid IS NULL OR id = $2)
      ORDER BY deactivated_at, id LIMIT 1`,
    [before, id],
  );
  return row?.id ?? null;
}

export async function clearPerson(manager: EntityManager, personId: string, moment: Date): Promise<void> {
  await manager.query(
    `UPDATE person SET name = NULL, email = NULL, phone = NULL, signs_in = false, anonymised_at = $2 WHERE id = $1`,
    [personId, moment],
  );
}

/** Everything beside the person that names it or that it chose. */
export async function deleteProofs(manager: EntityManager, accountId: string): Promise<void> {
  for (const table of ['credential', 'account_identity', 'account_link', 'session', 'access_token', 'mail'])
    await manager.query(`DELETE FROM ${table} WHERE account_id = $1`, [accountId]);
}

export async function markAnonymised(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query(`UPDATE account SET state = 'anonymised' WHERE id = $1`, [accountId]);
}

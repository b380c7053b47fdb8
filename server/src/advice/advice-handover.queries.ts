import type { DataSource, EntityManager } from 'typeorm';
import type { AdvisorList } from './advice-handover.dto.js';

type Db = DataSource | EntityManager;

export const possibleLeaders = (db: Db, today: string): Promise<AdvisorList['items']> =>
  db.query(
    `SELECT a.id AS "accountId", coalesce(n.name, '') AS name,
            CASE WHEN $1::date BETWEEN b.first_day AND b.last_day THEN to_char(b.last_day, 'YYYY-MM-DD') END AS "absentUntil"
       FROM account a JOIN person n ON n.id = a.person_id LEFT JOIN absence b ON b.account_id = a.id
      WHERE a.state = 'active' AND a.role IN ('dias_advisor', 'dias_lead') ORDER BY n.name, a.id`,
    [today],
  );

export async function updateLeader(manager: EntityManager, id: number, accountId: string): Promise<void> {
  await manager.query(`UPDATE advice_session SET led_by = $2 WHERE id = $1`, [id, accountId]);
}

/** By the ids that the history keeps; whose personal values are gone is named as such. */
export async function leaderNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows: { id: string; name: string | null }[] = await db.query(
    `SELECT a.id, n.name FROM account a JOIN person n ON n.id = a.person_id WHERE a.id::text = ANY ($1::text[])`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name ?? 'Personendaten gelöscht']));
}

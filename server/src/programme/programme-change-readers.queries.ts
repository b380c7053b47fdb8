import type { DataSource, EntityManager } from 'typeorm';

type Db = DataSource | EntityManager;

export interface LeadReader {
  id: string;
  name: string;
  email: string;
}

const READER = `a.id, n.name, n.email FROM account a JOIN person n ON n.id = a.person_id
  WHERE a.state = 'active' AND n.email IS NOT NULL`;

/** Leads who can decide what this one has proposed. */
export const leadsBut = (db: Db, but: string | null): Promise<LeadReader[]> =>
  db.query(`SELECT ${READER} AND a.role = 'dias_lead' AND a.id IS DISTINCT FROM $1::uuid ORDER BY a.id`, [
    but,
  ]);

/** Whoever has proposed something reads what became of it, whatever role they have by now; null: nobody does. */
export async function leadOf(db: Db, accountId: string): Promise<LeadReader | null> {
  const [row] = await db.query(`SELECT ${READER} AND a.id = $1`, [accountId]);
  return row ?? null;
}

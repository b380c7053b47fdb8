import type { DataSource, EntityManager } from 'typeorm';
import type { StoredAuthor } from '../platform/history-author.js';
import type { ContactRequestBody, ContactRequestDto } from './contact-request.dto.js';

type Db = DataSource | EntityManager;

export interface StoredContact
  extends Omit<ContactRequestDto, 'receivedAt' | 'answeredAt' | 'answeredBy' | 'clearedOn'>, StoredAuthor {
  receivedAt: Date;
  answeredAt: Date | null;
  anonymisedAt: Date | null;
}

const COLUMNS = `c.id, c.kind, c.topic, c.organisation, w.name, w.email, w.phone, c.message, c.received_at AS "receivedAt",
  c.answered_at AS "answeredAt", c.anonymised_at AS "anonymisedAt", c.answered_by AS account_id, 'service' AS actor, a.role,
  n.name AS person_name
  FROM contact_request c LEFT JOIN person w ON w.id = c.person_id
  LEFT JOIN account a ON a.id = c.answered_by LEFT JOIN person n ON n.id = a.person_id`;

/** Open ones by age, the oldest first; else the newest first. */
export function listedContacts(
  db: Db,
  state: 'open' | 'answered' | null,
  after: number | null,
  limit: number,
): Promise<StoredContact[]> {
  const [order, behind] = state === 'open' ? ['ASC', '>'] : ['DESC', '<'];
  return db.query(
    `SELECT ${COLUMNS} WHERE ($1::text IS NULL OR (c.answered_at IS NULL) = ($1 = 'open'))
        AND ($2::int IS NULL OR c.id ${behind} $2) ORDER BY c.id ${order} LIMIT $3`,
    [state, after, limit],
  );
}

export async function oneContact(db: Db, id: number): Promise<StoredContact | null> {
  const [row] = await db.query(`SELECT ${COLUMNS} WHERE c.id = $1`, [id]);
  return row ?? null;
}

export async function openContacts(db: Db): Promise<number> {
  const [row] = await db.query(
    `SELECT count(*)::int AS count FROM contact_request WHERE answered_at IS NULL`,
  );
  return row.count;
}

/** How many came since, from all visitors, over all instances. */
export async function contactsSince(db: Db, moment: Date): Promise<number> {
  const [row] = await db.query(`SELECT count(*)::int AS count FROM contact_request WHERE received_at > $1`, [
    moment,
  ]);
  return row.count;
}

export async function insertContactRequest(
  manager: EntityManager,
  { kind, topic, organisation, name, email, phone, message }: ContactRequestBody,
  moment: Date,
): Promise<number> {
  const [row] = await manager.query(
    `WITH who AS (INSERT INTO person (name, email, phone) VALUES ($5, $6, $7) RETURNING id)
     INSERT INTO contact_request (kind, topic, organisation, message, person_id, received_at)
     SELECT $1, $2, $3, $4, id, $8 FROM who RETURNING id`,
    [kind, topic, organisation || null, message, name, email || null, phone || null, moment],
  );
  return row.id;
}

/** false: there is none, or it was answered before. */
export async function markAnswered(
  manager: EntityManager,
  id: number,
  by: { accountId: string; moment: Date },
): Promise<boolean> {
  const [, count] = await manager.query(
    `UPDATE contact_request SET answered_at = $2, answered_by = $3 WHERE id = $1 AND answered_at IS NULL`,
    [id, by.moment, by.accountId],
  );
  return count > 0;
}

/** What was received before loses what somebody wrote, and who it was; answers how many did. */
export async function clearContacts(manager: EntityManager, before: Date, moment: Date): Promise<number> {
  const rows: { person_id: string | null }[] = await manager.query(
    `SELECT person_id FROM contact_request WHERE received_at < $1 AND anonymised_at IS NULL FOR UPDATE`,
    [before],
  );
  if (rows.length === 0) return 0;
  await manager.query(
    `UPDATE contact_request SET message = NULL, organisation = NULL, person_id = NULL, anonymised_at = $2
      WHERE received_at < $1 AND anonymised_at IS NULL`,
    [before, moment],
  );
  await manager.query(`DELETE FROM person WHERE id = ANY ($1::uuid[])`, [
    rows.flatMap(({ person_id }) => person_id ?? []),
  ]);
  return rows.length;
}

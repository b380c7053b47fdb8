import type { DataSource, EntityManager } from 'typeorm';
import type { Role } from './permissions.js';

type Db = DataSource | EntityManager;

export interface KnownAccount {
  id: string;
  person_id: string;
  role: Role;
  areas: string[];
  manages_users: boolean;
  state: 'invited' | 'active' | 'deactivated' | 'anonymised';
}

/**
 * The account that this identity is linked to, and the one that signs in with the e-mail. Both as of one moment: between
 * two questions the same person's other tab could make the account, and its e-mail would look like someone else's.
 */
export async function findAccounts(
  db: Db,
  { issuer, subject, email }: { issuer: string; subject: string; email: string | null },
): Promise<{ linked: string | null; ofEmail: string | null }> {
  const [row] = await db.query(
    `SELECT (SELECT account_id FROM account_identity WHERE issuer = $1 AND subject = $2) AS linked,
            (SELECT a.id FROM person p JOIN account a ON a.person_id = p.id
              WHERE p.signs_in AND p.email = $3) AS "ofEmail"`,
    [issuer, subject, email],
  );
  return row;
}

/** Held until the transaction ends, so that two sign-ins at once follow each other. */
export async function lockAccount(manager: EntityManager, id: string): Promise<KnownAccount> {
  const [row] = await manager.query(
    `SELECT id, person_id, role, areas, manages_users, state FROM account WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return row;
}

export async function insertIdentity(
  manager: EntityManager,
  issuer: string,
  subject: string,
  accountId: string,
  moment: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO account_identity (issuer, subject, account_id, linked_at) VALUES ($1, $2, $3, $4)`,
    [issuer, subject, accountId, moment],
  );
}

export async function countIdentities(db: Db, accountId: string, issuer: string): Promise<number> {
  const [row] = await db.query(
    `SELECT count(*)::int AS count FROM account_identity WHERE account_id = $1 AND issuer = $2`,
    [accountId, issuer],
  );
  return row.count;
}

export async function insertAccount(
  manager: EntityManager,
  account: { id: string; name: string; email: string; role: Role; areas: string[]; moment: Date },
): Promise<void> {
  await manager.query(
    `WITH added AS (INSERT INTO person (name, email, signs_in) VALUES ($2, $3, true) RETURNING id)
     INSERT INTO account (id, person_id, role, areas, state, created_at)
     SELECT $1::uuid, id, $4, $5::text[], 'active', $6 FROM added`,
    [account.id, account.name, account.email, account.role, account.areas, account.moment],
  );
}

export async function updateAccount(
  manager: EntityManager,
  id: string,
  role: Role,
  areas: string[],
  managesUsers: boolean,
): Promise<void> {
  await manager.query(
    `UPDATE account SET role = $2, areas = $3, manages_users = $4, state = 'active' WHERE id = $1`,
    [id, role, areas, managesUsers],
  );
}

export async function updatePerson(
  manager: EntityManager,
  id: string,
  name: string | null,
  email: string | null,
): Promise<void> {
  // Another one's e-mail stays theirs.
  await manager.query(
    `UPDATE person p
        SET name = coalesce($2, p.name),
            email = CASE WHEN $3::text IS NULL
                           OR EXISTS (SELECT FROM person o WHERE o.signs_in AND o.email = $3 AND o.id <> p.id)
                         THEN p.email ELSE $3 END
      WHERE p.id = $1`,
    [id, name, email],
  );
}

/** Gemeinden of today; a former key leads to its successor, unless it was divided and nobody can say which. */
export async function municipalitiesOfToday(db: Db, keys: string[]): Promise<string[]> {
  const rows: { ags: string }[] = await db.query(
    `WITH RECURSIVE chain (asked, ags, step) AS (
       SELECT key, key, 0 FROM unnest($1::text[]) AS key
       UNION ALL
       (SELECT c.asked, s.successor_ags, c.step + 1
          FROM chain c JOIN municipality_succession s ON s.ags = c.ags AND s.successor_ags <> s.ags
         WHERE c.step < 20
           AND NOT EXISTS (SELECT FROM municipality m WHERE m.ags = c.ags AND m.valid_to IS NULL)))
     SELECT DISTINCT min(m.ags) AS ags
       FROM chain c JOIN municipality m ON m.ags = c.ags AND m.valid_to IS NULL
      GROUP BY c.asked HAVING count(DISTINCT m.ags) = 1
      ORDER BY 1`,
    [keys],
  );
  return rows.map((row) => row.ags);
}

export async function existingDistricts(db: Db, keys: string[]): Promise<string[]> {
  const rows: { ags: string }[] = await db.query(
    `SELECT ags FROM district WHERE ags = ANY ($1::text[]) ORDER BY ags`,
    [keys],
  );
  return rows.map((row) => row.ags);
}

/** Whether the account has a confirmed second factor of ours. */
export async function hasOwnSecondFactor(db: Db, accountId: string): Promise<boolean> {
  const rows = await db.query(
    `SELECT FROM credential WHERE account_id = $1 AND totp_confirmed_at IS NOT NULL`,
    [accountId],
  );
  return rows.length > 0;
}

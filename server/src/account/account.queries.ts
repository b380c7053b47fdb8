import type { DataSource, EntityManager } from 'typeorm';
import type { AccountState } from './account.dto.js';
import type { Holder, Role } from './permissions.js';

type Db = DataSource | EntityManager;

/** An account with its person as lists and pages show it. */
export interface AccountRow {
  id: string;
  name: string | null;
  email: string | null;
  role: Role;
  areas: string[];
  manages_users: boolean;
  state: AccountState;
  is_demo: boolean;
  second_factor: boolean;
  via_provider: boolean;
  created_at: Date;
  last_seen_at: Date | null;
  deactivated_at: Date | null;
  invitation_expires_at: Date | null;
  sort_name: string;
}

/** Names in the order of a German list, whatever the database's own order is: ä as a, ß as ss. */
const folded = (name: string) =>
  `replace(translate(lower(${name}), 'ÄÖÜäöüáàâãåćčçďđéèêěëíìîïłĺľńňñóòôõøŕřśšşťúùûůýźžż', 'aouaouaaaaacccddeeeeeiiiilllnnnooooorrssstuuuuyzzz'), 'ß', 'ss') COLLATE "C"`;

const ACCOUNT_COLUMNS = `
  a.id, p.name, p.email, a.role, a.areas, a.manages_users, a.state, a.is_demo,
  EXISTS (SELECT FROM credential c WHERE c.account_id = a.id AND c.totp_confirmed_at IS NOT NULL) AS second_factor,
  EXISTS (SELECT FROM account_identity i WHERE i.account_id = a.id) AS via_provider,
  a.created_at, a.deactivated_at,
  greatest((SELECT max(seen_at) FROM session s WHERE s.account_id = a.id),
           (SELECT max(last_used_at) FROM access_token t WHERE t.account_id = a.id)) AS last_seen_at,
  CASE WHEN a.state = 'invited' THEN (SELECT max(expires_at) FROM account_link l
    WHERE l.account_id = a.id AND l.purpose = 'invitation' AND l.used_at IS NULL) END AS invitation_expires_at,
  ${folded("coalesce(p.name, '')")} AS sort_name`;

export interface AccountPage {
  search: string | null;
  role: Role | null;
  state: AccountState | null;
  area: string | null;
  /** Officers whose whole scope lies in these Kreise or Gemeinden; null: every account. */
  readableAreas: readonly string[] | null;
  after: [nameless: boolean, sortName: string, id: string] | null;
  limit: number;
}

/** By name; the anonymised, who have none, last. */
export async function listAccounts(db: Db, page: AccountPage): Promise<AccountRow[]> {
  const [nameless, sortName, id] = page.after ?? [null, null, null];
  return db.query(
    `SELECT * FROM (
       SELECT ${ACCOUNT_COLUMNS} FROM account a JOIN person p ON p.id = a.person_id
        WHERE ($1::text IS NULL OR strpos(${folded('p.name')}, ${folded('$1')}) > 0 OR strpos(p.email, lower($1)) > 0)
          AND ($2::text IS NULL OR a.role = $2)
          AND ($3::text IS NULL OR a.state = $3)
          AND ($4::text IS NULL OR EXISTS (SELECT FROM unnest(a.areas) area
                                            WHERE starts_with(area, $4) OR starts_with($4, area)))
          AND ($5::text[] IS NULL OR (a.role IN ('municipal_officer', 'district_officer') AND NOT EXISTS (
                SELECT FROM unnest(a.areas) area WHERE area <> ALL ($5) AND left(area, 5) <> ALL ($5))))
     ) account
     WHERE $6::boolean IS NULL OR (name IS NULL, sort_name, id) > ($6, $7::text COLLATE "C", $8::uuid)
     ORDER BY name IS NULL, sort_name, id LIMIT $9`,
    [page.search, page.role, page.state, page.area, page.readableAreas, nameless, sortName, id, page.limit],
  );
}

export async function findAccount(db: Db, id: string): Promise<AccountRow | null> {
  const [row] = await db.query(
    `SELECT ${ACCOUNT_COLUMNS} FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = $1`,
    [id],
  );
  return row ?? null;
}

/** By the address to sign in with, or the last one used to; null: there is none. */
export async function findAccountIdByEmail(db: Db, email: string): Promise<string | null> {
  const [row] = await db.query(
    `SELECT a.id FROM account a JOIN person p ON p.id = a.person_id WHERE p.email = $1 AND p.signs_in`,
    [email],
  );
  return row?.id ?? null;
}

/** An account as far as the rules of changing it ask. */
export interface LockedAccount {
  id: string;
  person_id: string;
  name: string;
  email: string;
  role: Role;
  areas: string[];
  manages_users: boolean;
  state: AccountState;
  is_demo: boolean;
  via_provider: boolean;
  has_password: boolean;
  /** Active administrators besides this one. */
  other_admins: number;
}

/**
 * Locks the account, and with it all active administrators, always in the same order: of two changes that would each
 * leave one, the second sees what the first has done. The one who changes it, if it is somebody, is locked with it.
 */
export async function lockAccount(
  manager: EntityManager,
  id: string,
  byId: string | null = null,
): Promise<LockedAccount | null> {
  const locked: { id: string }[] = await manager.query(
    `SELECT id FROM account WHERE id IN ($1, $2) OR (role = 'admin' AND state = 'active') ORDER BY id FOR UPDATE`,
    [id, byId],
  );
  if (!locked.some((row) => row.id === id)) return null;
  const [row] = await manager.query(
    `SELECT a.id, a.person_id, p.name, p.email, a.role, a.areas, a.manages_users, a.state, a.is_demo,
            EXISTS (SELECT FROM account_identity i WHERE i.account_id = a.id) AS via_provider,
            EXISTS (SELECT FROM credential c WHERE c.account_id = a.id AND c.password_hash IS NOT NULL) AS has_password,
            (SELECT count(*)::int FROM account o
              WHERE o.id <> a.id AND o.role = 'admin' AND o.state = 'active') AS other_admins
       FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = $1`,
    [id],
  );
  return row;
}

/** What an account may, as of now and until the transaction ends; null: it is not active. */
export async function lockActiveHolder(manager: EntityManager, id: string): Promise<Holder | null> {
  const [row] = await manager.query(
    `SELECT id AS "accountId", role, areas, manages_users AS "managesUsers"
       FROM account WHERE id = $1 AND state = 'active' FOR SHARE`,
    [id],
  );
  return row ?? null;
}

export interface NewAccount {
  name: string;
  email: string;
  role: Role;
  areas: string[];
  managesUsers: boolean;
  state: 'invited' | 'active';
}

/** Account and person; the unique index `person_sign_in` refuses an address that is in use. */
export async function insertAccount(
  manager: EntityManager,
  account: NewAccount,
  moment: Date,
): Promise<string> {
  const [row] = await manager.query(
    `WITH person AS (INSERT INTO person (name, email, signs_in) VALUES ($1, $2, true) RETURNING id)
     INSERT INTO account (person_id, role, areas, manages_users, state, created_at)
     SELECT id, $3, $4, $5, $6, $7 FROM person RETURNING id`,
    [account.name, account.email, account.role, account.areas, account.managesUsers, account.state, moment],
  );
  return row.id;
}

export async function insertPassword(manager: EntityManager, id: string, hash: string): Promise<void> {
  await manager.query(`INSERT INTO credential (account_id, password_hash) VALUES ($1, $2)`, [id, hash]);
}

export async function updateScope(
  manager: EntityManager,
  id: string,
  scope: { role: Role; areas: string[]; managesUsers: boolean },
): Promise<void> {
  await manager.query(`UPDATE account SET role = $2, areas = $3, manages_users = $4 WHERE id = $1`, [
    id,
    scope.role,
    scope.areas,
    scope.managesUsers,
  ]);
}

export async function updateState(
  manager: EntityManager,
  id: string,
  state: AccountState,
  deactivatedAt: Date | null,
): Promise<void> {
  await manager.query(`UPDATE account SET state = $2, deactivated_at = $3 WHERE id = $1`, [
    id,
    state,
    deactivatedAt,
  ]);
}

/** Whoever is signed in is not any more: sessions, access tokens and links by mail. */
export async function endAccess(manager: EntityManager, id: string, moment: Date): Promise<void> {
  await manager.query(`DELETE FROM session WHERE account_id = $1`, [id]);
  await manager.query(
    `UPDATE access_token SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL`,
    [id, moment],
  );
  await manager.query(`DELETE FROM account_link WHERE account_id = $1 AND used_at IS NULL`, [id]);
}

export async function endCredential(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    `UPDATE credential SET password_hash = NULL, totp_secret = NULL, totp_confirmed_at = NULL,
                           totp_last_step = NULL, recovery_hashes = '{}' WHERE account_id = $1`,
    [id],
  );
}

/** A version with the same row: that something was done to the account, by whom and why, though no column tells it. */
export async function noteInHistory(manager: EntityManager, id: string): Promise<void> {
  await manager.query(`SELECT note_record_version('account', $1)`, [id]);
}

/** Gemeinden of today and Kreise among the keys. */
export async function knownAreas(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const rows: { ags: string }[] = await db.query(
    `SELECT ags FROM municipality WHERE ags = ANY ($1::text[]) AND valid_to IS NULL
     UNION ALL SELECT ags FROM district WHERE ags = ANY ($1::text[])`,
    [keys],
  );
  return new Set(rows.map(({ ags }) => ags));
}

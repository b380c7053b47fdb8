import type { DataSource, EntityManager } from 'typeorm';

type Db = DataSource | EntityManager;

export interface OperatorRow {
  id: number;
  name: string;
  website: string | null;
  sort_name: string;
  spellings: string[];
  lotCount: number;
  projectCount: number;
}

const COLUMNS = `o.id, o.name, o.website, o.sort_name,
  ARRAY(SELECT s.spelling FROM operator_spelling s WHERE s.operator_id = o.id
         ORDER BY s.spelling <> o.name, s.folded) AS spellings,
  (SELECT count(*)::int FROM lot l WHERE l.operator_id = o.id) AS "lotCount",
  (SELECT count(DISTINCT l.project_id)::int FROM lot l WHERE l.operator_id = o.id) AS "projectCount"`;

interface OperatorPage {
  /** Folded; null: every one. */
  search: string | null;
  after: [sortName: string, id: number] | null;
  limit: number;
}

export function listOperators(db: Db, { search, after, limit }: OperatorPage): Promise<OperatorRow[]> {
  const [sortName, id] = after ?? [null, null];
  return db.query(
    `SELECT ${COLUMNS} FROM operator o
      WHERE ($1::text IS NULL OR EXISTS (SELECT FROM operator_spelling s
                                          WHERE s.operator_id = o.id AND strpos(s.folded, $1) > 0))
        AND ($2::text IS NULL OR (o.sort_name, o.id) > ($2 COLLATE "C", $3::int))
      ORDER BY o.sort_name, o.id LIMIT $4`,
    [search, sortName, id, limit],
  );
}

export const operatorsById = (db: Db, ids: readonly number[]): Promise<OperatorRow[]> =>
  db.query(`SELECT ${COLUMNS} FROM operator o WHERE o.id = ANY ($1) ORDER BY o.sort_name, o.id`, [ids]);

export interface Spelling {
  operator_id: number;
  spelling: string;
}

/** Of the whole register, which is a few hundred firms. */
export const allSpellings = (db: Db): Promise<Spelling[]> =>
  db.query(`SELECT operator_id, spelling FROM operator_spelling ORDER BY folded`);

/** Whose spelling it is; null: nobody's. */
export async function operatorOf(db: Db, folded: string): Promise<number | null> {
  const [row] = await db.query(`SELECT operator_id FROM operator_spelling WHERE folded = $1`, [folded]);
  return row?.operator_id ?? null;
}

export async function insertOperator(
  manager: EntityManager,
  operator: { name: string; website: string | null; sortName: string },
): Promise<number> {
  const [row] = await manager.query(
    `INSERT INTO operator (name, website, sort_name) VALUES ($1, $2, $3) RETURNING id`,
    [operator.name, operator.website, operator.sortName],
  );
  return row.id;
}

/** false: somebody else bears it. */
export async function insertSpelling(
  manager: EntityManager,
  { folded, operatorId, spelling }: { folded: string; operatorId: number; spelling: string },
): Promise<boolean> {
  const rows = await manager.query(
    `INSERT INTO operator_spelling (folded, operator_id, spelling) VALUES ($1, $2, $3)
     ON CONFLICT (folded) DO NOTHING RETURNING folded`,
    [folded, operatorId, spelling],
  );
  return rows.length > 0;
}

/** Projects with lots of an operator, for the officers who keep them. */
export const projectsOfOperator = (
  manager: EntityManager,
  id: number,
): Promise<{ id: number; name: string; managedBy: string[] }[]> =>
  manager.query(
    `SELECT p.id, p.name, p.managed_by AS "managedBy" FROM project p
      WHERE EXISTS (SELECT FROM lot l WHERE l.project_id = p.id AND l.operator_id = $1) ORDER BY p.sort_name, p.id`,
    [id],
  );

/** Projects first, then firms, as whoever saves lots does: two would else wait for one another. */
export async function lockForMerge(manager: EntityManager, ids: readonly number[]): Promise<number[]> {
  await manager.query(
    `SELECT id FROM project p WHERE EXISTS (SELECT FROM lot l WHERE l.project_id = p.id AND l.operator_id = ANY ($1))
      ORDER BY id FOR UPDATE`,
    [ids],
  );
  const rows: { id: number }[] = await manager.query(
    `SELECT id FROM operator WHERE id = ANY ($1) ORDER BY id FOR UPDATE`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

export async function moveToOperator(manager: EntityManager, from: number, into: number): Promise<void> {
  await manager.query(`UPDATE lot SET operator_id = $2 WHERE operator_id = $1`, [from, into]);
  await manager.query(`UPDATE operator_spelling SET operator_id = $2 WHERE operator_id = $1`, [from, into]);
  await manager.query(`DELETE FROM operator WHERE id = $1`, [from]);
}

/** Those of the keys that exist; they stay until the transaction ends. */
export async function keepOperators(manager: EntityManager, ids: readonly number[]): Promise<Set<number>> {
  const rows: { id: number }[] = await manager.query(
    `SELECT id FROM operator WHERE id = ANY ($1) ORDER BY id FOR KEY SHARE`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

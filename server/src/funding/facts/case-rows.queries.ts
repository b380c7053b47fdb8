import type { EntityManager } from 'typeorm';

type Row = Record<string, unknown>;

/** Numeric as the database keeps it, from whole cents. */
export const euros = (cents: number | null | undefined): string | null =>
  cents === null || cents === undefined ? null : (cents / 100).toFixed(2);

/**
 * All rows of a case in one of its tables, as they shall be: what is not among them goes, and what stays the same is not
 * written again. `own`: columns beside the project that tell rows apart.
 */
export async function replaceRows(
  manager: EntityManager,
  table: string,
  of: { project: number; where?: Row },
  own: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const key = { project_id: of.project, ...of.where };
  const all = JSON.stringify(rows.map((row) => ({ ...key, ...row })));
  const fixed = Object.entries(key);
  const which = fixed.map(([column], at) => `t.${column} = $${at + 2}`).join(' AND ');
  const same = own.map((column) => `r.${column} = t.${column}`).join(' AND ');
  await manager.query(
    `DELETE FROM ${table} t WHERE ${which}
        AND NOT EXISTS (SELECT FROM jsonb_populate_recordset(NULL::${table}, $1) r WHERE ${same})`,
    [all, ...fixed.map(([, value]) => value)],
  );
  if (rows.length > 0) await upsertRows(manager, table, [...Object.keys(key), ...own], all, rows[0]!);
}

async function upsertRows(
  manager: EntityManager,
  table: string,
  keys: readonly string[],
  all: string,
  first: Row,
): Promise<void> {
  const columns = [...new Set([...keys, ...Object.keys(first)])];
  const words = columns.filter((column) => !keys.includes(column));
  const list = (alias: string) => words.map((column) => `${alias}.${column}`).join(', ');
  await manager.query(
    `INSERT INTO ${table} AS t (${columns.join(', ')})
     SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1)
     ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${words.map((column) => `${column} = excluded.${column}`).join(', ')}
       WHERE ROW(${list('t')}) IS DISTINCT FROM ROW(${list('excluded')})`,
    [all],
  );
}

/** The number that comes next in a track. */
export async function nextNumber(
  manager: EntityManager,
  table: 'notice' | 'payout_request' | 'proof' | 'change_request',
  project: number,
  funder: string,
): Promise<number> {
  const [row] = await manager.query(
    `SELECT coalesce(max(number), 0) + 1 AS number FROM ${table} WHERE project_id = $1 AND funder = $2`,
    [project, funder],
  );
  return row.number;
}

export async function insertRow(manager: EntityManager, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row).join(', ');
  await manager.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`,
    [JSON.stringify(row)],
  );
}

/** Words and figures of one row of a track; never a status. */
export async function updateRow(
  manager: EntityManager,
  table: 'grant_track' | 'payout_request' | 'proof' | 'change_request' | 'notice',
  key: Row,
  words: Row,
): Promise<void> {
  const columns = Object.keys(words);
  if (columns.length === 0) return;
  const which = Object.keys(key).map((column, at) => `t.${column} = $${at + 2}`);
  await manager.query(
    `UPDATE ${table} AS t SET ${columns.map((column) => `${column} = r.${column}`).join(', ')}
       FROM jsonb_populate_record(NULL::${table}, $1) r WHERE ${which.join(' AND ')}`,
    [JSON.stringify(words), ...Object.values(key)],
  );
}

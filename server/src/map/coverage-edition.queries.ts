import type { DataSource, EntityManager } from 'typeorm';

/** An edition with cells that visitors may see now. */
export interface CellEdition {
  id: number;
  gridSrid: number;
  referenceDate: string;
  credit: string;
  isDemo: boolean;
  /** `cells`: the file counts no households, and `h` of a cell is 1. */
  weights: 'counts' | 'cells';
}

const SHOWN = `level = 'cell' AND grid_srid IS NOT NULL AND active_from IS NOT NULL AND active_to IS NULL`;
const COLUMNS = `id, grid_srid AS "gridSrid", to_char(reference_date, 'YYYY-MM-DD') AS "referenceDate", credit, is_demo AS "isDemo",
  coalesce(row_counts ->> 'weights', 'counts') AS weights`;

/** The newest one, or that of a reference date (`YYYY-MM-DD`). */
export async function findCellEdition(
  db: DataSource | EntityManager,
  referenceDate: string | null = null,
): Promise<CellEdition | null> {
  const [row] = await db.query(
    `SELECT ${COLUMNS} FROM coverage_edition
     WHERE ${SHOWN} AND user_group = 'households' AND ($1::date IS NULL OR reference_date = $1::date)
     ORDER BY is_demo, reference_date DESC, active_from DESC, id DESC LIMIT 1`,
    [referenceDate],
  );
  return row ?? null;
}

export async function findCellEditionById(
  db: DataSource | EntityManager,
  id: number,
): Promise<CellEdition | null> {
  const [row] = await db.query(`SELECT ${COLUMNS} FROM coverage_edition WHERE ${SHOWN} AND id = $1`, [id]);
  return row ?? null;
}

/** Those whose tiles are worth keeping: every one that visitors may ask for. */
export async function shownCellEditionIds(db: DataSource | EntityManager): Promise<number[]> {
  const rows: { id: number }[] = await db.query(`SELECT id FROM coverage_edition WHERE ${SHOWN} ORDER BY id`);
  return rows.map((row) => row.id);
}

export async function findGridSrid(db: DataSource | EntityManager, id: number): Promise<number> {
  const [row] = await db.query('SELECT grid_srid FROM coverage_edition WHERE id = $1', [id]);
  if (!row?.grid_srid) throw new Error(`edition ${id} has no grid`);
  return row.grid_srid;
}

/** Squares of an overview in which somebody lives, south-west corners in units of 100 m. */
export async function inhabitedSquares(
  db: DataSource | EntityManager,
  editionId: number,
  size: number,
): Promise<[number, number][]> {
  const rows: { gx: number; gy: number }[] = await db.query(
    'SELECT gx, gy FROM coverage_overview WHERE edition_id = $1 AND size = $2',
    [editionId, size],
  );
  return rows.map((row) => [row.gx, row.gy]);
}

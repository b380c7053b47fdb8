import type { Db } from '../municipality/municipality.queries.js';
import type { AreaLevel } from './area-key.js';
import type { UserGroup } from './coverage.dto.js';

/** Digits of the key of an area tell its level; DE stands for Germany, whose keys are as long as those of a Land. */
const LEVEL_OF_AREA = `CASE WHEN area = 'DE' THEN 'country' WHEN length(area) = 2 THEN 'state'
  WHEN length(area) = 5 THEN 'district' ELSE 'municipality' END`;

/** Visible at the moment $n; without a moment: now, whatever the clocks of server and database say. */
export const visibleAt = (parameter: string): string =>
  `(e.active_from IS NOT NULL AND CASE WHEN ${parameter}::timestamptz IS NULL THEN e.active_to IS NULL
     ELSE e.active_from <= ${parameter} AND (e.active_to IS NULL OR e.active_to > ${parameter}) END)`;

export interface EditionRow {
  id: number;
  source: string;
  user_group: UserGroup;
  reference_date: string;
  level: string;
  territorial_status: string | null;
  credit: string;
  licence: string;
  is_demo: boolean;
  series_break: string | null;
  grid_srid: number | null;
  file_name: string;
  checksum: string;
  imported_at: Date;
}

const COLUMNS = `e.id, e.source, e.user_group, to_char(e.reference_date, 'YYYY-MM-DD') AS reference_date, e.level,
  to_char(e.territorial_status, 'YYYY-MM-DD') AS territorial_status, e.credit, e.licence, e.is_demo, e.series_break,
  e.grid_srid, e.file_name, e.checksum, e.imported_at`;

export interface EditionPage {
  userGroup: UserGroup | null;
  moment: Date | null;
  after: [referenceDate: string, id: number] | null;
  limit: number;
}

/** The newest reference date first. */
export async function listEditions(db: Db, page: EditionPage): Promise<EditionRow[]> {
  const [afterDate, afterId] = page.after ?? [null, null];
  return db.query(
    `SELECT ${COLUMNS} FROM coverage_edition e
      WHERE ${visibleAt('$1')}
        AND ($2::text IS NULL OR e.user_group = $2)
        AND ($3::date IS NULL OR (e.reference_date, e.id) < ($3, $4::int))
      ORDER BY e.reference_date DESC, e.id DESC
      LIMIT $5`,
    [page.moment, page.userGroup, afterDate, afterId, page.limit],
  );
}

/** Every edition of a user group, of one reference date or (null) of all: official before demo, the newest import first. */
export async function visibleEditions(
  db: Db,
  choice: { userGroup: UserGroup; referenceDate: string | null; moment: Date | null },
): Promise<EditionRow[]> {
  return db.query(
    `SELECT ${COLUMNS} FROM coverage_edition e
      WHERE ${visibleAt('$1')} AND e.user_group = $2 AND ($3::date IS NULL OR e.reference_date = $3)
      ORDER BY e.is_demo, e.active_from DESC, e.id DESC`,
    [choice.moment, choice.userGroup, choice.referenceDate],
  );
}

/**
 * The newest date with official figures of the level (null: of any); with demo figures, if there are no others; null
 * without any.
 */
export async function newestDate(
  db: Db,
  userGroup: UserGroup,
  level: AreaLevel | null,
  moment: Date | null,
): Promise<string | null> {
  const [row] = await db.query(
    `SELECT to_char(e.reference_date, 'YYYY-MM-DD') AS date FROM coverage_edition e
      WHERE ${visibleAt('$1')} AND e.user_group = $2
        AND EXISTS (SELECT FROM coverage_share s
                     WHERE s.edition_id = e.id AND ($3::text IS NULL OR ${LEVEL_OF_AREA} = $3))
      ORDER BY e.is_demo, e.reference_date DESC LIMIT 1`,
    [moment, userGroup, level],
  );
  return row?.date ?? null;
}

/** Every reference date of a user group, the oldest first; of a level only, where one is given. */
export async function referenceDates(
  db: Db,
  userGroup: UserGroup,
  moment: Date | null,
  level: AreaLevel | null = null,
): Promise<string[]> {
  const rows: { date: string }[] = await db.query(
    `SELECT DISTINCT to_char(e.reference_date, 'YYYY-MM-DD') AS date FROM coverage_edition e
      WHERE ${visibleAt('$1')} AND e.user_group = $2
        AND ($3::text IS NULL
             OR EXISTS (SELECT FROM coverage_share s WHERE s.edition_id = e.id AND ${LEVEL_OF_AREA} = $3))
      ORDER BY date`,
    [moment, userGroup, level],
  );
  return rows.map(({ date }) => date);
}

/** Which of the editions have figures of the level. Read in the order of the key, so that the first row mostly tells. */
export async function editionsWithLevel(db: Db, editionIds: number[], level: AreaLevel): Promise<number[]> {
  const rows: { id: number }[] = await db.query(
    `SELECT e.id FROM unnest($1::int[]) AS e (id), LATERAL (
       SELECT FROM coverage_share s WHERE s.edition_id = e.id AND ${LEVEL_OF_AREA} = $2
        ORDER BY s.technology, s.min_mbit, s.area LIMIT 1) f`,
    [editionIds, level],
  );
  return rows.map(({ id }) => id);
}

/** When the first edition ever was seen. */
export async function firstStored(db: Db): Promise<Date | null> {
  const [row] = await db.query(`SELECT min(active_from) AS first FROM coverage_edition`);
  return row.first;
}

/** What each edition holds, by stepping from figure to figure through the key of the table instead of reading all of it. */
export async function technologiesOf(
  db: Db,
  editionIds: number[],
): Promise<Map<number, { technology: string; classes: number[] }[]>> {
  const rows: { id: number; technology: string; classes: number[] }[] = await db.query(
    `WITH RECURSIVE figure (id, technology, min_mbit) AS (
       SELECT e.id, f.technology, f.min_mbit FROM unnest($1::int[]) AS e (id), LATERAL (
         SELECT s.technology, s.min_mbit FROM coverage_share s WHERE s.edition_id = e.id
          ORDER BY s.technology, s.min_mbit LIMIT 1) f
       UNION ALL
       SELECT g.id, f.technology, f.min_mbit FROM figure g, LATERAL (
         SELECT s.technology, s.min_mbit FROM coverage_share s
          WHERE s.edition_id = g.id AND (s.technology, s.min_mbit) > (g.technology, g.min_mbit)
          ORDER BY s.technology, s.min_mbit LIMIT 1) f)
     SELECT id, technology, array_agg(min_mbit ORDER BY min_mbit) AS classes
       FROM figure GROUP BY id, technology ORDER BY id, technology`,
    [editionIds],
  );
  const found = new Map<number, { technology: string; classes: number[] }[]>(
    editionIds.map((id) => [id, []]),
  );
  for (const { id, technology, classes } of rows) found.get(id)!.push({ technology, classes });
  return found;
}

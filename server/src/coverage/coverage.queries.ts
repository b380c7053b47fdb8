import type { Db } from '../municipality/municipality.queries.js';
import { BAND_LIMITS } from './bands.js';

/** One figure as it is to be shown. */
export interface FigureRow {
  reference_date: string;
  area: string;
  technology: string;
  min_mbit: number;
  share: number;
  computed: boolean;
  method: string | null;
  edition_id: number;
}

/**
 * Figures of the editions $1 (the newest import first) for a choice of areas, technologies and classes, one per area and
 * reference date:
 * - within an edition, what is computed for a key has today's extent; a published row beside it that before a merger
 * - published before computed before demo, a newer import before an older one
 * Which editions answer for a level, so that demo figures never stand beside official ones, says `answering`.
 */
const figures = (where: string): string => `
  edition AS (
    SELECT e.id, e.is_demo, e.reference_date, list.place FROM unnest($1::int[]) WITH ORDINALITY AS list (id, place)
      JOIN coverage_edition e ON e.id = list.id),
  of_edition AS (
    SELECT DISTINCT ON (s.edition_id, s.area, s.technology, s.min_mbit)
           e.reference_date, s.area, s.technology, s.min_mbit, s.share, s.computed, s.method, s.edition_id, e.is_demo,
           e.place
      FROM edition e JOIN coverage_share s ON s.edition_id = e.id
     WHERE ${where}
     ORDER BY s.edition_id, s.area, s.technology, s.min_mbit, s.computed DESC),
  figure AS (
    SELECT DISTINCT ON (reference_date, area, technology, min_mbit) *
      FROM of_edition
     ORDER BY reference_date, area, technology, min_mbit, is_demo, computed, place)`;

const FIGURE_COLUMNS = `to_char(reference_date, 'YYYY-MM-DD') AS reference_date, area, technology, min_mbit, share::float8 AS share, computed, method, edition_id`;

/** Every figure of some areas, of all technologies or of one. */
export async function figuresOfAreas(
  db: Db,
  editionIds: number[],
  areas: string[],
  technology: string | null = null,
): Promise<FigureRow[]> {
  return db.query(
    `WITH ${figures('s.area = ANY ($2::text[]) AND ($3::text IS NULL OR s.technology = $3)')}
     SELECT ${FIGURE_COLUMNS} FROM figure ORDER BY figure.reference_date, area, technology, min_mbit`,
    [editionIds, areas, technology],
  );
}

export async function figureOfArea(
  db: Db,
  editionIds: number[],
  { area, technology, minMbit }: { area: string; technology: string; minMbit: number },
): Promise<FigureRow | null> {
  const [row] = await db.query(
    `WITH ${figures('s.area = $2 AND s.technology = $3 AND s.min_mbit = $4')}
     SELECT ${FIGURE_COLUMNS} FROM figure`,
    [editionIds, area, technology, minMbit],
  );
  return row ?? null;
}

/** The row of this very key as it was published, whatever its extent is today. */
export async function publishedFigure(
  db: Db,
  editionIds: number[],
  { area, technology, minMbit }: { area: string; technology: string; minMbit: number },
): Promise<FigureRow | null> {
  const [row] = await db.query(
    `SELECT ${FIGURE_COLUMNS}
       FROM coverage_share JOIN unnest($1::int[]) WITH ORDINALITY AS list (id, place) ON list.id = edition_id
       JOIN coverage_edition e ON e.id = edition_id
      WHERE area = $2 AND technology = $3 AND min_mbit = $4 AND NOT computed
      ORDER BY place LIMIT 1`,
    [editionIds, area, technology, minMbit],
  );
  return row ?? null;
}

/** Had any of the editions that were seen up to the moment (null: now) a row of this area? */
export async function hasArea(db: Db, area: string, moment: Date | null): Promise<boolean> {
  const [row] = await db.query(
    `SELECT EXISTS (SELECT FROM coverage_share s JOIN coverage_edition e ON e.id = s.edition_id
                     WHERE s.area = $1 AND e.active_from <= coalesce($2::timestamptz, 'infinity')) AS found`,
    [area, moment],
  );
  return row.found;
}

export interface ShareListRow {
  area: string;
  name: string;
  sorbian_name: string | null;
  district_ags: string;
  district_name: string;
  population: number | null;
  sort_name: string;
  share: number | null;
  /** The exact decimal, for the cursor. */
  share_text: string | null;
  computed: boolean | null;
  method: string | null;
}

export interface ShareListFilter {
  editionIds: number[];
  technology: string;
  minMbit: number;
  level: 'municipality' | 'district';
  district: string | null;
}

const AREAS: Record<ShareListFilter['level'], string> = {
  municipality: `
    SELECT m.ags AS area, m.name, m.sorbian_name, m.district_ags, d.name AS district_name, m.population, m.sort_name
      FROM municipality m JOIN district d ON d.ags = m.district_ags
     WHERE m.valid_to IS NULL AND ($4::text IS NULL OR m.district_ags = $4)`,
  district: `
    SELECT d.ags AS area, d.name, d.sorbian_name, d.ags AS district_ags, d.name AS district_name,
           (SELECT sum(m.population)::int FROM municipality m WHERE m.district_ags = d.ags AND m.valid_to IS NULL)
             AS population, d.sort_name
      FROM district d WHERE $4::text IS NULL OR d.ags = $4`,
};

/**
 * One figure for each area, by the same rules as above. Each is looked up by its whole key, so that the plan does not
 * hang on statistics that an embedded database never gathers.
 */
const listOfShares = (level: ShareListFilter['level']): string => `
  WITH edition AS (
    SELECT e.id, e.is_demo, list.place FROM unnest($1::int[]) WITH ORDINALITY AS list (id, place)
      JOIN coverage_edition e ON e.id = list.id),
  area AS (${AREAS[level]}),
  listed AS (
    SELECT a.*, f.share, f.share::text AS share_text, f.computed, f.method, f.edition_id
      FROM area a
      LEFT JOIN LATERAL (
        SELECT s.share, s.computed, s.method, e.id AS edition_id
          FROM edition e CROSS JOIN LATERAL (
            SELECT share, computed, method FROM coverage_share
             WHERE edition_id = e.id AND technology = $2 AND min_mbit = $3 AND area = a.area
             ORDER BY computed DESC LIMIT 1) s
         ORDER BY e.is_demo, s.computed, e.place LIMIT 1) f ON true)`;

const parametersOf = ({ editionIds, technology, minMbit, district }: ShareListFilter): unknown[] => [
  editionIds,
  technology,
  minMbit,
  district,
];

export type ShareSort = 'name' | '-name' | 'share' | '-share';
/** Where a page ended: share (null: not published, always last) if sorted by it, sort_name, key. */
export type SharePosition = [share: string | null, sortName: string, area: string];

/** The order of a list, and what comes behind the place p in it. */
const ORDERS: Record<ShareSort, { by: string; behind: string }> = {
  name: { by: 'l.sort_name, l.area', behind: `(l.sort_name, l.area) > (p.sort_name, p.area)` },
  '-name': { by: 'l.sort_name DESC, l.area DESC', behind: `(l.sort_name, l.area) < (p.sort_name, p.area)` },
  share: { by: 'l.share NULLS LAST, l.sort_name, l.area', behind: behindShare('>') },
  '-share': { by: 'l.share DESC NULLS LAST, l.sort_name, l.area', behind: behindShare('<') },
};

function behindShare(sign: '<' | '>'): string {
  const sameShare = `l.share IS NOT DISTINCT FROM p.share AND (l.sort_name, l.area) > (p.sort_name, p.area)`;
  return `(l.share ${sign} p.share OR (l.share IS NULL AND p.share IS NOT NULL) OR (${sameShare}))`;
}

export async function listShares(
  db: Db,
  filter: ShareListFilter,
  page: { sort: ShareSort; after: SharePosition | null; limit: number },
): Promise<ShareListRow[]> {
  const { by, behind } = ORDERS[page.sort];
  return db.query(
    `${listOfShares(filter.level)},
     place AS (SELECT $5::numeric AS share, $6::text COLLATE "C" AS sort_name, $7::text AS area)
     SELECT l.area, l.name, l.sorbian_name, l.district_ags, l.district_name, l.population, l.sort_name,
            l.share::float8 AS share, l.share_text, l.computed, l.method
       FROM listed l, place p
      WHERE p.area IS NULL OR ${behind}
      ORDER BY ${by}
      LIMIT $8`,
    [...parametersOf(filter), ...(page.after ?? [null, null, null]), page.limit],
  );
}

/** How many areas of the whole filter lie in each band (7: not published), and from which editions their figures are. */
export async function countBands(
  db: Db,
  filter: ShareListFilter,
): Promise<{ bands: number[]; editionIds: number[] }> {
  const rows: { band: number; areas: number; editions: number[] }[] = await db.query(
    `${listOfShares(filter.level)}
     SELECT coalesce(width_bucket(share, ARRAY[${BAND_LIMITS.join(', ')}]::numeric[]), 7) AS band, count(*)::int AS areas,
            coalesce(array_agg(DISTINCT edition_id) FILTER (WHERE edition_id IS NOT NULL), '{}') AS editions
       FROM listed GROUP BY 1`,
    parametersOf(filter),
  );
  const bands = Array<number>(8).fill(0);
  for (const { band, areas } of rows) bands[band] = areas;
  return { bands, editionIds: [...new Set(rows.flatMap(({ editions }) => editions))] };
}

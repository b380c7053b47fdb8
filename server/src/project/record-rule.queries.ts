import type { EntityManager } from 'typeorm';
import { visibleAt } from '../coverage/edition.queries.js';
import type { NamedMunicipality } from './record-rule.js';

/* What the rules of a record ask of the Gemeinden, Kreise and programmes. */

interface NamedRow {
  ags: string;
  name: string;
  is_today: boolean;
  population: number | null;
  successors: { ags: string; name: string }[] | null;
}

/** With the Gemeinden of today that a former key leads to, through as many mergers as there were. */
export async function namedMunicipalities(
  manager: EntityManager,
  keys: readonly string[],
): Promise<Map<string, NamedMunicipality>> {
  const rows: NamedRow[] = await manager.query(
    `WITH RECURSIVE chain (ags, successor, step) AS (
       SELECT ags, successor_ags, 1 FROM municipality_succession WHERE ags = ANY ($1::text[]) AND successor_ags <> ags
       UNION ALL
       (SELECT c.ags, s.successor_ags, c.step + 1
          FROM chain c JOIN municipality_succession s ON s.ags = c.successor AND s.successor_ags <> s.ags
         WHERE c.step < 20))
     SELECT m.ags, m.name, m.valid_to IS NULL AS is_today, m.population,
            (SELECT json_agg(json_build_object('ags', t.ags, 'name', t.name) ORDER BY t.ags)
               FROM municipality t
              WHERE t.valid_to IS NULL AND t.ags IN (SELECT c.successor FROM chain c WHERE c.ags = m.ags)) AS successors
       FROM municipality m WHERE m.ags = ANY ($1::text[])`,
    [keys],
  );
  return new Map(rows.map((row) => [row.ags, namedOf(row)]));
}

const namedOf = ({ name, is_today, population, successors }: NamedRow): NamedMunicipality => ({
  name,
  isToday: is_today,
  successors: successors ?? [],
  households: population === null ? null : { count: population, from: 'population' },
});

/**
 * Households in the cells of each of these Gemeinden, of the newest edition that counts them; nothing where it has none.
 * The rows of the grid that the Gemeinde reaches over are asked for: cells have no index by key.
 */
export async function householdsByCells(
  manager: EntityManager,
  keys: readonly string[],
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows: { ags: string; households: number }[] = await manager.query(
    `WITH edition AS (
       SELECT e.id, e.grid_srid FROM coverage_edition e
        WHERE e.level = 'cell' AND e.user_group = 'households' AND e.row_counts ->> 'weights' = 'counts'
          AND ${visibleAt('NULL')}
        ORDER BY e.is_demo, e.reference_date DESC, e.id DESC LIMIT 1)
     SELECT m.ags, sum(c.households)::int AS households
       FROM edition e
       JOIN municipality m ON m.ags = ANY ($1::text[]) AND m.geometry IS NOT NULL
      CROSS JOIN LATERAL (SELECT ST_Transform(ST_Envelope(m.geometry), e.grid_srid) AS box) b
       JOIN coverage_cell c ON c.edition_id = e.id AND c.ags = m.ags
        AND c.gy BETWEEN floor(ST_YMin(b.box) / 100)::int AND ceil(ST_YMax(b.box) / 100)::int
      GROUP BY m.ags HAVING sum(c.households) > 0`,
    [keys],
  );
  return new Map(rows.map(({ ags, households }) => [ags, households]));
}

/** Those of the keys that are Gemeinden or Kreise today. */
export async function areasOfToday(manager: EntityManager, keys: readonly string[]): Promise<Set<string>> {
  const rows: { key: string }[] = await manager.query(
    `SELECT ags AS key FROM municipality WHERE ags = ANY ($1::text[]) AND valid_to IS NULL
      UNION ALL SELECT ags FROM district WHERE ags = ANY ($1::text[])`,
    [keys],
  );
  return new Set(rows.map(({ key }) => key));
}

export async function guidelineById(
  manager: EntityManager,
  id: string | null,
): Promise<{ name: string } | null> {
  if (id === null) return null;
  const [row] = await manager.query(`SELECT name FROM guideline_version WHERE id = $1`, [id]);
  return row ?? null;
}

export async function callById(
  manager: EntityManager,
  id: string | null,
): Promise<{ name: string; guidelineVersionId: string } | null> {
  if (id === null) return null;
  const [row] = await manager.query(
    `SELECT name, guideline_version_id AS "guidelineVersionId" FROM call WHERE id = $1`,
    [id],
  );
  return row ?? null;
}

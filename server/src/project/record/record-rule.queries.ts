import type { EntityManager } from 'typeorm';
import type { NamedMunicipality, RuleFacts } from './record-rule.js';

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
): Promise<RuleFacts['guideline']> {
  if (id === null) return null;
  const [row] = await manager.query(
    `SELECT v.name, p.branch = 'gap_closure' AS "isGapClosure",
            NOT EXISTS (SELECT FROM programme_parameter q WHERE q.guideline_version_id = v.id AND q.call_id = ''
                           AND q.name = 'required_tracks' AND NOT q.value ? 'Land') AS "hasStateTrack"
       FROM guideline_version v JOIN programme p ON p.id = v.programme_id WHERE v.id = $1`,
    [id],
  );
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

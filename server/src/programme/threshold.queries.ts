import type { Db } from './programme.queries.js';

/** The Aufgreifschwelle of a guideline version: below it a connection may be funded. In Mbit/s; null: it names none. */
export interface Threshold {
  guideline: string;
  guidelineName: string;
  /** Enough download, together with `up` where that is named. */
  down: number | null;
  up: number | null;
  /** Instead (2023): enough in both directions … */
  symmetric: number | null;
  /** … or so much download alone. */
  orDown: number | null;
  source: string;
}

const NAMES = ['threshold_down', 'threshold_up', 'threshold_sym', 'threshold_or_down'];

/** Of a version; without one the newest of the programmes that build networks. null: there is no such version. */
export async function findThreshold(db: Db, guideline?: string): Promise<Threshold | null> {
  const [row] = await db.query(
    `WITH named AS (
       SELECT guideline_version_id AS id, jsonb_object_agg(name, value) AS figures, min(source) AS source
         FROM programme_parameter WHERE name = ANY ($2) AND call_id = '' AND value IS NOT NULL GROUP BY 1)
     SELECT v.id AS guideline, p.short_name || ', ' || v.name AS "guidelineName", named.figures,
            coalesce(named.source, v.source) AS source
       FROM guideline_version v JOIN programme p ON p.id = v.programme_id LEFT JOIN named ON named.id = v.id
      WHERE CASE WHEN $1::text IS NULL THEN named.id IS NOT NULL AND p.branch = 'infrastructure' ELSE v.id = $1 END
      ORDER BY v.valid_from DESC NULLS LAST, v.dated DESC NULLS LAST, v.id DESC LIMIT 1`,
    [guideline ?? null, NAMES],
  );
  if (!row) return null;
  const { figures, ...head } = row as { figures: Record<string, number> | null } & Threshold;
  const [down, up, symmetric, orDown] = NAMES.map((name) => figures?.[name] ?? null);
  return { ...head, down: down!, up: up!, symmetric: symmetric!, orDown: orDown! };
}

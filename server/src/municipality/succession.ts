import type { Db } from './municipality.queries.js';

export interface Resolved {
  /** The Gemeinde of today. */
  ags: string;
  /** Set when the key asked for is a former one. */
  formerOf: { ags: string; name: string; since: string } | null;
}

/** AGS (8 digits) of an AGS or ARS (12 digits); null if it is neither. */
export function agsOf(key: string): string | null {
  if (/^\d{8}$/.test(key)) return key;
  return /^\d{12}$/.test(key) ? key.slice(0, 5) + key.slice(9) : null;
}

/** Any key, today's or a former one, leads to the Gemeinde of today through as many mergers as there were. */
export async function resolveMunicipality(db: Db, key: string): Promise<Resolved | null> {
  const ags = agsOf(key);
  if (!ags) return null;
  const [row] = await db.query(
    `WITH RECURSIVE chain (ags, since, step) AS (
       SELECT $1::text, NULL::date, 0
       UNION ALL
       (SELECT s.successor_ags, coalesce(c.since, s.effective), c.step + 1
          FROM chain c JOIN municipality_succession s ON s.ags = c.ags AND s.successor_ags <> s.ags
         WHERE c.step < 20))
     SELECT m.ags, to_char(c.since, 'YYYY-MM-DD') AS since, f.name AS former_name
       FROM chain c
       JOIN municipality m ON m.ags = c.ags AND m.valid_to IS NULL
       LEFT JOIN municipality f ON f.ags = $1
      ORDER BY c.step, m.population DESC NULLS LAST, m.ags
      LIMIT 1`,
    [ags],
  );
  if (!row) return null;
  return {
    ags: row.ags,
    formerOf: row.since ? { ags, name: row.former_name ?? ags, since: row.since } : null,
  };
}

export interface Predecessor {
  ags: string;
  name: string;
  until: string;
}

/** Former Gemeinden that are part of this one today, the last merged first. */
export async function predecessorsOf(db: Db, ags: string): Promise<Predecessor[]> {
  return db.query(
    `WITH RECURSIVE former (ags, until, step) AS (
       SELECT $1::text, NULL::date, 0
       UNION ALL
       (SELECT s.ags, s.effective, f.step + 1
          FROM former f JOIN municipality_succession s ON s.successor_ags = f.ags AND s.successor_ags <> s.ags
         WHERE f.step < 20))
     SELECT DISTINCT f.ags, m.name, to_char(f.until, 'YYYY-MM-DD') AS until
       FROM former f JOIN municipality m ON m.ags = f.ags
      WHERE f.step > 0
      ORDER BY until DESC, f.ags`,
    [ags],
  );
}

/** Every former key with the keys of today it leads to; more than one if a Gemeinde was divided. */
export async function currentKeysOfFormer(db: Db): Promise<Map<string, string[]>> {
  const rows: { ags: string; current: string[] }[] = await db.query(
    `WITH RECURSIVE chain (ags, successor, step) AS (
       SELECT ags, successor_ags, 1 FROM municipality_succession WHERE successor_ags <> ags
       UNION ALL
       (SELECT c.ags, s.successor_ags, c.step + 1
          FROM chain c JOIN municipality_succession s ON s.ags = c.successor AND s.successor_ags <> s.ags
         WHERE c.step < 20))
     SELECT c.ags, array_agg(DISTINCT c.successor ORDER BY c.successor) AS current
       FROM chain c
       JOIN municipality today ON today.ags = c.successor AND today.valid_to IS NULL
       JOIN municipality former ON former.ags = c.ags AND former.valid_to IS NOT NULL
      GROUP BY c.ags`,
  );
  return new Map(rows.map((row) => [row.ags, row.current]));
}

import type { DataSource, EntityManager } from 'typeorm';

/** An edition whose cells can be counted. */
export interface CountedEdition {
  id: number;
  gridSrid: 3035 | 25832;
  referenceDate: string;
  source: string;
  credit: string;
  isDemo: boolean;
  /** `cells`: the file counts no households. */
  weights: 'counts' | 'cells';
}

/** The newest one with cells of households, official before demo; or that of a day. */
export async function findCountedEdition(
  db: DataSource | EntityManager,
  referenceDate: string | null,
): Promise<CountedEdition | null> {
  const [row] = await db.query(
    `SELECT id, grid_srid AS "gridSrid", to_char(reference_date, 'YYYY-MM-DD') AS "referenceDate", source, credit,
            is_demo AS "isDemo", coalesce(row_counts ->> 'weights', 'counts') AS weights
       FROM coverage_edition
      WHERE level = 'cell' AND grid_srid IS NOT NULL AND active_from IS NOT NULL AND active_to IS NULL
        AND user_group = 'households' AND ($1::date IS NULL OR reference_date = $1::date)
      ORDER BY is_demo, reference_date DESC, active_from DESC, id DESC LIMIT 1`,
    [referenceDate],
  );
  return row ?? null;
}

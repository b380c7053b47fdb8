import type { EntityManager } from 'typeorm';

/** Whatever answers SQL: the database, a transaction, or the past (`past.ts`). */
export type Db = Pick<EntityManager, 'query'>;

/** A Gemeinde of today as lists and pages show it. */
export interface MunicipalityRow {
  ags: string;
  ars: string | null;
  name: string;
  official_name: string;
  sorbian_name: string | null;
  kind: string;
  district_ags: string;
  district_name: string;
  population: number | null;
  population_date: string | null;
  area_km2: string | null;
  sort_name: string;
  website: string | null;
}

export const MUNICIPALITY_COLUMNS = `
  m.ags, m.ars, m.name, m.official_name, m.sorbian_name, m.kind, m.district_ags, d.name AS district_name,
  m.population, to_char(m.population_date, 'YYYY-MM-DD') AS population_date, m.area_km2, m.sort_name, m.website`;

export async function listMunicipalities(
  db: Db,
  page: { district: string | null; after: [string, string] | null; limit: number },
): Promise<MunicipalityRow[]> {
  const [afterName, afterAgs] = page.after ?? [null, null];
  return db.query(
    `SELECT ${MUNICIPALITY_COLUMNS}
       FROM municipality m JOIN district d ON d.ags = m.district_ags
      WHERE m.valid_to IS NULL
        AND ($1::text IS NULL OR m.district_ags = $1)
        AND ($2::text IS NULL OR (m.sort_name, m.ags) > ($2 COLLATE "C", $3))
      ORDER BY m.sort_name, m.ags
      LIMIT $4`,
    [page.district, afterName, afterAgs, page.limit],
  );
}

export interface MunicipalityDetailRow extends MunicipalityRow {
  bounds: [number, number, number, number];
  neighbours: string[];
}

/** Borders of different files may miss each other by less than a metre and are still neighbours. */
const NEIGHBOUR_DISTANCE_M = 1;

export async function findMunicipality(db: Db, ags: string): Promise<MunicipalityDetailRow | null> {
  const [row] = await db.query(
    `SELECT ${MUNICIPALITY_COLUMNS},
            ARRAY[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)]::float8[] AS bounds,
            ARRAY(SELECT n.ags FROM municipality n
                   WHERE n.ags <> m.ags AND n.valid_to IS NULL
                     AND ST_DWithin(n.geometry, m.geometry, ${NEIGHBOUR_DISTANCE_M})
                   ORDER BY n.ags) AS neighbours
       FROM municipality m JOIN district d ON d.ags = m.district_ags,
            LATERAL (SELECT Box3D(ST_Transform(m.geometry, 4326)) AS box) b
      WHERE m.ags = $1 AND m.valid_to IS NULL`,
    [ags],
  );
  return row ?? null;
}

export interface DistrictRow {
  ags: string;
  name: string;
  kind: 'Landkreis' | 'Kreisfreie Stadt';
  sorbian_name: string | null;
  municipality_count: number;
}

export async function listDistricts(db: Db): Promise<DistrictRow[]> {
  return db.query(
    `SELECT d.ags, d.name, d.kind, d.sorbian_name, count(m.ags)::int AS municipality_count
       FROM district d LEFT JOIN municipality m ON m.district_ags = d.ags AND m.valid_to IS NULL
      GROUP BY d.ags, d.name, d.kind, d.sorbian_name, d.sort_name
      ORDER BY d.sort_name, d.ags`,
  );
}

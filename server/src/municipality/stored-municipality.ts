import type { Db } from './municipality.queries.js';
import type { Names } from './boundary-names.js';

/** A Gemeinde of today as it is stored, its border only as far as needed to tell whether it changes. */
export interface StoredMunicipality extends Names {
  ags: string;
  ars: string | null;
  districtAgs: string;
  population: number | null;
  populationDate: string | null;
  validFrom: string | null;
  /** Square metres. */
  area: number;
  bounds: [number, number, number, number];
  /** Digest of the border, byte for byte. */
  digest: string;
}

export async function storedMunicipalities(db: Db): Promise<Map<string, StoredMunicipality>> {
  const rows: StoredMunicipality[] = await db.query(
    `SELECT ags, ars, name, official_name AS "officialName", sorbian_name AS "sorbianName", kind,
            district_ags AS "districtAgs", population, to_char(population_date, 'YYYY-MM-DD') AS "populationDate",
            to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", ST_Area(geometry) AS area,
            ARRAY[ST_XMin(geometry), ST_YMin(geometry), ST_XMax(geometry), ST_YMax(geometry)]::float8[] AS bounds,
            encode(sha256(ST_AsBinary(geometry)), 'hex') AS digest
       FROM municipality
      WHERE valid_to IS NULL`,
  );
  return new Map(rows.map((row) => [row.ags, row]));
}

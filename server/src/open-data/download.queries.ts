import type { CoverageShareQuery } from '../coverage/coverage.dto.js';
import { visibleAt } from '../coverage/edition.queries.js';
import type { Db } from '../municipality/municipality.queries.js';

/** The licences of the editions that a list of shares names by their credits. */
export async function licencesOf(
  db: Db,
  query: Pick<CoverageShareQuery, 'userGroup'>,
  moment: Date | null,
  list: { referenceDate: string; credit: string },
): Promise<string> {
  const [row] = await db.query(
    `SELECT string_agg(DISTINCT e.licence, '; ') AS licence FROM coverage_edition e
      WHERE e.user_group = $1 AND e.reference_date = $2::date AND e.credit = ANY ($3::text[]) AND ${visibleAt('$4')}`,
    [query.userGroup, list.referenceDate, [list.credit, ...list.credit.split('; ')], moment],
  );
  return row.licence ?? '';
}

/** Borders of some areas as GeoJSON texts in CRS84 with six decimals (a tenth of a metre), rings as RFC 7946 wants. */
export async function bordersOf(
  db: Db,
  level: CoverageShareQuery['level'],
  areas: string[],
): Promise<Map<string, string>> {
  const table = level === 'district' ? 'district' : 'municipality';
  const rows: { ags: string; geometry: string }[] = await db.query(
    `SELECT ags, ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Transform(geometry, 4326)), 6, 0) AS geometry
     FROM ${table} WHERE ags = ANY ($1::text[]) AND geometry IS NOT NULL`,
    [areas],
  );
  return new Map(rows.map(({ ags, geometry }) => [ags, geometry]));
}

const SEED_CREDIT = '© GeoBasis-DE / BKG 2016 (Daten verändert)';

export async function borderCredit(db: Db): Promise<string> {
  const [row] = await db.query(`SELECT value ->> 'credit' AS credit FROM setting WHERE name = 'boundaries'`);
  return row?.credit ?? SEED_CREDIT;
}

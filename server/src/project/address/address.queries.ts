import type { DataSource, EntityManager } from 'typeorm';
import { foldGerman } from '../../municipality/fold.js';
import type { AddressBody, AddressDto, AddressQuery } from './address.dto.js';
import type { AddressState } from '../words.js';

type Db = DataSource | EntityManager;

export interface AddressRow extends Omit<AddressDto, 'position' | 'etag'> {
  x: number | null;
  y: number | null;
  version: number;
  /** For the order of the list. */
  municipality_order: string;
  folded: string;
}

const COLUMNS = `a.number, a.lot_number AS "lotNumber", a.ags, m.name AS "municipalityName", a.sub_area AS "subArea",
  a.postcode, a.street, a.house_number AS "houseNumber", a.parcel, a.external_id AS "externalId",
  a.counted_as AS "countedAs", a.state, a.reason, m.sort_name AS municipality_order, a.folded,
  CASE WHEN a.quarter IS NOT NULL THEN to_char(a.quarter, 'YYYY-"Q"Q') END AS quarter,
  ST_X(ST_Transform(a.location, 4326)) AS x, ST_Y(ST_Transform(a.location, 4326)) AS y,
  (SELECT max(v.id)::float8 FROM record_version v
    WHERE v.record = 'address' AND v.record_key = a.project_id || '/' || a.number) AS version`;

const FILTER = `a.project_id = $1 AND ($2::text IS NULL OR a.state = $2) AND ($3::text IS NULL OR a.ags = $3)
  AND ($4::int IS NULL OR a.lot_number = $4)
  AND (SELECT bool_and(position(word IN a.folded) > 0) FROM unnest($5::text[]) word) IS NOT FALSE`;

/** Each word of a search is looked for in what the address is known by; „12 a“ as it is stored, „str.“ as any beginning. */
const wordsOf = (search: string | undefined): string[] =>
  foldGerman(search ?? '')
    .split(' ')
    .filter(Boolean);

const filterOf = (id: number, { state, municipality, lot, search }: Filter) => [
  id,
  state ?? null,
  municipality ?? null,
  lot ?? null,
  wordsOf(search),
];

type Filter = Omit<AddressQuery, 'limit' | 'after'>;
export type AddressPosition = [municipality: string, ags: string, folded: string, number: number];

/** In the order of Gemeinde, street and house number as people count. */
export async function listAddresses(
  db: Db,
  id: number,
  filter: Filter,
  page: { after: AddressPosition | null; limit: number },
): Promise<AddressRow[]> {
  return db.query(
    `SELECT ${COLUMNS} FROM address a JOIN municipality m ON m.ags = a.ags
      WHERE ${FILTER}
        AND ($6::text IS NULL OR (m.sort_name COLLATE "C", a.ags, a.folded, a.number) > ($6 COLLATE "C", $7, $8, $9))
      ORDER BY m.sort_name COLLATE "C", a.ags, a.folded, a.number LIMIT $10`,
    [...filterOf(id, filter), ...(page.after ?? [null, null, null, null]), page.limit],
  );
}

/** Of the filter but its state: what each state would leave. */
export async function countStates(
  db: Db,
  id: number,
  filter: Filter,
): Promise<{ state: AddressState; count: number }[]> {
  return db.query(
    `SELECT a.state, count(*)::int AS count FROM address a WHERE ${FILTER} GROUP BY a.state ORDER BY a.state`,
    filterOf(id, { ...filter, state: undefined }),
  );
}

export async function findAddress(db: Db, id: number, number: number): Promise<AddressRow | null> {
  const [row] = await db.query(
    `SELECT ${COLUMNS} FROM address a JOIN municipality m ON m.ags = a.ags WHERE a.project_id = $1 AND a.number = $2`,
    [id, number],
  );
  return row ?? null;
}

export async function hasLot(db: Db, id: number, lot: number): Promise<boolean> {
  const rows: unknown[] = await db.query(`SELECT FROM lot WHERE project_id = $1 AND number = $2`, [id, lot]);
  return rows.length > 0;
}

export async function updateAddress(
  manager: EntityManager,
  id: number,
  number: number,
  { state, quarter, reason, lotNumber }: AddressBody,
): Promise<void> {
  await manager.query(
    `UPDATE address SET state = $3, quarter = $4::date, reason = $5, lot_number = $6
      WHERE project_id = $1 AND number = $2`,
    [id, number, state, quarter === null ? null : firstDayOf(quarter), reason, lotNumber],
  );
}

/** 2027-Q2 → 2027-04-01 */
const firstDayOf = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String(3 * Number(quarter.slice(-1)) - 2).padStart(2, '0')}-01`;

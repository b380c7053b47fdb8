import type { DataSource, EntityManager } from 'typeorm';
import type { Extent, Pair } from './bulk-position.js';
import type { AddressState, CountedAs, Kind } from '../words.js';

type Db = DataSource | EntityManager;

/** An address as it is stored; the position in EPSG:25833. */
export interface StockAddress {
  number: number;
  lot: number | null;
  ags: string;
  subArea: string | null;
  postcode: string | null;
  street: string;
  houseNumber: string | null;
  parcel: string | null;
  externalId: string | null;
  countedAs: CountedAs;
  state: AddressState;
  /** First day. */
  quarter: string | null;
  reason: string | null;
  position: Pair | null;
}

export interface AddressSurroundings {
  name: string;
  kind: Kind;
  lots: { number: number; name: string | null }[];
  municipalities: { ags: string; name: string }[];
  /** Of its Gemeinden; null: none has borders. */
  extent: Extent | null;
}

export async function findSurroundings(db: Db, projectId: number): Promise<AddressSurroundings> {
  const [project] = await db.query(`SELECT name, kind FROM project WHERE id = $1`, [projectId]);
  const lots = await db.query(`SELECT number, name FROM lot WHERE project_id = $1 ORDER BY number`, [
    projectId,
  ]);
  const municipalities: { ags: string; name: string; box: number[] | null }[] = await db.query(
    `SELECT m.ags, m.name,
            CASE WHEN m.geometry IS NOT NULL THEN ARRAY[ST_XMin(m.geometry), ST_YMin(m.geometry),
              ST_XMax(m.geometry), ST_YMax(m.geometry)]::float8[] END AS box
       FROM project_municipality pm JOIN municipality m ON m.ags = pm.ags
      WHERE pm.project_id = $1 ORDER BY m.sort_name, m.ags`,
    [projectId],
  );
  const boxes = municipalities.flatMap(({ box }) => (box ? [box as Extent] : []));
  return {
    ...project,
    lots,
    municipalities: municipalities.map(({ ags, name }) => ({ ags, name })),
    extent: boxes.length === 0 ? null : boxes.reduce(around),
  };
}

const around = (a: Extent, b: Extent): Extent => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

export async function findStock(
  db: Db,
  projectId: number,
  order?: 'in the order of a list',
): Promise<StockAddress[]> {
  const rows: (Omit<StockAddress, 'position'> & { x: number | null; y: number | null })[] = await db.query(
    `SELECT number, lot_number AS lot, ags, sub_area AS "subArea", postcode, street, house_number AS "houseNumber", parcel,
            external_id AS "externalId", counted_as AS "countedAs", state, to_char(quarter, 'YYYY-MM-DD') AS quarter, reason,
            ST_X(location) AS x, ST_Y(location) AS y
       FROM address WHERE project_id = $1 ORDER BY ${order ? 'ags, folded, ' : ''}number`,
    [projectId],
  );
  return rows.map(({ x, y, ...row }) => ({ ...row, position: x === null || y === null ? null : [x, y] }));
}

export interface KnownMunicipality {
  ags: string;
  name: string;
  isFormer: boolean;
  successors: string[];
}

/** Of these keys, those that are or were Gemeinden. */
export async function findMunicipalities(db: Db, keys: string[]): Promise<KnownMunicipality[]> {
  if (keys.length === 0) return [];
  return db.query(
    `SELECT m.ags, m.name, m.valid_to IS NOT NULL AS "isFormer",
            ARRAY(SELECT s.successor_ags FROM municipality_succession s
                   WHERE s.ags = m.ags AND s.successor_ags <> m.ags ORDER BY s.effective DESC) AS successors
       FROM municipality m WHERE m.ags = ANY ($1)`,
    [keys],
  );
}

/** Former and other names of Gemeinden, by which people may call them. */
export async function findPlaceNames(db: Db, keys: string[]): Promise<{ ags: string; term: string }[]> {
  return db.query(`SELECT ags, term FROM municipality_search WHERE ags = ANY ($1) AND kind <> 'district'`, [
    keys,
  ]);
}

/** So far a point may lie beside its Gemeinde: borders are drawn coarser than houses stand. */
const TOLERANCE_METRES = 100;

/** Which of these points lie outside their Gemeinde; one without borders has no outside. By place in the list. */
export async function findOutside(db: Db, points: { ags: string; position: Pair }[]): Promise<Set<number>> {
  if (points.length === 0) return new Set();
  const rows: { place: number }[] = await db.query(
    `SELECT p.place::int AS place
       FROM unnest($1::text[], $2::float8[], $3::float8[]) WITH ORDINALITY AS p (ags, x, y, place)
       JOIN municipality m ON m.ags = p.ags
      WHERE NOT ST_DWithin(m.geometry, ST_SetSRID(ST_MakePoint(p.x, p.y), 25833), ${TOLERANCE_METRES})`,
    [
      points.map(({ ags }) => ags),
      points.map(({ position }) => position[0]),
      points.map(({ position }) => position[1]),
    ],
  );
  return new Set(rows.map(({ place }) => place - 1));
}

/** One statement writes so many rows: more would hold the embedded database up for long. */
const BLOCK = 10_000;

export interface WrittenAddress extends StockAddress {
  folded: string;
}

const columns = (rows: WrittenAddress[]) => [
  rows.map(({ number }) => number),
  rows.map(({ lot }) => lot),
  rows.map(({ ags }) => ags),
  rows.map(({ subArea }) => subArea),
  rows.map(({ postcode }) => postcode),
  rows.map(({ street }) => street),
  rows.map(({ houseNumber }) => houseNumber),
  rows.map(({ parcel }) => parcel),
  rows.map(({ externalId }) => externalId),
  rows.map(({ folded }) => folded),
  rows.map(({ countedAs }) => countedAs),
  rows.map(({ state }) => state),
  rows.map(({ quarter }) => quarter),
  rows.map(({ reason }) => reason),
  rows.map(({ position }) => position?.[0] ?? null),
  rows.map(({ position }) => position?.[1] ?? null),
];

const ROWS = `unnest($2::int[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::text[], $12::text[], $13::text[], $14::date[], $15::text[], $16::float8[], $17::float8[])
  AS v (number, lot_number, ags, sub_area, postcode, street, house_number, parcel, external_id, folded, counted_as, state,
        quarter, reason, x, y)`;
const POINT = `CASE WHEN v.x IS NOT NULL THEN ST_SetSRID(ST_MakePoint(v.x, v.y), 25833) END`;

export async function insertAddresses(
  manager: EntityManager,
  projectId: number,
  rows: WrittenAddress[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += BLOCK)
    await manager.query(
      `INSERT INTO address (project_id, number, lot_number, ags, sub_area, postcode, street, house_number, parcel,
                            external_id, folded, counted_as, state, quarter, reason, location)
       SELECT $1, v.number, v.lot_number, v.ags, v.sub_area, v.postcode, v.street, v.house_number, v.parcel, v.external_id,
              v.folded, v.counted_as, v.state, v.quarter, v.reason, ${POINT}
         FROM ${ROWS}`,
      [projectId, ...columns(rows.slice(at, at + BLOCK))],
    );
}

export async function updateAddresses(
  manager: EntityManager,
  projectId: number,
  rows: WrittenAddress[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += BLOCK)
    await manager.query(
      `UPDATE address a SET lot_number = v.lot_number, ags = v.ags, sub_area = v.sub_area, postcode = v.postcode,
              street = v.street, house_number = v.house_number, parcel = v.parcel, external_id = v.external_id,
              folded = v.folded, counted_as = v.counted_as, state = v.state, quarter = v.quarter, reason = v.reason,
              location = ${POINT}
         FROM ${ROWS}
        WHERE a.project_id = $1 AND a.number = v.number`,
      [projectId, ...columns(rows.slice(at, at + BLOCK))],
    );
}

import type { DataSource, EntityManager } from 'typeorm';
import type { StoredAuthor } from '../../platform/history-author.js';
import { recordParts } from '../../project/record/record-parts.js';
import { caseParts } from '../case/case-parts.js';

type Db = DataSource | EntityManager;

/** Which versions belong to an export, and up to which one and which seal: those that came later are not in it. */
export interface VersionRange {
  id: number;
  documents: readonly string[];
  upTo: number;
  lastSeal: number;
}

export interface ExportedVersion extends StoredAuthor {
  id: number;
  record: string;
  key: string;
  part: 'row' | 'geometry';
  operation: 'insert' | 'update' | 'delete';
  recorded_at: Date;
  reason: string | null;
  schema_version: number;
  /** As it is stored, and sealed. */
  row: Record<string, unknown> | null;
  /** The version before and this one, in the shape of today. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** Hexadecimal; null: not sealed yet. */
  hash: string | null;
  seal: number | null;
}

const PARTS = [...recordParts, 'address', ...caseParts];
/** Of versions `v`: those of the project $1, of its case, of the parts $2 of both, and of the documents $3. */
const OF_CASE = `((v.record IN ('project', 'funding_case') AND v.record_key = $1)
   OR (v.record = ANY ($2::text[]) AND v.record_key COLLATE "C" > $1 || '/' AND v.record_key COLLATE "C" < $1 || '0')
   OR (v.record = 'document' AND v.record_key = ANY ($3::text[])))`;
const values = ({ id, documents }: Pick<VersionRange, 'id' | 'documents'>) => [String(id), PARTS, documents];

/** When the case was opened. */
export async function firstVersionOf(db: Db, id: number): Promise<Date | null> {
  const [row] = await db.query(
    `SELECT min(recorded_at) AS moment FROM record_version WHERE record = 'funding_case' AND record_key = $1`,
    [String(id)],
  );
  return row.moment;
}

/** The last version and the last seal there are, for the same snapshot; with a moment: there were by then. */
export async function lastOf(
  db: Db,
  id: number,
  documents: readonly string[],
  past: Date | null,
): Promise<Pick<VersionRange, 'upTo' | 'lastSeal'> & { changedAt: Date }> {
  const [row] = await db.query(
    `SELECT max(v.id)::float8 AS "upTo", max(v.recorded_at) AS "changedAt",
            (SELECT coalesce(max(id), 0)::float8 FROM record_seal
              WHERE $4::timestamptz IS NULL OR sealed_at <= $4) AS "lastSeal"
       FROM record_version v WHERE ${OF_CASE} AND ($4::timestamptz IS NULL OR v.recorded_at <= $4)`,
    [...values({ id, documents }), past],
  );
  return row;
}

/** In the order in which they were written. */
export const versionPage = (
  db: Db,
  range: VersionRange,
  after: number,
  limit: number,
): Promise<ExportedVersion[]> =>
  db.query(
    `SELECT v.id::float8 AS id, v.record, v.record_key AS key, v.part, v.operation, v.recorded_at, v.account_id, v.actor,
            v.reason, v.schema_version, v.row, e.seal_id::float8 AS seal, encode(e.row_hash, 'hex') AS hash,
            p.name AS person_name,
            coalesce((SELECT r.row ->> 'role' FROM record_version r
                       WHERE r.record = 'account' AND r.record_key = v.account_id::text AND r.part = 'row'
                         AND r.row IS NOT NULL AND r.id < v.id ORDER BY r.id DESC LIMIT 1), a.role) AS role,
            CASE WHEN v.row IS NOT NULL THEN upcast_row(v.record, v.schema_version, v.row) END AS after,
            (SELECT CASE WHEN b.row IS NOT NULL THEN upcast_row(b.record, b.schema_version, b.row) END
               FROM record_version b
              WHERE b.record = v.record AND b.record_key = v.record_key AND b.part = v.part AND b.id < v.id
              ORDER BY b.id DESC LIMIT 1) AS before
       FROM record_version v
       LEFT JOIN record_seal_entry e ON e.version_id = v.id AND e.seal_id <= $7
       LEFT JOIN account a ON a.id = v.account_id
       LEFT JOIN person p ON p.id = a.person_id
      WHERE ${OF_CASE} AND v.id > $4 AND v.id <= $5
      ORDER BY v.id LIMIT $6`,
    [...values(range), after, range.upTo, limit, range.lastSeal],
  );

/** The links of the chain that these versions stand under. */
export const sealsOf = (
  db: Db,
  range: VersionRange,
): Promise<{ id: number; sealedAt: Date; hash: string; versions: number }[]> =>
  db.query(
    `SELECT s.id::float8 AS id, s.sealed_at AS "sealedAt", encode(s.hash, 'hex') AS hash, count(*)::int AS versions
       FROM record_version v JOIN record_seal_entry e ON e.version_id = v.id JOIN record_seal s ON s.id = e.seal_id
      WHERE ${OF_CASE} AND v.id <= $4 AND e.seal_id <= $5
      GROUP BY s.id, s.sealed_at, s.hash ORDER BY s.id`,
    [...values(range), range.upTo, range.lastSeal],
  );

export interface AreaState {
  id: number;
  record: 'project' | 'lot';
  key: string;
  from: Date;
  /** null: it holds to this day. */
  until: Date | null;
}

/** Every stored state of the area of the project and of its lots. */
export const areaStates = (db: Db, { id, upTo }: VersionRange): Promise<AreaState[]> =>
  db.query(
    `SELECT v.id::float8 AS id, v.record, v.record_key AS key, v.recorded_at AS "from",
            lead(v.recorded_at) OVER (PARTITION BY v.record, v.record_key ORDER BY v.id) AS until
       FROM record_version v
      WHERE v.part = 'geometry' AND v.id <= $2
        AND ((v.record = 'project' AND v.record_key = $1)
          OR (v.record = 'lot' AND v.record_key COLLATE "C" > $1 || '/' AND v.record_key COLLATE "C" < $1 || '0'))
      ORDER BY v.id`,
    [String(id), upTo],
  );

/** As GeoJSON in EPSG:4326; null: the area was taken away. Seven decimals are a centimetre. */
export async function areaAt(db: Db, version: number): Promise<string | null> {
  const [row] = await db.query(
    `SELECT ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Transform(geometry, 4326)), 7, 0) AS shape FROM record_version WHERE id = $1`,
    [version],
  );
  return row?.shape ?? null;
}

import type { DataSource, EntityManager } from 'typeorm';

type Db = DataSource | EntityManager;

/**
 * One link of the chain over the oldest versions without one: sha256(hash of the link before || ids || row hashes).
 * Returns how many versions it covers. To be called in a transaction that holds the lock of sealing.
 */
export async function insertSeal(manager: EntityManager, most: number, moment: Date): Promise<number> {
  const [row] = await manager.query(
    `WITH taken AS (
       SELECT u.version_id FROM record_unsealed u JOIN record_version v ON v.id = u.version_id
        ORDER BY u.version_id LIMIT $1),
     hashed AS MATERIALIZED (
       SELECT v.id, v.record, v.record_key, record_version_hash(v) AS hash
         FROM record_version v WHERE v.id IN (SELECT version_id FROM taken)),
     seal AS (
       INSERT INTO record_seal (sealed_at, hash)
       SELECT $2, sha256(coalesce((SELECT hash FROM record_seal ORDER BY id DESC LIMIT 1), '')
                         || string_agg(int8send(id), '' ORDER BY id) || string_agg(hash, '' ORDER BY id))
         FROM hashed HAVING count(*) > 0 RETURNING id),
     entry AS (
       INSERT INTO record_seal_entry (version_id, seal_id, record, record_key, row_hash)
       SELECT h.id, s.id, h.record, h.record_key, h.hash FROM hashed h, seal s),
     covered AS (
       DELETE FROM record_unsealed WHERE version_id IN (SELECT id FROM hashed))
     SELECT count(*)::int AS sealed FROM hashed`,
    [most, moment],
  );
  return row.sealed;
}

export interface SealRow {
  id: number;
  sealedAt: Date;
  /** Hexadecimal. */
  hash: string;
}

export async function lastSeal(db: Db): Promise<SealRow | null> {
  const [row] = await db.query(`${SEAL} ORDER BY id DESC LIMIT 1`);
  return row ?? null;
}

const SEAL = `SELECT id::float8 AS id, sealed_at AS "sealedAt", encode(hash, 'hex') AS hash FROM record_seal`;

export async function nextSeals(db: Db, behind: number, upTo: number, limit: number): Promise<SealRow[]> {
  return db.query(`${SEAL} WHERE id > $1 AND id <= $2 ORDER BY id LIMIT $3`, [behind, upTo, limit]);
}

/** A version that does not stand as it should. */
export interface VersionFault {
  id: number;
  record: string;
  key: string;
  recordedAt: Date | null;
}

export interface SealCheck {
  /** What the link should be, from its entries and the link before. */
  expected: string;
  versions: number;
  removed: VersionFault[];
  changed: VersionFault[];
}

/** Computes a seal and every version under it anew. */
export async function checkSeal(db: Db, id: number, hashBefore: string): Promise<SealCheck> {
  const [row] = await db.query(
    `WITH entry AS MATERIALIZED (
       SELECT e.version_id, e.row_hash, e.record, e.record_key, v.id IS NULL AS removed, v.recorded_at,
              v.record AS record_now, v.record_key AS key_now, record_version_hash(v) AS hash_now
         FROM record_seal_entry e LEFT JOIN record_version v ON v.id = e.version_id WHERE e.seal_id = $1),
     fault AS (
       SELECT removed, json_build_object('id', version_id, 'record', record, 'key', record_key,
                'recordedAt', recorded_at) AS found, version_id
         FROM entry
        WHERE removed OR hash_now <> row_hash OR (record, record_key) IS DISTINCT FROM (record_now, key_now))
     SELECT encode(sha256(decode($2, 'hex') || coalesce(string_agg(int8send(version_id), '' ORDER BY version_id), '')
              || coalesce(string_agg(row_hash, '' ORDER BY version_id), '')), 'hex') AS expected,
            count(*)::int AS versions,
            (SELECT coalesce(json_agg(found ORDER BY version_id), '[]') FROM fault WHERE removed) AS removed,
            (SELECT coalesce(json_agg(found ORDER BY version_id), '[]') FROM fault WHERE NOT removed) AS changed
       FROM entry`,
    [id, hashBefore],
  );
  return { ...row, removed: row.removed.map(withDate), changed: row.changed.map(withDate) };
}

const withDate = (fault: { recordedAt: string | null }) => ({
  ...fault,
  recordedAt: fault.recordedAt === null ? null : new Date(fault.recordedAt),
});

const FAULT = `v.id::float8 AS id, v.record, v.record_key AS key, v.recorded_at AS "recordedAt"`;

/** Versions that no seal covers and that do not wait for one: nobody writes such. */
export function insertedVersions(db: Db): Promise<VersionFault[]> {
  return db.query(
    `SELECT ${FAULT} FROM record_version v
      WHERE NOT EXISTS (SELECT FROM record_seal_entry e WHERE e.version_id = v.id)
        AND NOT EXISTS (SELECT FROM record_unsealed u WHERE u.version_id = v.id)
      ORDER BY v.id`,
  );
}

/** Versions that wait for a seal for too long. */
export function lateVersions(db: Db, before: Date): Promise<VersionFault[]> {
  return db.query(
    `SELECT ${FAULT} FROM record_unsealed u JOIN record_version v ON v.id = u.version_id
      WHERE v.recorded_at < $1 ORDER BY v.id`,
    [before],
  );
}

/** Versions that went while they waited for a seal: nothing but their number is left. */
export async function lostBeforeSeal(db: Db): Promise<number[]> {
  const rows: { id: number }[] = await db.query(
    `SELECT u.version_id::float8 AS id FROM record_unsealed u
      WHERE NOT EXISTS (SELECT FROM record_version v WHERE v.id = u.version_id) ORDER BY 1`,
  );
  return rows.map(({ id }) => id);
}

/** Seals that entries belong to and that are not there. */
export async function lostSeals(db: Db): Promise<number[]> {
  const rows: { id: number }[] = await db.query(
    `SELECT DISTINCT e.seal_id::float8 AS id FROM record_seal_entry e
      WHERE NOT EXISTS (SELECT FROM record_seal s WHERE s.id = e.seal_id) ORDER BY 1`,
  );
  return rows.map(({ id }) => id);
}

export async function countVersions(db: Db): Promise<number> {
  const [row] = await db.query('SELECT count(*)::int AS count FROM record_version');
  return row.count;
}

export async function versionedRecords(db: Db): Promise<string[]> {
  const rows: { record: string }[] = await db.query('SELECT record FROM versioned_record ORDER BY record');
  return rows.map(({ record }) => record);
}

/** Records with versions that are no longer registered: their tables would not be looked at. */
export async function forgottenRecords(db: Db): Promise<string[]> {
  const rows: { record: string }[] = await db.query(
    `SELECT DISTINCT v.record FROM record_version v
      WHERE NOT EXISTS (SELECT 1 FROM versioned_record r WHERE r.record = v.record) ORDER BY 1`,
  );
  return rows.map(({ record }) => record);
}

/** Rows of a table that stand differently from their last version, or without one. */
export function differences(db: Db, record: string): Promise<VersionFault[]> {
  return db.query(
    `SELECT d.version_id::float8 AS id, $1 AS record, d.record_key AS key, d.recorded_at AS "recordedAt"
       FROM record_differences($1) d`,
    [record],
  );
}

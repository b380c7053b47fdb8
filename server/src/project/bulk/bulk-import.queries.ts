import type { DataSource, EntityManager } from 'typeorm';
import type { bulkKinds, BulkOutcomeDto } from './bulk-import.dto.js';
import type { Correction, Reading } from './bulk-table.js';

type Db = DataSource | EntityManager;

export interface ImportItem {
  id: string;
  kind: (typeof bulkKinds)[number];
  project_id: number | null;
  project_name: string | null;
  account_id: string;
  file_name: string;
  size: number;
  created_at: Date;
  applied_at: Date | null;
}

export interface ImportRow extends ImportItem {
  outcome: BulkOutcomeDto | null;
  bytes: Buffer;
  reading: Reading;
  corrections: Correction[];
}

const ITEM = `i.id, i.kind, i.project_id, p.name AS project_name, i.account_id, i.file_name, length(i.bytes) AS size,
  i.created_at, i.applied_at`;

export async function insertImport(
  db: Db,
  {
    kind,
    projectId,
    accountId,
    name,
    bytes,
  }: {
    kind: ImportRow['kind'];
    projectId: number | null;
    accountId: string;
    name: string;
    bytes: Buffer;
  },
  moment: Date,
): Promise<string> {
  const [row] = await db.query(
    `INSERT INTO bulk_import (kind, project_id, account_id, file_name, bytes, created_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [kind, projectId, accountId, name, bytes, moment],
  );
  return row.id;
}

export async function findImport(db: Db, id: string): Promise<ImportRow | null> {
  const [row] = await db.query(
    `SELECT ${ITEM}, i.outcome, i.bytes, i.reading, i.corrections
       FROM bulk_import i LEFT JOIN project p ON p.id = i.project_id WHERE i.id = $1`,
    [id],
  );
  return row ?? null;
}

/** Nobody else takes it over meanwhile. */
export async function lockImport(
  manager: EntityManager,
  id: string,
): Promise<Pick<ImportRow, 'applied_at' | 'reading' | 'corrections'> | null> {
  const [row] = await manager.query(
    `SELECT applied_at, reading, corrections FROM bulk_import WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return row ?? null;
}

export async function updateReading(
  db: Db,
  id: string,
  reading: Reading,
  corrections: Correction[],
): Promise<void> {
  await db.query(
    `UPDATE bulk_import SET reading = $2::jsonb, corrections = $3::jsonb WHERE id = $1 AND applied_at IS NULL`,
    [id, JSON.stringify(reading), JSON.stringify(corrections)],
  );
}

export async function noteApplied(
  manager: EntityManager,
  id: string,
  outcome: BulkOutcomeDto,
  moment: Date,
): Promise<void> {
  await manager.query(`UPDATE bulk_import SET applied_at = $2, outcome = $3::jsonb WHERE id = $1`, [
    id,
    moment,
    JSON.stringify(outcome),
  ]);
}

/** Whether it was there and open: what was taken over stays. */
export async function deleteOpenImport(db: Db, id: string): Promise<boolean> {
  const [, count] = await db.query(`DELETE FROM bulk_import WHERE id = $1 AND applied_at IS NULL`, [id]);
  return count > 0;
}

/** The newest first. */
export async function listImports(
  db: Db,
  accountId: string,
  after: [moment: string, id: string] | null,
  limit: number,
): Promise<ImportItem[]> {
  return db.query(
    `SELECT ${ITEM} FROM bulk_import i LEFT JOIN project p ON p.id = i.project_id
      WHERE i.account_id = $1 AND ($2::timestamptz IS NULL OR (i.created_at, i.id) < ($2::timestamptz, $3::uuid))
      ORDER BY i.created_at DESC, i.id DESC LIMIT $4`,
    [accountId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

/** Of one account, all open files but the newest ones. */
export async function deleteOldestOpen(db: Db, accountId: string, keep: number): Promise<void> {
  await db.query(
    `DELETE FROM bulk_import WHERE id IN (
       SELECT id FROM bulk_import WHERE account_id = $1 AND applied_at IS NULL
        ORDER BY created_at DESC, id DESC OFFSET $2)`,
    [accountId, keep],
  );
}

/** Answers how many went. */
export async function deleteImportsBefore(db: Db, appliedBefore: Date, createdBefore: Date): Promise<number> {
  const [, count] = await db.query(`DELETE FROM bulk_import WHERE applied_at < $1 OR created_at < $2`, [
    appliedBefore,
    createdBefore,
  ]);
  return count;
}

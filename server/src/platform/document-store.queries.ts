import type { DataSource, EntityManager } from 'typeorm';

type Db = DataSource | EntityManager;

export interface DocumentRow {
  id: string;
  sha256: string;
  /** Gemeinde or Kreis whose officers may read it. */
  area: string;
  name: string;
  media_type: string;
  size: number;
  signed: boolean;
  scan: 'clean' | 'not_scanned';
  uploaded_by: string;
  uploaded_at: Date;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const COLUMNS = 'id, sha256, area, name, media_type, size, signed, scan, uploaded_by, uploaded_at';

/** Kept if it is already there; its time is renewed, so that the sweep leaves alone what is being used again. */
export async function storePart(
  db: Db,
  sha256: string,
  part: number,
  bytes: Buffer,
  moment: Date,
): Promise<void> {
  await db.query(
    `INSERT INTO document_part (sha256, part, bytes, stored_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (sha256, part) DO UPDATE SET stored_at = excluded.stored_at`,
    [sha256, part, bytes, moment],
  );
}

export async function findPart(db: Db, sha256: string, part: number): Promise<Buffer | null> {
  const [row] = await db.query(`SELECT bytes FROM document_part WHERE sha256 = $1 AND part = $2`, [
    sha256,
    part,
  ]);
  return row?.bytes ?? null;
}

export async function insertDocument(db: Db, row: Omit<DocumentRow, 'id'>): Promise<DocumentRow> {
  const [stored] = await db.query(
    `INSERT INTO document (sha256, area, name, media_type, size, signed, scan, uploaded_by, uploaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${COLUMNS}`,
    [
      row.sha256,
      row.area,
      row.name,
      row.media_type,
      row.size,
      row.signed,
      row.scan,
      row.uploaded_by,
      row.uploaded_at,
    ],
  );
  return stored;
}

export async function findDocument(db: Db, id: string): Promise<DocumentRow | null> {
  if (!UUID.test(id)) return null;
  const [row] = await db.query(`SELECT ${COLUMNS} FROM document WHERE id = $1`, [id]);
  return row ?? null;
}

/**
 * Parts that no document names and that nobody stored again since: what a killed upload left. A part that is stored again
 * at this very moment is looked at anew once its row is free, so that none is lost to a document.
 */
export async function deleteUnusedParts(db: Db, before: Date): Promise<number> {
  const [, count] = await db.query(
    `DELETE FROM document_part p
      WHERE p.stored_at < $1 AND NOT EXISTS (SELECT FROM document d WHERE d.sha256 = p.sha256)`,
    [before],
  );
  return count;
}

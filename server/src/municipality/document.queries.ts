import type { DataSource } from 'typeorm';
import type { DocumentRow } from '../platform/document-store.queries.js';
import { authorOf } from '../platform/history-author.js';
import type { VersionDto } from '../platform/version.dto.js';

export interface ListedDocument extends DocumentRow {
  uploadedBy: VersionDto['by'];
}

interface Page {
  /** Time (ISO) and id of the last document of the page before. */
  after: [string, string] | null;
  limit: number;
}

interface FoundRow extends DocumentRow {
  role: string;
  person_name: string | null;
}

const COLUMNS = `d.id, d.sha256, d.area, d.name, d.media_type, d.size, d.signed, d.scan, d.uploaded_by, d.uploaded_at,
                 a.role, p.name AS person_name`;
const FROM = `document d JOIN account a ON a.id = d.uploaded_by JOIN person p ON p.id = a.person_id`;
/** To the millisecond, as a cursor can say it. */
const POSITION = `(date_trunc('milliseconds', d.uploaded_at), d.id)`;

/** Documents of a Gemeinde, the newest first. */
export async function listDocuments(db: DataSource, area: string, page: Page): Promise<ListedDocument[]> {
  const [moment, id] = page.after ?? [null, null];
  const rows: FoundRow[] = await db.query(
    `SELECT ${COLUMNS} FROM ${FROM}
      WHERE d.area = $1 AND ($2::timestamptz IS NULL OR ${POSITION} < ($2::timestamptz, $3::uuid))
      ORDER BY ${POSITION} DESC LIMIT $4`,
    [area, moment, id, page.limit],
  );
  return rows.map(listed);
}

export async function findListedDocument(db: DataSource, id: string): Promise<ListedDocument> {
  const [row]: FoundRow[] = await db.query(`SELECT ${COLUMNS} FROM ${FROM} WHERE d.id = $1`, [id]);
  return listed(row!);
}

function listed({ role, person_name, ...row }: FoundRow): ListedDocument {
  const author = { account_id: row.uploaded_by, actor: 'account', role, person_name };
  return { ...row, uploadedBy: authorOf(author, true) };
}

import type { DataSource } from 'typeorm';

export interface MailRow {
  id: number;
  recipient: string;
  subject: string;
  /** Empty outside the demo: it holds a link that lets its reader in. */
  body: string;
  attempts: number;
  created_at: Date;
  next_attempt_at: Date | null;
  sent_at: Date | null;
  last_error: string | null;
}

/** The newest first. */
export async function listMails(
  db: DataSource,
  page: { before: number | null; limit: number; withBody: boolean },
): Promise<MailRow[]> {
  return db.query(
    `SELECT id::float8 AS id, recipient, subject, CASE WHEN $3::boolean THEN body ELSE '' END AS body,
            attempts, created_at, next_attempt_at, sent_at, last_error
       FROM mail WHERE $1::bigint IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
    [page.before, page.limit, page.withBody],
  );
}

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

const unlessPersonal = (column: string, instead: string): string =>
  `CASE WHEN person_id IS NULL OR ${column} IS NULL THEN ${column} ELSE '${instead}' END AS ${column}`;

/** The newest first. Of a mail to somebody without an account it is told that there is one: who subscribes to what is nobody's business. */
export async function listMails(
  db: DataSource,
  page: { before: number | null; limit: number; withBody: boolean },
): Promise<MailRow[]> {
  return db.query(
    `SELECT id::float8 AS id, ${unlessPersonal('recipient', 'jemand ohne Konto')}, ${unlessPersonal('subject', 'Nachricht zu einem Abo')},
            CASE WHEN $3::boolean AND person_id IS NULL THEN body ELSE '' END AS body,
            attempts, created_at, next_attempt_at, sent_at,
            ${unlessPersonal('last_error', 'wird nicht gezeigt, weil darin die Adresse stehen kann')}
       FROM mail WHERE $1::bigint IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
    [page.before, page.limit, page.withBody],
  );
}

import type { DataSource, EntityManager } from 'typeorm';

export interface DueMail {
  id: string;
  message_id: string;
  recipient: string;
  subject: string;
  body: string;
  created_at: Date;
  unsubscribe_url: string | null;
  /** This one counted. */
  attempts: number;
}

/**
 * Takes the mail that has been due for longest and that nobody else is at, in one statement: the attempt counts and the mail
 * is leased until `leasedUntil`. If the process ends before it notes the outcome, it is due again then.
 */
export async function takeDueMail(
  db: DataSource | EntityManager,
  moment: Date,
  leasedUntil: Date,
): Promise<DueMail | null> {
  const [mail] = await db.query(
    `WITH taken AS (
       UPDATE mail SET attempts = attempts + 1, next_attempt_at = $2
       WHERE id = (SELECT id FROM mail WHERE next_attempt_at <= $1
                   ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING *
     )
     SELECT id, message_id, recipient, subject, body, created_at, unsubscribe_url, attempts FROM taken`,
    [moment, leasedUntil],
  );
  return mail ?? null;
}

/** A sent mail keeps its text in the demo only: it holds a link. */
export async function markSent(db: DataSource, id: string, moment: Date, keepBody: boolean): Promise<void> {
  await db.query(
    `UPDATE mail SET sent_at = $2, next_attempt_at = NULL, last_error = NULL, unsubscribe_url = NULL,
                     body = CASE WHEN $3::boolean THEN body ELSE '' END
      WHERE id = $1`,
    [id, moment, keepBody],
  );
}

export async function markDeferred(db: DataSource, id: string, next: Date, error: string): Promise<void> {
  await db.query(
    `UPDATE mail SET next_attempt_at = $2, last_error = $3 WHERE id = $1 AND next_attempt_at IS NOT NULL`,
    [id, next, error],
  );
}

export async function markFailed(
  db: DataSource,
  id: string,
  error: string,
  keepBody: boolean,
): Promise<void> {
  await db.query(
    `UPDATE mail SET next_attempt_at = NULL, last_error = $2, unsubscribe_url = NULL,
                     body = CASE WHEN $3::boolean THEN body ELSE '' END
      WHERE id = $1 AND next_attempt_at IS NOT NULL`,
    [id, error, keepBody],
  );
}

/** Of mails that are sent or given up nothing is kept for longer: they name people. */
export async function deleteDoneMails(db: DataSource, before: Date): Promise<void> {
  await db.query(`DELETE FROM mail WHERE next_attempt_at IS NULL AND coalesce(sent_at, created_at) < $1`, [
    before,
  ]);
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox: a mail is queued in the transaction of the change that it tells of, and delivered by a job. */
export class Mail1763740000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mail (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        message_id text NOT NULL UNIQUE,
        account_id uuid,
        recipient text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz DEFAULT now(),
        sent_at timestamptz,
        last_error text,
        CHECK (sent_at IS NULL OR next_attempt_at IS NULL)
      )`);
    await db.query(`COMMENT ON COLUMN mail.next_attempt_at IS
      'when it is due; null: sent, or given up. Taking one sets it ahead, so that one whose delivery was cut off goes again'`);
    await db.query(`CREATE INDEX mail_due ON mail (next_attempt_at) WHERE next_attempt_at IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE mail`);
  }
}

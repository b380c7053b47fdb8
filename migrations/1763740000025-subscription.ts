import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who gets news by mail, of which part of the Land. The address stands in table person, of which each address that
 * subscribes has one of its own: it goes with the last subscription, and mails to it go with it. Nothing is versioned.
 */
export class Subscription1763740000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE subscription (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        municipality text REFERENCES municipality (ags) ON DELETE CASCADE,
        district text REFERENCES district (ags) ON DELETE CASCADE,
        project_id integer REFERENCES project (id) ON DELETE CASCADE,
        area geometry(Polygon, 25833),
        asked_at timestamptz NOT NULL,
        mailed_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        told_until timestamptz,
        CHECK (num_nonnulls(municipality, district, project_id, area) = 1),
        CHECK ((confirmed_at IS NULL) = (told_until IS NULL))
      )`);
    await db.query(`COMMENT ON COLUMN subscription.asked_at IS
      'for the first time; without a confirmation the subscription ends 48 hours later'`);
    await db.query(
      `COMMENT ON COLUMN subscription.mailed_at IS 'when the last mail about the request itself was queued'`,
    );
    await db.query(`COMMENT ON COLUMN subscription.told_until IS
      'everything that happened up to this moment was told, or there was nothing to tell'`);
    await db.query(`CREATE INDEX subscription_person ON subscription (person_id)`);
    await db.query(`CREATE INDEX subscription_asked ON subscription (asked_at)`);
    await db.query(`CREATE INDEX subscription_told ON subscription (told_until)`);
    // A Kreis or a project may go, and its subscriptions with it: the address that has none left is found by this.
    await db.query(`ALTER TABLE person ADD COLUMN subscribes boolean NOT NULL DEFAULT false`);
    await db.query(`COMMENT ON COLUMN person.subscribes IS
      'there for subscriptions only: goes with the last of them'`);
    await db.query(`CREATE INDEX person_subscribes ON person (id) WHERE subscribes`);
    await db.query(`
      ALTER TABLE mail
        ADD COLUMN person_id uuid REFERENCES person (id) ON DELETE CASCADE,
        ADD COLUMN unsubscribe_url text`);
    await db.query(
      `COMMENT ON COLUMN mail.person_id IS 'somebody without an account: the mail goes with the person'`,
    );
    await db.query(`COMMENT ON COLUMN mail.unsubscribe_url IS 'for List-Unsubscribe (RFC 8058)'`);
    await db.query(`CREATE INDEX mail_person ON mail (person_id) WHERE person_id IS NOT NULL`);
    await db.query(`CREATE INDEX project_event_recorded ON project_event (recorded_at)`);
    await db.query(`CREATE INDEX promise_recorded ON promise (recorded_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX promise_recorded, project_event_recorded`);
    await db.query(`ALTER TABLE mail DROP COLUMN unsubscribe_url, DROP COLUMN person_id`);
    await db.query(`DROP TABLE subscription`);
    await db.query(`DELETE FROM person WHERE subscribes`);
    await db.query(`ALTER TABLE person DROP COLUMN subscribes`);
  }
}

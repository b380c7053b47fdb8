import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What readers of the public site need: an address is found by an index, and a subscription keeps the language it was made
 * in and moves on with its Gemeinde or its Kreis. A Kreis that is no more therefore leaves its subscriptions: the job that
 * tells the news leads them to what follows, or ends them.
 */
export class Reader1763740000028 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX address_words ON address USING gin (folded gin_trgm_ops)`);
    await db.query(`CREATE INDEX address_same ON address (ags, folded)`);
    await db.query(`
      ALTER TABLE subscription
        DROP CONSTRAINT subscription_district_fkey,
        ADD COLUMN language text NOT NULL DEFAULT 'de' CHECK (language IN ('de', 'en', 'hsb')),
        ADD COLUMN moved_from text[] NOT NULL DEFAULT '{}'`);
    await db.query(`COMMENT ON COLUMN subscription.moved_from IS
      'former Gemeinden or Kreise it was for; empty: none, or the subscriber was told'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DELETE FROM subscription WHERE district IS NOT NULL AND district NOT IN (SELECT ags FROM district)`,
    );
    await db.query(`
      ALTER TABLE subscription
        DROP COLUMN moved_from,
        DROP COLUMN language,
        ADD CONSTRAINT subscription_district_fkey
          FOREIGN KEY (district) REFERENCES district (ags) ON DELETE CASCADE`);
    await db.query(`DROP INDEX address_same, address_words`);
  }
}

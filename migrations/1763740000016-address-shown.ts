import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the public sees an address of this row: what stands for a refusal, where that is further, else its own state. */
const shownOf = (row: string) => `CASE
  WHEN ${row}.state IN ('ready', 'connected', 'activated') OR ${row}.shown_state = 'ready' THEN 'ready'
  WHEN ${row}.state = 'in_construction' OR ${row}.shown_state = 'in_construction' THEN 'in_construction'
  ELSE 'planned' END`;

/**
 * What the public sees of an address whose owner refuses (`project/address-privacy.ts`): it stays as it was shown before,
 * and goes on with its street (`project/address-shown.queries.ts`). Kept by triggers, so that no way of writing forgets it.
 */
export class AddressShown1763740000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE address
      ADD COLUMN shown_state text CHECK (shown_state IN ('planned', 'in_construction', 'ready')),
      ADD COLUMN shown_quarter date CHECK (shown_quarter = date_trunc('quarter', shown_quarter))`);
    await db.query(`COMMENT ON COLUMN address.shown_state IS
      'the least that the public sees of an address that is refused, or was and is not so far yet; never public as such'`);
    await this.triggers(db);
    await this.refusedBefore(db);
    await db.query(
      `ALTER TABLE address ADD CONSTRAINT refused_is_shown CHECK (state <> 'refused' OR shown_state IS NOT NULL)`,
    );
  }

  private async triggers(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION keep_shown_address() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state = 'refused' AND TG_OP = 'INSERT' THEN
          NEW.shown_state := coalesce(NEW.shown_state, 'planned');
          NEW.shown_quarter := coalesce(NEW.shown_quarter, NEW.quarter);
        ELSIF NEW.state = 'refused' AND OLD.state <> 'refused' THEN
          NEW.shown_state := ${shownOf('OLD')};
          NEW.shown_quarter := CASE NEW.shown_state WHEN 'ready' THEN NULL WHEN OLD.shown_state THEN OLD.shown_quarter ELSE OLD.quarter END;
        ELSIF NEW.state = 'left_out' OR (NEW.state <> 'refused'
              AND (NEW.shown_state = 'planned' OR NEW.state IN (NEW.shown_state, 'ready', 'connected', 'activated'))) THEN
          NEW.shown_state := NULL;
          NEW.shown_quarter := NULL;
        END IF;
        RETURN NEW;
      END $$`);
    await db.query(`CREATE TRIGGER keep_shown_of_inserted BEFORE INSERT ON address
      FOR EACH ROW WHEN (NEW.state = 'refused') EXECUTE FUNCTION keep_shown_address()`);
    await db.query(`CREATE TRIGGER keep_shown_of_updated BEFORE UPDATE OF state ON address
      FOR EACH ROW WHEN (NEW.state = 'refused' OR OLD.shown_state IS NOT NULL) EXECUTE FUNCTION keep_shown_address()`);
  }

  /** Those that are refused already: as they were before, says the history. */
  private async refusedBefore(db: QueryRunner): Promise<void> {
    await db.query(`SELECT set_config('lotse.actor', 'migration', true)`);
    await db.query(`
      UPDATE address a SET shown_state = s.state, shown_quarter = CASE WHEN s.state <> 'ready' THEN a.quarter END
        FROM (SELECT r.project_id, r.number, CASE WHEN v.state IN ('ready', 'connected', 'activated') THEN 'ready'
                     ELSE coalesce(v.state, 'planned') END AS state
                FROM address r LEFT JOIN LATERAL (
                  SELECT h.row ->> 'state' AS state FROM record_version h
                   WHERE h.record = 'address' AND h.record_key = r.project_id || '/' || r.number AND h.part = 'row'
                     AND h.row ->> 'state' NOT IN ('refused', 'left_out')
                   ORDER BY h.id DESC LIMIT 1) v ON true
               WHERE r.state = 'refused') s
       WHERE a.project_id = s.project_id AND a.number = s.number`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER keep_shown_of_inserted ON address`);
    await db.query(`DROP TRIGGER keep_shown_of_updated ON address`);
    await db.query(`DROP FUNCTION keep_shown_address`);
    await db.query(`ALTER TABLE address DROP COLUMN shown_state, DROP COLUMN shown_quarter`);
  }
}

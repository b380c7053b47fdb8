import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was promised stays: a promise is neither changed nor deleted, and its milestone stays what it was promised for.
 * Row by row, so that a milestone without a promise can still go. Whoever gives one up says since when.
 */
export class PromiseKept1763740000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE milestone ADD COLUMN waived_on date`);
    await db.query(
      `COMMENT ON COLUMN milestone.waived_on IS 'day on which it was given up; unknown for those before this column'`,
    );
    await db.query(`
      CREATE TRIGGER never_deleted BEFORE DELETE ON promise
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()`);
    await db.query(`
      CREATE TRIGGER never_truncated BEFORE TRUNCATE ON promise
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history()`);
    await db.query(`
      CREATE OR REPLACE FUNCTION keep_promised_milestone() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM promise r WHERE r.project_id = OLD.project_id AND r.milestone_number = OLD.number) THEN
          RAISE EXCEPTION 'milestone %/% was promised: it is waived with a reason, never taken away',
            OLD.project_id, OLD.number USING ERRCODE = '42501';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await db.query(`
      CREATE TRIGGER keep_promised BEFORE DELETE ON milestone
      FOR EACH ROW EXECUTE FUNCTION keep_promised_milestone()`);
    await db.query(`
      CREATE TRIGGER keep_what_was_promised BEFORE UPDATE ON milestone FOR EACH ROW
      WHEN (ROW(OLD.project_id, OLD.number, OLD.kind, OLD.lot_number, OLD.name)
        IS DISTINCT FROM ROW(NEW.project_id, NEW.number, NEW.kind, NEW.lot_number, NEW.name))
      EXECUTE FUNCTION keep_promised_milestone()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER keep_what_was_promised ON milestone`);
    await db.query(`DROP TRIGGER keep_promised ON milestone`);
    await db.query(`DROP FUNCTION keep_promised_milestone`);
    await db.query(`DROP TRIGGER never_truncated ON promise`);
    await db.query(`DROP TRIGGER never_deleted ON promise`);
    await db.query(`ALTER TABLE milestone DROP COLUMN waived_on`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That a step is taken although a requirement blocks it takes two persons, as letting a finding pass does: asked for by one,
 * decided by another, bound to what was read. Steps are taken by projects without a case, too.
 */
export class StepOverride1763740000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE finding_override
      DROP CONSTRAINT finding_override_project_id_fkey,
      ADD CONSTRAINT finding_override_project_id_fkey FOREIGN KEY (project_id) REFERENCES project (id),
      ADD COLUMN part text,
      ADD COLUMN from_status text,
      ADD COLUMN to_status text,
      ADD COLUMN effective_on date,
      ADD CONSTRAINT override_of_a_step_names_it CHECK (
        num_nonnulls(part, from_status, to_status, effective_on) = CASE WHEN rule LIKE 'step.%' THEN 4 ELSE 0 END)`);
    await db.query(`COMMENT ON COLUMN finding_override.part IS
      'of a step: whose it is (project, track/federal, payout/state/2); null: of a finding of the rules'`);
    await db.query(`COMMENT ON COLUMN finding_override.effective_on IS
      'of a step: the day from which it was to count when it was asked for'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM finding_override WHERE part IS NOT NULL`);
    await db.query(`ALTER TABLE finding_override
      DROP CONSTRAINT override_of_a_step_names_it,
      DROP COLUMN effective_on,
      DROP COLUMN to_status,
      DROP COLUMN from_status,
      DROP COLUMN part,
      DROP CONSTRAINT finding_override_project_id_fkey,
      ADD CONSTRAINT finding_override_project_id_fkey FOREIGN KEY (project_id) REFERENCES funding_case (project_id)`);
  }
}

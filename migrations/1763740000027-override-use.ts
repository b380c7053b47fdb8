import type { MigrationInterface, QueryRunner } from 'typeorm';

const EVENTS = ['project_event', 'case_event'];

/**
 * Of a requirement several exceptions may be approved, for one day and for another: a step says which of them it rested on.
 * And one that no step rests on yet may be revoked; that it was approved, and by whom, stays.
 */
export class OverrideUse1763740000027 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of EVENTS) {
      await db.query(`ALTER TABLE ${table}
        ADD COLUMN override_numbers integer[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT ${table}_override_numbers_check
          CHECK (cardinality(override_numbers) IN (0, cardinality(overridden)))`);
      await db.query(`COMMENT ON COLUMN ${table}.override_numbers IS
        'numbers of the exceptions in finding_override, in the order of overridden; none: from before they were kept'`);
    }
    await db.query(`ALTER TABLE finding_override
      ADD COLUMN revoked_at timestamptz,
      ADD COLUMN revoked_by uuid REFERENCES account (id),
      ADD COLUMN revocation_reason text,
      ADD CONSTRAINT override_is_revoked_once_approved CHECK (
        CASE WHEN revoked_at IS NULL THEN num_nonnulls(revoked_by, revocation_reason) = 0
             ELSE decision IS NOT DISTINCT FROM 'approved' AND revocation_reason IS NOT NULL END)`);
    await db.query(`COMMENT ON COLUMN finding_override.revoked_at IS
      'from then on it lets nothing pass any more; never of one that a step rests on'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE finding_override SET decision = 'refused', decision_reason = revocation_reason
      WHERE revoked_at IS NOT NULL`);
    await db.query(`ALTER TABLE finding_override
      DROP CONSTRAINT override_is_revoked_once_approved,
      DROP COLUMN revocation_reason,
      DROP COLUMN revoked_by,
      DROP COLUMN revoked_at`);
    for (const table of EVENTS)
      await db.query(`ALTER TABLE ${table}
        DROP CONSTRAINT ${table}_override_numbers_check,
        DROP COLUMN override_numbers`);
  }
}

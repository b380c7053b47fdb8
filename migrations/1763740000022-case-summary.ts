import type { MigrationInterface, QueryRunner } from 'typeorm';

const parts = [
  'funding_case',
  'grant_track',
  'notice',
  'payout_request',
  'drawdown_plan',
  'proof',
  'change_request',
  'industry_dialogue',
  'market_survey',
  'rollout_commitment',
  'tender',
  'score_points',
  'case_submission',
  'section_review',
  'finding_override',
  'own_deadline',
];

/**
 * What the rules say of a case, kept for lists: thousands of cases are sorted by deadlines and findings that are computed
 * from dozens of facts. Made from the rest at any time, renewed where the case, its project, a programme or the day has
 * changed since; never asked where one case is shown.
 */
export class CaseSummary1763740000022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_change (
        project_id integer PRIMARY KEY REFERENCES funding_case (project_id) ON DELETE CASCADE,
        changed_at timestamptz NOT NULL
      )`);
    await db.query(
      `COMMENT ON TABLE case_change IS 'moment of the last version of a case or a part of it; kept by triggers'`,
    );
    await db.query(`
      CREATE OR REPLACE FUNCTION note_case_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        changed record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      BEGIN
        INSERT INTO case_change (project_id, changed_at)
        SELECT project_id, change_moment() FROM funding_case WHERE project_id = changed.project_id
        ON CONFLICT (project_id) DO UPDATE SET changed_at = excluded.changed_at;
        RETURN NULL;
      END $$`);
    for (const table of parts)
      await db.query(`CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION note_case_change()`);
    await db.query(`
      CREATE TABLE case_summary (
        project_id integer PRIMARY KEY REFERENCES funding_case (project_id) ON DELETE CASCADE,
        computed_at timestamptz NOT NULL,
        computed_on date NOT NULL,
        programme_version integer NOT NULL,
        next_due date,
        urgency integer NOT NULL,
        blocks integer NOT NULL,
        warnings integer NOT NULL,
        hints integer NOT NULL,
        why text
      )`);
    await db.query(`COMMENT ON COLUMN case_summary.urgency IS
      'rank for the desk, the smaller the more urgent: see funding/urgency-rules.ts'`);
    await db.query(`CREATE INDEX case_summary_order ON case_summary (urgency, next_due, project_id)`);
    await db.query(`
      CREATE TABLE case_deadline (
        project_id integer NOT NULL REFERENCES funding_case (project_id) ON DELETE CASCADE,
        key text NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        due_on date NOT NULL,
        done_on date,
        rule text NOT NULL,
        legal_basis text,
        unverified boolean NOT NULL,
        whose text NOT NULL CHECK (whose IN ('recipient', 'advisor')),
        PRIMARY KEY (project_id, key)
      )`);
    await db.query(
      `CREATE INDEX case_deadline_open ON case_deadline (due_on, project_id, key) WHERE done_on IS NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE case_deadline, case_summary`);
    for (const table of parts) await db.query(`DROP TRIGGER note_change ON ${table}`);
    await db.query(`DROP FUNCTION note_case_change`);
    await db.query(`DROP TABLE case_change`);
  }
}

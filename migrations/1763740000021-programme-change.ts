import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Changes of programmes by four eyes: one lead proposes, another decides, and what was there before stays beside it. `before`
 * and `proposal` hold the columns of the row that is meant, so that a proposal that the stock has overtaken is noticed.
 */
export class ProgrammeChange1763740000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE programme_change (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        programme_id text NOT NULL REFERENCES programme (id),
        kind text NOT NULL CHECK (kind IN ('parameter', 'version', 'call')),
        guideline_version_id text NOT NULL CHECK (guideline_version_id ~ '^[a-z][a-z0-9_]*$'),
        call_id text NOT NULL DEFAULT '',
        name text NOT NULL DEFAULT '',
        copy_of text REFERENCES guideline_version (id),
        before jsonb,
        proposal jsonb NOT NULL,
        reason text NOT NULL,
        proposed_by uuid REFERENCES account (id),
        proposed_at timestamptz NOT NULL,
        decision text CHECK (decision IN ('approved', 'refused', 'withdrawn')),
        decided_by uuid REFERENCES account (id),
        decided_at timestamptz,
        decision_reason text,
        CHECK ((kind = 'parameter') = (name <> '')),
        CHECK (copy_of IS NULL OR kind = 'version'),
        CHECK ((decision IS NULL) = (decided_at IS NULL)),
        CONSTRAINT programme_change_needs_a_second_person
          CHECK (decision IS DISTINCT FROM 'approved' OR decided_by IS NULL OR proposed_by IS DISTINCT FROM decided_by)
      )`);
    await db.query(`COMMENT ON COLUMN programme_change.before IS
      'the row as it was when the change was proposed; null: there was none'`);
    await db.query(`COMMENT ON COLUMN programme_change.copy_of IS
      'a change of the law: a new version that begins with the figures of this one'`);
    await db.query(`CREATE UNIQUE INDEX programme_change_open
      ON programme_change (kind, guideline_version_id, call_id, name) WHERE decision IS NULL`);
    await db.query(`CREATE INDEX programme_change_programme ON programme_change (programme_id, id)`);
    await db.query(`SELECT version_record('programme_change', ARRAY['id'], NULL)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE programme_change`);
    await db.query(`DELETE FROM versioned_record WHERE record = 'programme_change'`);
  }
}

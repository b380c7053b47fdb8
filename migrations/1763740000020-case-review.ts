import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofCase = `project_id integer NOT NULL REFERENCES funding_case (project_id)`;

/** The work on a case between Kommune and advisor: reviews by section, overrides, conversation, visits, the desk. */
export class CaseReview1763740000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.reviews(db);
    await this.conversation(db);
    await this.desk(db);
    await this.deadlines(db);
    for (const [record, ...keys] of [
      ['case_submission', 'project_id', 'number'],
      ['section_review', 'project_id', 'section'],
      ['finding_override', 'project_id', 'number'],
      ['own_deadline', 'project_id', 'number'],
    ])
      await db.query(`SELECT version_record('${record}', ARRAY['${keys.join("', '")}'], NULL)`);
  }

  private async reviews(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_submission (
        ${ofCase},
        number integer NOT NULL CHECK (number >= 1),
        submitted_at timestamptz NOT NULL,
        submitted_by uuid REFERENCES account (id),
        note text,
        returned_at timestamptz,
        returned_by uuid REFERENCES account (id),
        return_note text,
        accepted_at timestamptz,
        accepted_by uuid REFERENCES account (id),
        PRIMARY KEY (project_id, number),
        CHECK (returned_at IS NULL OR accepted_at IS NULL)
      )`);
    await db.query(`
      CREATE TABLE section_review (
        ${ofCase},
        section text NOT NULL CHECK (section IN
          ('master', 'municipalities', 'area', 'dialogue', 'survey', 'costs', 'application', 'tender', 'milestones',
           'proofs', 'documents')),
        state text NOT NULL CHECK (state IN ('accepted', 'change_requested')),
        reason text,
        digest text NOT NULL,
        submission integer NOT NULL,
        reviewed_by uuid REFERENCES account (id),
        reviewed_at timestamptz NOT NULL,
        PRIMARY KEY (project_id, section),
        CHECK (state = 'accepted' OR reason IS NOT NULL)
      )`);
    await db.query(`COMMENT ON COLUMN section_review.digest IS
      'of what the section held when it was reviewed: unchanged, it stays accepted; changed, it is new to review'`);
    await db.query(`
      CREATE TABLE finding_override (
        ${ofCase},
        number integer NOT NULL CHECK (number >= 1),
        rule text NOT NULL,
        facts_digest text NOT NULL,
        sentence text NOT NULL,
        reason text NOT NULL,
        asked_by uuid REFERENCES account (id),
        asked_at timestamptz NOT NULL,
        decision text CHECK (decision IN ('approved', 'refused', 'withdrawn')),
        decided_by uuid REFERENCES account (id),
        decided_at timestamptz,
        decision_reason text,
        PRIMARY KEY (project_id, number),
        CHECK ((decision IS NULL) = (decided_at IS NULL)),
        CONSTRAINT override_needs_a_second_person
          CHECK (decision IS DISTINCT FROM 'approved' OR decided_by IS NULL OR asked_by IS DISTINCT FROM decided_by)
      )`);
    await db.query(`COMMENT ON COLUMN finding_override.facts_digest IS
      'of the figures the finding rested on: when they change, the override no longer covers it'`);
  }

  private async conversation(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_message (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        ${ofCase},
        internal boolean NOT NULL,
        body text NOT NULL,
        section text,
        document_id uuid REFERENCES document (id),
        account_id uuid REFERENCES account (id),
        written_at timestamptz NOT NULL
      )`);
    await db.query(
      `COMMENT ON COLUMN case_message.internal IS 'for the advisors only; the Kommune never reads it'`,
    );
    await db.query(`CREATE INDEX case_message_case ON case_message (project_id, id)`);
    await db.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON case_message
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history()`);
    await db.query(`
      CREATE TABLE case_visit (
        ${ofCase},
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        previous_at timestamptz,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (project_id, account_id)
      )`);
    await db.query(`COMMENT ON TABLE case_visit IS
      'since my last visit (one ends after an hour), and who else has the case open (seen within two minutes)'`);
  }

  private async desk(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE saved_search (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        name text NOT NULL,
        query text NOT NULL,
        shared boolean NOT NULL DEFAULT false,
        UNIQUE (account_id, name)
      )`);
    await db.query(`
      CREATE TABLE absence (
        account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
        first_day date NOT NULL,
        last_day date NOT NULL,
        deputy_id uuid REFERENCES account (id),
        CHECK (last_day >= first_day),
        CHECK (deputy_id IS DISTINCT FROM account_id)
      )`);
  }

  private async deadlines(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE own_deadline (
        ${ofCase},
        number integer NOT NULL CHECK (number >= 1),
        title text NOT NULL,
        due_on date NOT NULL,
        done_on date,
        PRIMARY KEY (project_id, number)
      )`);
    await db.query(`
      CREATE TABLE calendar_feed (
        account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`COMMENT ON COLUMN calendar_feed.token_hash IS 'sha256; the token itself is shown once'`);
    await db.query(`
      CREATE TABLE deadline_reminder (
        ${ofCase},
        deadline text NOT NULL,
        due_on date NOT NULL,
        occasion text NOT NULL CHECK (occasion IN ('before_30', 'before_7', 'overdue')),
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        queued_at timestamptz NOT NULL,
        PRIMARY KEY (project_id, deadline, due_on, occasion, account_id)
      )`);
    await db.query(
      `COMMENT ON TABLE deadline_reminder IS 'which mail about a deadline was queued for whom: each once'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE deadline_reminder, calendar_feed, own_deadline, absence, saved_search, case_visit, case_message,
      finding_override, section_review, case_submission`);
    await db.query(`DELETE FROM versioned_record WHERE record IN
      ('case_submission', 'section_review', 'finding_override', 'own_deadline')`);
  }
}

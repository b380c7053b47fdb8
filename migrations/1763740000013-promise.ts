import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Milestones of a project, and what was promised for each: a chain, to which a promise is added and none is changed. */
export class Promise1763740000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE milestone (
        project_id integer NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        number integer NOT NULL CHECK (number BETWEEN 1 AND 999),
        lot_number integer,
        kind text NOT NULL CHECK (kind IN ('contract', 'construction_start', 'first_connection', 'completion', 'other')),
        name text,
        reached_on date,
        waived_reason text,
        PRIMARY KEY (project_id, number),
        FOREIGN KEY (project_id, lot_number) REFERENCES lot (project_id, number),
        CHECK (kind <> 'other' OR name IS NOT NULL),
        CHECK (reached_on IS NULL OR waived_reason IS NULL)
      )`);
    await db.query(
      `CREATE UNIQUE INDEX milestone_once ON milestone (project_id, coalesce(lot_number, 0), kind) WHERE kind <> 'other'`,
    );
    await db.query(`
      CREATE TABLE promise (
        project_id integer NOT NULL,
        milestone_number integer NOT NULL,
        number integer NOT NULL CHECK (number >= 1),
        precision text NOT NULL CHECK (precision IN ('day', 'quarter', 'half_year')),
        first_day date NOT NULL,
        last_day date NOT NULL,
        promised_on date NOT NULL,
        reason text CHECK (reason IN ('civil_works_delayed', 'permit_missing', 'material_missing',
          'owner_permission_missing', 'weather', 'funding_decision', 'tender_delayed', 'earlier_than_planned', 'other')),
        explanation text,
        account_id uuid REFERENCES account (id),
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (project_id, milestone_number, number),
        FOREIGN KEY (project_id, milestone_number) REFERENCES milestone (project_id, number) ON DELETE CASCADE,
        CHECK (CASE precision
          WHEN 'day' THEN last_day = first_day
          WHEN 'quarter' THEN first_day = date_trunc('quarter', first_day)
            AND last_day = first_day + interval '3 months' - interval '1 day'
          ELSE extract(month FROM first_day) IN (1, 7) AND extract(day FROM first_day) = 1
            AND last_day = first_day + interval '6 months' - interval '1 day' END),
        CHECK (number = 1 OR reason IS NOT NULL)
      )`);
    await db.query(`COMMENT ON TABLE promise IS 'append-only: an earlier promise stays as it was given'`);
    await db.query(`CREATE INDEX promise_last_day ON promise (last_day)`);
    await db.query(`
      CREATE TRIGGER append_only BEFORE UPDATE ON promise
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history()`);
    await db.query(`SELECT version_record('milestone', ARRAY['project_id', 'number'], NULL)`);
    await db.query(
      `SELECT version_record('promise', ARRAY['project_id', 'milestone_number', 'number'], NULL)`,
    );
    await db.query(`SELECT note_project_changes('milestone'), note_project_changes('promise')`);
    await db.query(`
      CREATE TABLE reminder (
        project_id integer NOT NULL,
        milestone_number integer NOT NULL,
        promise_number integer NOT NULL,
        occasion text NOT NULL CHECK (occasion IN ('before_30', 'before_7', 'after_1', 'after_30')),
        account_id uuid NOT NULL REFERENCES account (id),
        queued_at timestamptz NOT NULL,
        PRIMARY KEY (project_id, milestone_number, promise_number, occasion, account_id),
        FOREIGN KEY (project_id, milestone_number, promise_number)
          REFERENCES promise (project_id, milestone_number, number) ON DELETE CASCADE
      )`);
    await db.query(
      `COMMENT ON TABLE reminder IS 'which mail about a promise was queued for whom: each once'`,
    );
    await db.query(`CREATE INDEX reminder_account ON reminder (account_id, queued_at)`);
    await db.query(`
      CREATE TABLE account_visit (
        account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
        previous_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL
      )`);
    await db.query(
      `COMMENT ON TABLE account_visit IS 'for "since your last visit": a visit ends after an hour without a page'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE account_visit, reminder, promise, milestone`);
    await db.query(`DELETE FROM versioned_record WHERE record IN ('milestone', 'promise')`);
  }
}

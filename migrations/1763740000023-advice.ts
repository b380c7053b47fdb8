import type { MigrationInterface, QueryRunner } from 'typeorm';

const AREA = `'^[0-9]{5}([0-9]{3})?$'`;
const TOPICS = `ARRAY['programme', 'dialogue', 'survey', 'federal_application', 'state_application', 'tender', 'rollout', 'payout', 'coverage', 'mobile', 'other']`;
const topics = `topics text[] NOT NULL CHECK (topics <> '{}' AND topics <@ ${TOPICS})`;
const ofSession = `session_id integer NOT NULL REFERENCES advice_session (id)`;

/**
 * What a Kommune asks for, the sessions that come of it, with protocol and tasks, and whom to ask. Names, e-mails and
 * phones stand in table person. What visitors write in the public form is personal as a whole: no version of it is kept,
 * and a job clears it.
 */
export class Advice1763740000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.requests(db);
    await this.sessions(db);
    await this.frozen(db);
    await this.contacts(db);
    for (const [record, ...keys] of [
      ['advice_request', 'id'],
      ['advice_request_document', 'request_id', 'document_id'],
      ['advice_session', 'id'],
      ['advice_participant', 'session_id', 'number'],
      ['advice_task', 'session_id', 'number'],
      ['advice_addendum', 'session_id', 'number'],
      ['area_contact', 'id'],
    ])
      await db.query(`SELECT version_record('${record}', ARRAY['${keys.join("', '")}'], NULL)`);
  }

  private async requests(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE advice_request (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        area text NOT NULL CHECK (area ~ ${AREA}),
        project_id integer REFERENCES project (id),
        subject text NOT NULL,
        ${topics},
        question text NOT NULL,
        form text NOT NULL DEFAULT 'any' CHECK (form IN ('any', 'on_site', 'video', 'phone')),
        proposed_days date[] NOT NULL DEFAULT '{}',
        time_note text,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'scheduled', 'done', 'withdrawn')),
        withdrawn_reason text,
        asked_by uuid REFERENCES account (id),
        asked_at timestamptz NOT NULL
      )`);
    await db.query(`COMMENT ON COLUMN advice_request.area IS 'Gemeinde or Kreis that asks'`);
    await db.query(`CREATE INDEX advice_request_state ON advice_request (state, id)`);
    await db.query(`
      CREATE TABLE advice_request_document (
        request_id integer NOT NULL REFERENCES advice_request (id),
        document_id uuid NOT NULL REFERENCES document (id),
        PRIMARY KEY (request_id, document_id)
      )`);
  }

  private async sessions(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE advice_session (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        request_id integer REFERENCES advice_request (id),
        areas text[] NOT NULL CHECK (array_to_string(areas, ',') ~ '^[0-9]{5}([0-9]{3})?(,[0-9]{5}([0-9]{3})?)*$'),
        project_id integer REFERENCES project (id),
        subject text NOT NULL,
        ${topics},
        held_on date NOT NULL,
        starts_at text CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        form text NOT NULL CHECK (form IN ('on_site', 'video', 'phone')),
        place text,
        led_by uuid REFERENCES account (id),
        protocol text,
        result text,
        next_contact_on date,
        next_contact_note text,
        state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'finished', 'cancelled')),
        cancelled_reason text,
        finished_by uuid REFERENCES account (id),
        finished_at timestamptz,
        CHECK ((state = 'finished') = (finished_at IS NOT NULL)),
        CHECK (state <> 'finished' OR protocol IS NOT NULL)
      )`);
    await db.query(`COMMENT ON COLUMN advice_session.areas IS 'Gemeinden or Kreise that were advised'`);
    await db.query(
      `CREATE UNIQUE INDEX advice_session_request ON advice_session (request_id) WHERE state <> 'cancelled'`,
    );
    await db.query(`CREATE INDEX advice_session_day ON advice_session (held_on, id)`);
    await db.query(`CREATE INDEX advice_session_project ON advice_session (project_id)`);
    await db.query(`
      CREATE TABLE advice_participant (
        ${ofSession},
        number integer NOT NULL CHECK (number >= 1),
        kind text NOT NULL CHECK (kind IN
          ('advisor', 'municipality', 'district', 'operator', 'consultant', 'state', 'agency', 'other')),
        office text,
        person_id uuid REFERENCES person (id),
        PRIMARY KEY (session_id, number),
        CHECK (office IS NOT NULL OR person_id IS NOT NULL)
      )`);
    await db.query(`
      CREATE TABLE advice_task (
        ${ofSession},
        number integer NOT NULL CHECK (number >= 1),
        title text NOT NULL,
        owner text NOT NULL CHECK (owner IN ('recipient', 'advisor', 'other')),
        due_on date,
        done_on date,
        PRIMARY KEY (session_id, number)
      )`);
    await db.query(`CREATE INDEX advice_task_due ON advice_task (due_on) WHERE done_on IS NULL`);
    await db.query(`
      CREATE TABLE advice_addendum (
        ${ofSession},
        number integer NOT NULL CHECK (number >= 1),
        text text NOT NULL,
        written_by uuid REFERENCES account (id),
        written_at timestamptz NOT NULL,
        PRIMARY KEY (session_id, number)
      )`);
    await db.query(`
      CREATE TABLE advice_reminder (
        session_id integer NOT NULL,
        number integer NOT NULL,
        occasion text NOT NULL CHECK (occasion IN ('before_7', 'overdue')),
        account_id uuid NOT NULL REFERENCES account (id),
        queued_at timestamptz NOT NULL,
        PRIMARY KEY (session_id, number, occasion, account_id),
        FOREIGN KEY (session_id, number) REFERENCES advice_task (session_id, number) ON DELETE CASCADE
      )`);
    await db.query(`COMMENT ON TABLE advice_reminder IS 'whom a mail has reminded of a task; not versioned'`);
  }

  /** A finished protocol stays as it is: what was wrong is said in an addendum. Tasks can still be done. */
  private async frozen(db: QueryRunner): Promise<void> {
    const refuse = `RAISE EXCEPTION 'a finished protocol is never changed: an addendum is added' USING ERRCODE = '42501'`;
    await db.query(`
      CREATE OR REPLACE FUNCTION refuse_change_of_protocol() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state = 'finished' THEN ${refuse}; END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await db.query(`CREATE TRIGGER as_it_was_finished BEFORE UPDATE OR DELETE ON advice_session
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_protocol()`);
    await db.query(`
      CREATE OR REPLACE FUNCTION refuse_change_of_protocol_part() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        part record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      BEGIN
        IF TG_TABLE_NAME = 'advice_task' AND TG_OP = 'UPDATE' THEN
          IF to_jsonb(OLD) - 'done_on' = to_jsonb(NEW) - 'done_on' THEN RETURN NEW; END IF;
        END IF;
        IF EXISTS (SELECT FROM advice_session s WHERE s.id = part.session_id AND s.state = 'finished') THEN ${refuse}; END IF;
        RETURN part;
      END $$`);
    for (const table of ['advice_participant', 'advice_task'])
      await db.query(`CREATE TRIGGER as_it_was_finished BEFORE INSERT OR UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_protocol_part()`);
    await db.query(`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON advice_addendum
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history()`);
  }

  private async contacts(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE contact_request (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('company', 'citizen')),
        topic text NOT NULL CHECK (topic IN ('coverage', 'rollout', 'connection', 'cooperation', 'service', 'other')),
        organisation text,
        person_id uuid REFERENCES person (id),
        message text,
        received_at timestamptz NOT NULL,
        answered_at timestamptz,
        answered_by uuid REFERENCES account (id),
        anonymised_at timestamptz,
        CHECK (anonymised_at IS NULL OR (message IS NULL AND organisation IS NULL AND person_id IS NULL))
      )`);
    await db.query(`COMMENT ON TABLE contact_request IS
      'what the public wrote; not versioned, and after CONTACT_RETENTION_DAYS only kind, topic and days are left'`);
    await db.query(`CREATE INDEX contact_request_received ON contact_request (received_at)`);
    await db.query(`
      CREATE TABLE area_contact (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        area text NOT NULL CHECK (area ~ ${AREA}),
        role text NOT NULL CHECK (role IN ('mayor', 'coordinator', 'officer', 'consultant', 'operator', 'other')),
        office text,
        person_id uuid NOT NULL REFERENCES person (id),
        is_public boolean NOT NULL DEFAULT false
      )`);
    await db.query(
      `COMMENT ON COLUMN area_contact.is_public IS 'only the Kommune decides that; never by itself'`,
    );
    await db.query(`CREATE INDEX area_contact_area ON area_contact (area)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE area_contact, contact_request, advice_reminder, advice_addendum, advice_task,
      advice_participant, advice_session, advice_request_document, advice_request`);
    await db.query(`DROP FUNCTION refuse_change_of_protocol, refuse_change_of_protocol_part`);
    await db.query(`DELETE FROM versioned_record WHERE record IN ('advice_request', 'advice_request_document',
      'advice_session', 'advice_participant', 'advice_task', 'advice_addendum', 'area_contact')`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const money = (name: string) => `${name} numeric(14, 2) CHECK (${name} >= 0)`;
const rate = (name: string) => `${name} numeric(5, 2) CHECK (${name} BETWEEN 0 AND 100)`;
const count = (name: string) => `${name} integer CHECK (${name} >= 0)`;
const ofTrack = `project_id integer NOT NULL, funder text NOT NULL,
  FOREIGN KEY (project_id, funder) REFERENCES grant_track (project_id, funder)`;
const ofCase = `project_id integer NOT NULL REFERENCES funding_case (project_id)`;

/**
 * The statutory side of a project: one grant track a funder, in parallel, each with any number of notices. What a funder
 * has decided is never overwritten and nothing of a case is deleted: a notice that was wrong becomes void and stays.
 * Keyed by the project as its own parts are (`12/federal/1` is the first notice of the Bund for project 12).
 */
export class FundingCase1763740000019 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.caseAndTracks(db);
    await this.notices(db);
    await this.money(db);
    await this.preparation(db);
    await this.events(db);
    for (const [record, ...keys] of [
      ['funding_case', 'project_id'],
      ['grant_track', 'project_id', 'funder'],
      ['notice', 'project_id', 'funder', 'number'],
      ['payout_request', 'project_id', 'funder', 'number'],
      ['drawdown_plan', 'project_id', 'funder', 'year'],
      ['proof', 'project_id', 'funder', 'number'],
      ['change_request', 'project_id', 'funder', 'number'],
      ['industry_dialogue', 'project_id', 'number'],
      ['market_survey', 'project_id', 'number'],
      ['rollout_commitment', 'project_id', 'number'],
      ['tender', 'project_id', 'number'],
      ['score_points', 'project_id', 'criterion'],
    ])
      await db.query(`SELECT version_record('${record}', ARRAY['${keys.join("', '")}'], NULL)`);
  }

  private async caseAndTracks(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE funding_case (
        project_id integer PRIMARY KEY REFERENCES project (id),
        opened_on date NOT NULL,
        assigned_to uuid REFERENCES account (id),
        review_status text NOT NULL DEFAULT 'open' CHECK (review_status IN ('open', 'submitted', 'returned', 'accepted')),
        submission integer NOT NULL DEFAULT 0 CHECK (submission >= 0),
        advice_protocol_on date,
        summary text
      )`);
    await db.query(
      `COMMENT ON COLUMN funding_case.submission IS 'how often the Kommune has submitted it for review'`,
    );
    await db.query(`CREATE INDEX funding_case_assigned ON funding_case (assigned_to)`);
    await db.query(`
      CREATE TABLE grant_track (
        project_id integer NOT NULL REFERENCES funding_case (project_id),
        funder text NOT NULL CHECK (funder IN ('federal', 'state')),
        status text NOT NULL DEFAULT 'draft' CHECK (status IN
          ('draft', 'submitted', 'information_requested', 'provisional_granted', 'specification_submitted', 'final_granted',
           'proof_submitted', 'proof_accepted', 'recovery', 'binding', 'closed', 'rejected', 'objection', 'revoked', 'withdrawn')),
        status_since date NOT NULL,
        side_from text,
        guideline_version_id text REFERENCES guideline_version (id),
        granting_authority text,
        executing_agency text,
        ${money('requested_amount')},
        ${rate('requested_rate')},
        applied_on date,
        application_reference text,
        specification_on date,
        PRIMARY KEY (project_id, funder),
        CHECK ((status IN ('information_requested', 'objection')) = (side_from IS NOT NULL))
      )`);
    await db.query(
      `COMMENT ON COLUMN grant_track.side_from IS 'status to which a Nachforderung or a Widerspruch returns'`,
    );
    await db.query(`CREATE INDEX grant_track_status ON grant_track (status, funder)`);
  }

  private async notices(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE notice (
        ${ofTrack},
        number integer NOT NULL CHECK (number >= 1),
        component text NOT NULL DEFAULT 'base' CHECK (component IN ('base', 'schools_hospitals', 'business_parks')),
        kind text NOT NULL CHECK (kind IN ('provisional', 'final', 'rejection', 'revocation', 'recovery')),
        dated date NOT NULL,
        received_on date,
        unappealable_on date,
        file_number text,
        issuing_body text NOT NULL,
        agency text,
        ${money('amount')},
        ${rate('rate')},
        ${money('eligible_expenditure')},
        approval_period_start date,
        approval_period_end date,
        ancillary_conditions text,
        document_id uuid REFERENCES document (id),
        note text,
        state text NOT NULL DEFAULT 'recorded' CHECK (state IN ('recorded', 'confirmed', 'refused', 'void')),
        recorded_by uuid REFERENCES account (id),
        recorded_at timestamptz NOT NULL,
        decided_by uuid REFERENCES account (id),
        decided_at timestamptz,
        decision_reason text,
        PRIMARY KEY (project_id, funder, number),
        CHECK (kind IN ('rejection', 'revocation') OR amount IS NOT NULL),
        CHECK ((state = 'recorded') = (decided_at IS NULL)),
        CHECK (approval_period_end >= approval_period_start),
        CONSTRAINT notice_needs_a_second_person
          CHECK (state <> 'confirmed' OR decided_by IS NULL OR recorded_by IS DISTINCT FROM decided_by)
      )`);
    await db.query(`COMMENT ON COLUMN notice.amount IS
      'the whole grant of this component after this notice, not the difference; the last confirmed one of a kind holds'`);
    await db.query(`CREATE INDEX notice_dated ON notice (dated)`);
    // What was decided stays as it was written: only its confirmation, and that it was wrong, can be added.
    const fixed = [
      'component',
      'kind',
      'dated',
      'file_number',
      'issuing_body',
      'agency',
      'amount',
      'rate',
      'eligible_expenditure',
      'approval_period_start',
      'approval_period_end',
      'recorded_by',
      'recorded_at',
    ];
    const row = (alias: string) => fixed.map((column) => `${alias}.${column}`).join(', ');
    await db.query(`
      CREATE OR REPLACE FUNCTION refuse_change_of_notice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF ROW(${row('OLD')}) IS DISTINCT FROM ROW(${row('NEW')}) OR OLD.state IN ('refused', 'void') THEN
          RAISE EXCEPTION 'a notice is never changed: it becomes void, and the right one is added' USING ERRCODE = '42501';
        END IF;
        RETURN NEW;
      END $$`);
    await db.query(`CREATE TRIGGER as_it_was_written BEFORE UPDATE ON notice
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_notice()`);
    await db.query(`CREATE TRIGGER append_only BEFORE DELETE ON notice
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()`);
  }

  private async money(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE payout_request (
        ${ofTrack},
        number integer NOT NULL CHECK (number >= 1),
        status text NOT NULL DEFAULT 'draft' CHECK (status IN
          ('draft', 'advisor_checked', 'submitted', 'queried', 'approved', 'paid', 'rejected')),
        status_since date NOT NULL,
        ${money('requested_amount')} NOT NULL,
        ${money('approved_amount')},
        ${money('paid_amount')},
        period_start date,
        period_end date,
        submitted_on date,
        paid_on date,
        material_in_stock boolean NOT NULL DEFAULT false,
        reference text,
        document_id uuid REFERENCES document (id),
        note text,
        PRIMARY KEY (project_id, funder, number),
        CHECK ((status = 'paid') = (paid_on IS NOT NULL)),
        CHECK (paid_on IS NULL OR paid_amount IS NOT NULL),
        CHECK (period_end >= period_start)
      )`);
    await db.query(`CREATE INDEX payout_request_paid ON payout_request (paid_on)`);
    await db.query(`
      CREATE TABLE drawdown_plan (
        ${ofTrack},
        year integer NOT NULL CHECK (year BETWEEN 2013 AND 2100),
        ${money('amount')} NOT NULL,
        PRIMARY KEY (project_id, funder, year)
      )`);
    await db.query(
      `COMMENT ON TABLE drawdown_plan IS 'forecast of the recipient: what is to be drawn in a budget year'`,
    );
    await db.query(`
      CREATE TABLE proof (
        ${ofTrack},
        number integer NOT NULL CHECK (number >= 1),
        kind text NOT NULL CHECK (kind IN ('interim', 'usage')),
        status text NOT NULL DEFAULT 'draft' CHECK (status IN
          ('draft', 'advisor_checked', 'submitted', 'queried', 'accepted', 'rejected', 'not_applicable')),
        status_since date NOT NULL,
        for_year integer CHECK (for_year BETWEEN 2013 AND 2100),
        submitted_on date,
        decided_on date,
        ${money('proven_expenditure')},
        document_id uuid REFERENCES document (id),
        note text,
        PRIMARY KEY (project_id, funder, number)
      )`);
    await db.query(`
      CREATE TABLE change_request (
        ${ofTrack},
        number integer NOT NULL CHECK (number >= 1),
        kind text NOT NULL CHECK (kind IN ('extension', 'cost', 'scope', 'operator', 'other')),
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'submitted', 'approved', 'rejected', 'withdrawn')),
        status_since date NOT NULL,
        reason text NOT NULL,
        submitted_on date,
        decided_on date,
        approval_period_end date,
        ${money('amount')},
        document_id uuid REFERENCES document (id),
        PRIMARY KEY (project_id, funder, number)
      )`);
  }

  private async preparation(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE industry_dialogue (
        ${ofCase},
        number integer NOT NULL CHECK (number >= 1),
        announced_on date,
        started_on date,
        ended_on date,
        invited integer[] NOT NULL DEFAULT '{}',
        taken_part integer[] NOT NULL DEFAULT '{}',
        result text,
        score_document_id uuid REFERENCES document (id),
        document_id uuid REFERENCES document (id),
        PRIMARY KEY (project_id, number),
        CHECK (ended_on >= started_on)
      )`);
    await db.query(`COMMENT ON COLUMN industry_dialogue.invited IS 'operators of the register'`);
    await db.query(`
      CREATE TABLE market_survey (
        ${ofCase},
        number integer NOT NULL CHECK (number >= 1),
        started_on date,
        ended_on date,
        evaluated_on date,
        horizon_years integer CHECK (horizon_years BETWEEN 0 AND 50),
        horizon_reason text,
        platform_reference text,
        ${count('addresses')},
        ${count('eligible_addresses')},
        ${count('white_addresses')},
        ${count('promised_addresses')},
        ${count('potential_addresses')},
        document_id uuid REFERENCES document (id),
        PRIMARY KEY (project_id, number),
        CHECK (ended_on >= started_on),
        CHECK (white_addresses <= eligible_addresses),
        CHECK (eligible_addresses <= addresses)
      )`);
    await db.query(`COMMENT ON COLUMN market_survey.promised_addresses IS
      'bindingly promised to be built by operators; potential_addresses: Potenzialanalyse (EWA)'`);
    await db.query(`
      CREATE TABLE rollout_commitment (
        ${ofCase},
        number integer NOT NULL CHECK (number >= 1),
        survey_number integer,
        operator_id integer NOT NULL REFERENCES operator (id),
        ags text[] NOT NULL DEFAULT '{}',
        ${count('addresses')},
        technology text CHECK (technology IN ('ftth', 'fttb', 'ftthb', 'fttc', 'hfc', 'other')),
        promised_on date,
        due_on date,
        has_milestone_plan boolean NOT NULL DEFAULT false,
        outcome text NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'kept', 'partly', 'broken')),
        outcome_on date,
        ${count('built_addresses')},
        note text,
        PRIMARY KEY (project_id, number),
        FOREIGN KEY (project_id, survey_number) REFERENCES market_survey (project_id, number),
        CHECK ((outcome = 'open') = (outcome_on IS NULL))
      )`);
    await db.query(`CREATE INDEX rollout_commitment_operator ON rollout_commitment (operator_id)`);
    await db.query(`
      CREATE TABLE tender (
        ${ofCase},
        number integer NOT NULL CHECK (number >= 1),
        lots integer[] NOT NULL DEFAULT '{}',
        procedure text NOT NULL CHECK (procedure IN ('concession', 'open', 'restricted', 'negotiated', 'other')),
        started_on date,
        offers_until date,
        ended_on date,
        reference text,
        ${count('offers')},
        council_decided_on date,
        awarded_on date,
        operator_id integer REFERENCES operator (id),
        ${money('award_amount')},
        sent_to_agency_on date,
        contract_on date,
        cancelled_reason text,
        document_id uuid REFERENCES document (id),
        PRIMARY KEY (project_id, number),
        CHECK (ended_on >= started_on),
        CHECK (awarded_on IS NULL OR cancelled_reason IS NULL)
      )`);
    await db.query(`COMMENT ON COLUMN tender.lots IS 'numbers of the lots it is for; empty: all'`);
    await db.query(`
      CREATE TABLE score_points (
        ${ofCase},
        criterion text NOT NULL CHECK (criterion IN
          ('catch_up_need', 'synergy_use', 'rural_participation', 'intermunicipal_cooperation')),
        points integer NOT NULL CHECK (points >= 0),
        document_id uuid NOT NULL REFERENCES document (id),
        entered_on date NOT NULL,
        PRIMARY KEY (project_id, criterion)
      )`);
    await db.query(`COMMENT ON TABLE score_points IS
      'entered by hand from the portal of the agency, with its printout as evidence; never computed'`);
  }

  /** Every change of status of a part of a case. */
  private async events(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        project_id integer NOT NULL REFERENCES funding_case (project_id),
        aggregate text NOT NULL CHECK (aggregate IN ('track', 'payout', 'proof', 'change_request')),
        key text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        effective_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        account_id uuid REFERENCES account (id),
        actor text NOT NULL,
        direction text NOT NULL CHECK (direction IN ('created', 'forward', 'side', 'return', 'end', 'correction')),
        reason text,
        overridden text[] NOT NULL DEFAULT '{}',
        legal_basis text,
        documents uuid[] NOT NULL DEFAULT '{}'
      )`);
    await db.query(`COMMENT ON COLUMN case_event.key IS 'within the case: federal, state/2; append-only'`);
    await db.query(`CREATE INDEX case_event_project ON case_event (project_id, id)`);
    await db.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_event
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE case_event, score_points, tender, rollout_commitment, market_survey, industry_dialogue,
      change_request, proof, drawdown_plan, payout_request, notice, grant_track, funding_case`);
    await db.query(`DROP FUNCTION refuse_change_of_notice`);
    await db.query(`DELETE FROM versioned_record WHERE record IN ('funding_case', 'grant_track', 'notice', 'payout_request',
      'drawdown_plan', 'proof', 'change_request', 'industry_dialogue', 'market_survey', 'rollout_commitment', 'tender', 'score_points')`);
  }
}

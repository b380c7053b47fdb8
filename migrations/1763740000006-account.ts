import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = `'municipal_officer', 'district_officer', 'dias_advisor', 'dias_lead', 'admin', 'auditor'`;

/**
 * Who may do what (account, versioned), who that is (person, the one table of personal values, never versioned), and how
 * they prove it: credential, identity at an OpenID provider, link by mail, session, access token. Of every secret only a
 * hash is stored, of the second factor an encrypted value.
 */
export class Account1763740000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text,
        email text CHECK (email = lower(email)),
        phone text,
        signs_in boolean NOT NULL DEFAULT false,
        anonymised_at timestamptz
      )`);
    await db.query(`COMMENT ON TABLE person IS
      'name, e-mail and phone stand here only; everything else, history too, holds the id'`);
    await db.query(`CREATE UNIQUE INDEX person_sign_in ON person (email) WHERE signs_in`);
    await db.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL UNIQUE REFERENCES person (id),
        role text NOT NULL CHECK (role IN (${ROLES})),
        areas text[] NOT NULL DEFAULT '{}',
        manages_users boolean NOT NULL DEFAULT false,
        state text NOT NULL DEFAULT 'invited' CHECK (state IN ('invited', 'active', 'deactivated', 'anonymised')),
        is_demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        deactivated_at timestamptz,
        CHECK ((state IN ('deactivated', 'anonymised')) = (deactivated_at IS NOT NULL)),
        CHECK (NOT manages_users OR role IN ('municipal_officer', 'district_officer')),
        CHECK (CASE role
          WHEN 'municipal_officer' THEN array_to_string(areas, ',') ~ '^[0-9]{8}(,[0-9]{8})*$'
          WHEN 'district_officer' THEN array_to_string(areas, ',') ~ '^[0-9]{5}(,[0-9]{5})*$'
          ELSE areas = '{}' END)
      )`);
    await db.query(`COMMENT ON COLUMN account.areas IS
      'scope: Gemeinden (AGS, 8 digits) of a municipal officer, Kreise (5 digits) of a district officer'`);
    await db.query(`SELECT version_record('account', ARRAY['id'], NULL)`);
    await db.query(`
      CREATE TABLE credential (
        account_id uuid PRIMARY KEY REFERENCES account (id),
        password_hash text,
        totp_secret text,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        recovery_hashes text[] NOT NULL DEFAULT '{}'
      )`);
    await db.query(
      `COMMENT ON COLUMN credential.totp_last_step IS 'the last time step used: a code counts once'`,
    );
    await db.query(`
      CREATE TABLE account_identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        linked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (issuer, subject)
      )`);
    await db.query(`
      CREATE TABLE account_link (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id),
        purpose text NOT NULL CHECK (purpose IN ('invitation', 'password_reset')),
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await db.query(`CREATE INDEX account_link_account ON account_link (account_id, purpose)`);
    await db.query(`
      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
        account_id uuid REFERENCES account (id),
        data jsonb NOT NULL,
        agent text,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX session_account ON session (account_id)`);
    await db.query(`CREATE INDEX session_expiry ON session (expires_at)`);
    await db.query(`
      CREATE TABLE access_token (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES account (id),
        name text NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        scopes text[] NOT NULL CHECK (scopes <> '{}' AND scopes <@ ARRAY['read', 'write']),
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz
      )`);
    await db.query(`CREATE INDEX access_token_account ON access_token (account_id)`);
    await db.query(`
      CREATE TABLE sign_in_delay (
        subject_hash bytea PRIMARY KEY,
        failures integer NOT NULL,
        wait_until timestamptz NOT NULL
      )`);
    await db.query(`COMMENT ON TABLE sign_in_delay IS
      'failed sign-ins slow the next one down, for an address that exists and one that does not alike; never for good'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE sign_in_delay, access_token, session, account_link, account_identity, credential, account, person`,
    );
    await db.query(`DELETE FROM versioned_record WHERE record = 'account'`);
  }
}

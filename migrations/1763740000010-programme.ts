import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Funding programmes as dated data: a programme, the versions of its guideline, its calls, and every figure of the law as
 * a parameter of a version or of a call, with its source and how far it can be trusted. No legal figure stands in code.
 */
export class Programme1763740000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE programme (
        id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9_]*$'),
        funder text NOT NULL CHECK (funder IN ('federal', 'state')),
        branch text NOT NULL CHECK (branch IN ('infrastructure', 'gap_closure', 'advisory')),
        name text NOT NULL,
        short_name text NOT NULL,
        about text NOT NULL,
        sort integer NOT NULL
      )`);
    await db.query(`
      CREATE TABLE guideline_version (
        id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9_]*$'),
        programme_id text NOT NULL REFERENCES programme (id),
        name text NOT NULL,
        legal_text text NOT NULL,
        dated date,
        valid_from date,
        valid_to date,
        state text NOT NULL CHECK (state IN ('open', 'closed', 'unknown')),
        source text NOT NULL,
        trust text NOT NULL CHECK (trust IN ('primary', 'several_secondary', 'secondary', 'derived', 'to_verify')),
        CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
      )`);
    await db.query(`
      CREATE TABLE call (
        id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9_]*$'),
        guideline_version_id text NOT NULL REFERENCES guideline_version (id),
        name text NOT NULL,
        year integer NOT NULL,
        opens date,
        closes date,
        ended_early_on date,
        source text NOT NULL,
        trust text NOT NULL CHECK (trust IN ('primary', 'several_secondary', 'secondary', 'derived', 'to_verify')),
        CHECK (closes IS NULL OR opens IS NULL OR closes >= opens)
      )`);
    await db.query(`
      CREATE TABLE programme_parameter (
        guideline_version_id text NOT NULL REFERENCES guideline_version (id),
        call_id text NOT NULL DEFAULT '',
        name text NOT NULL CHECK (name ~ '^[a-z][a-z0-9_]*$'),
        value jsonb,
        unit text,
        label text NOT NULL,
        source text NOT NULL,
        trust text NOT NULL
          CHECK (trust IN ('primary', 'several_secondary', 'secondary', 'derived', 'to_verify', 'unknown')),
        note text,
        sort integer NOT NULL DEFAULT 0,
        PRIMARY KEY (guideline_version_id, call_id, name),
        CHECK ((trust = 'unknown') = (value IS NULL))
      )`);
    await db.query(
      `COMMENT ON COLUMN programme_parameter.call_id IS 'empty: of the version, for all its calls'`,
    );
    await db.query(
      `COMMENT ON COLUMN programme_parameter.value IS 'null: nobody knows; never a guessed figure'`,
    );
    for (const [record, keys] of [
      ['programme', 'id'],
      ['guideline_version', 'id'],
      ['call', 'id'],
      ['programme_parameter', "guideline_version_id', 'call_id', 'name"],
    ])
      await db.query(`SELECT version_record('${record}', ARRAY['${keys}'], NULL)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE programme_parameter, call, guideline_version, programme`);
    await db.query(
      `DELETE FROM versioned_record WHERE record IN ('programme', 'guideline_version', 'call', 'programme_parameter')`,
    );
  }
}

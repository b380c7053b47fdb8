import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same row gives the same text whatever session writes or compares it. */
const SAME_TEXT = `SET TimeZone = 'UTC' SET extra_float_digits = 1 SET bytea_output = 'hex' SET IntervalStyle = 'iso_8601'`;

/**
 * History, one mechanism for every versioned record: triggers write each version of each row into `record_version`, with
 * who, when and why. A table joins by `SELECT version_record('project', ARRAY['id'], 'area')` in its own migration; one
 * that renames or drops a column adds `SELECT add_upcast('project', '<expression over row>')` in the same migration.
 * Nothing here is ever updated or deleted.
 */
export class RecordVersion1763740000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.tables(db);
    await this.appendOnly(db);
    await this.writing(db);
    await this.reading(db);
    await db.query(`CREATE TABLE data_version_step (
        topic text NOT NULL,
        version integer NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (topic, version)
      )`);
    await db.query(
      `COMMENT ON TABLE data_version_step IS 'which data version was the current one at a moment'`,
    );
    await db.query(`INSERT INTO data_version_step SELECT topic, version, changed_at FROM data_version`);
    await db.query(`
      CREATE OR REPLACE FUNCTION bump_data_version(topic text, at_least integer, moment timestamptz)
      RETURNS void LANGUAGE sql AS $$
        WITH bumped AS (
          INSERT INTO data_version AS d (topic, version, changed_at) VALUES ($1, $2, $3)
          ON CONFLICT ON CONSTRAINT data_version_pkey
          DO UPDATE SET version = greatest(d.version + 1, excluded.version), changed_at = excluded.changed_at
          RETURNING d.topic, d.version, d.changed_at)
        INSERT INTO data_version_step SELECT * FROM bumped
        ON CONFLICT ON CONSTRAINT data_version_step_pkey DO UPDATE SET changed_at = excluded.changed_at
      $$`);
    await db.query(`SELECT version_record('district', ARRAY['ags'], 'geometry')`);
    await db.query(`SELECT version_record('municipality', ARRAY['ags'], 'geometry')`);
    await db.query(`SELECT version_record('municipality_succession', ARRAY['ags', 'successor_ags'], NULL)`);
    await db.query(`SELECT version_record('coverage_edition', ARRAY['id'], NULL)`);
  }

  private async tables(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE versioned_record (
        record text PRIMARY KEY,
        key_columns text[] NOT NULL,
        geometry_column text,
        schema_version integer NOT NULL DEFAULT 1
      )`);
    await db.query(`
      CREATE TABLE record_version (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        record text NOT NULL,
        record_key text NOT NULL,
        part text NOT NULL CHECK (part IN ('row', 'geometry')),
        operation text NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
        recorded_at timestamptz NOT NULL,
        account_id uuid,
        actor text NOT NULL,
        reason text,
        request_id text,
        schema_version integer NOT NULL,
        row jsonb,
        geometry geometry
      )`);
    await db.query(`COMMENT ON COLUMN record_version.actor IS
      'account (then account_id says who), seed, migration, "lotse <command>", or "database <user>" for a change made beside the service; never a name of a person'`);
    await db.query(`COMMENT ON COLUMN record_version.part IS
      'a row without its geometry, or the geometry alone: written only when it changes'`);
    await db.query(`CREATE INDEX record_version_history ON record_version (record, record_key, part, id)`);
    await db.query(
      `CREATE INDEX record_version_account ON record_version (account_id) WHERE account_id IS NOT NULL`,
    );
    await db.query(`CREATE TABLE record_unsealed (version_id bigint PRIMARY KEY)`);
    await db.query(
      `COMMENT ON TABLE record_unsealed IS 'versions that no seal covers yet; sealing empties it'`,
    );
    await db.query(`
      CREATE TABLE record_seal (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        sealed_at timestamptz NOT NULL,
        hash bytea NOT NULL
      )`);
    await db.query(`COMMENT ON COLUMN record_seal.hash IS
      'sha256(hash of the seal before || ids || row hashes), ids and hashes in the order of the ids'`);
    await db.query(`
      CREATE TABLE record_seal_entry (
        version_id bigint PRIMARY KEY,
        seal_id bigint NOT NULL REFERENCES record_seal (id),
        record text NOT NULL,
        record_key text NOT NULL,
        row_hash bytea NOT NULL
      )`);
    await db.query(`COMMENT ON COLUMN record_seal_entry.record_key IS
      'so that a version that was removed can still be named'`);
    await db.query(`CREATE INDEX record_seal_entry_seal ON record_seal_entry (seal_id, version_id)`);
  }

  private async appendOnly(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'table % is append-only: history is never changed', TG_TABLE_NAME USING ERRCODE = '42501';
      END $$`);
    for (const table of ['record_version', 'record_seal', 'record_seal_entry'])
      await db.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history()`);
  }

  /**
   * `lotse.account`, `.actor`, `.reason`, `.request` and, where the clock is set, `.moment` are set by the service in the
   * same transaction. A transaction has one moment: as of any other, all or nothing of it is seen. In milliseconds, as it
   * crosses the wire, so that asking for the state as of a version gives that version.
   */
  private async writing(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION change_moment() RETURNS timestamptz LANGUAGE plpgsql AS $$
      BEGIN
        IF coalesce(current_setting('lotse.moment', true), '') = '' THEN
          PERFORM set_config('lotse.moment', date_trunc('milliseconds', clock_timestamp())::text, true);
        END IF;
        RETURN current_setting('lotse.moment')::timestamptz;
      END $$`);
    await db.query(`COMMENT ON FUNCTION change_moment IS
      'the moment at which this transaction counts as done, for versions, editions and the data version alike'`);
    // One statement for all rows: a call for each would cost more than the writing itself.
    await db.query(`
      CREATE OR REPLACE FUNCTION record_version_insert(spec versioned_record, source text) RETURNS text LANGUAGE sql AS $$
        SELECT format($q$
          WITH author AS MATERIALIZED (
            SELECT change_moment() AS moment, nullif(current_setting('lotse.account', true), '')::uuid AS account_id,
                   CASE WHEN current_setting('lotse.account', true) <> '' THEN 'account'
                        ELSE coalesce(nullif(current_setting('lotse.actor', true), ''), 'database ' || session_user) END AS actor,
                   nullif(current_setting('lotse.reason', true), '') AS reason,
                   nullif(current_setting('lotse.request', true), '') AS request_id),
          added AS (
            INSERT INTO record_version (record, record_key, part, operation, recorded_at, account_id, actor, reason,
                                        request_id, schema_version, row, geometry)
            SELECT %L, c.key, c.part, c.operation, a.moment, a.account_id, a.actor, a.reason, a.request_id, %s, c.row, c.shape
              FROM (%s) c (key, part, operation, row, shape), author a ORDER BY c.key COLLATE "C", c.part DESC
            RETURNING id)
          INSERT INTO record_unsealed SELECT id FROM added$q$, spec.record, spec.schema_version, source)
      $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION versioned_rows(spec versioned_record, source text) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT format('SELECT concat_ws(''/'', %s) AS key, (SELECT to_jsonb(r) FROM (SELECT %s) r) AS row, %s AS shape FROM %s s',
          (SELECT string_agg(format('s.%I', name), ', ') FROM unnest(spec.key_columns) AS name),
          (SELECT string_agg(format('s.%I', attname), ', ' ORDER BY attnum) FROM pg_attribute
            WHERE attrelid = quote_ident(spec.record)::regclass AND attnum > 0 AND NOT attisdropped
              AND attname IS DISTINCT FROM spec.geometry_column),
          coalesce('s.' || quote_ident(spec.geometry_column), 'NULL::geometry'), source)
      $$`);
    await db.query(`COMMENT ON FUNCTION versioned_rows IS
      'the query of key, row without geometry, and geometry of a table of this record'`);
    await db.query(`
      CREATE OR REPLACE FUNCTION write_record_versions() RETURNS trigger LANGUAGE plpgsql ${SAME_TEXT} AS $$
      DECLARE
        spec versioned_record; source text;
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF NOT EXISTS (SELECT FROM old_rows) THEN RETURN NULL; END IF;
        ELSIF NOT EXISTS (SELECT FROM new_rows) THEN
          RETURN NULL;
        END IF;
        SELECT * INTO STRICT spec FROM versioned_record WHERE record = TG_TABLE_NAME;
        IF TG_OP = 'INSERT' THEN
          source := format($q$
            SELECT n.key, p.part, 'insert', CASE p.part WHEN 'row' THEN n.row END, CASE p.part WHEN 'geometry' THEN n.shape END
              FROM (%s) n, (VALUES ('row'), ('geometry')) p (part) WHERE p.part = 'row' OR n.shape IS NOT NULL$q$,
            versioned_rows(spec, 'new_rows'));
        ELSIF TG_OP = 'DELETE' THEN
          source := format($q$
            SELECT o.key, p.part, 'delete', NULL::jsonb, NULL::geometry
              FROM (%s) o, (VALUES ('row'), ('geometry')) p (part) WHERE p.part = 'row' OR o.shape IS NOT NULL$q$,
            versioned_rows(spec, 'old_rows'));
        ELSE
          source := format($q$
            SELECT coalesce(n.key, o.key), p.part,
                   CASE WHEN n.key IS NULL THEN 'delete' WHEN o.key IS NULL THEN 'insert' ELSE 'update' END,
                   CASE p.part WHEN 'row' THEN n.row END, CASE p.part WHEN 'geometry' THEN n.shape END
              FROM (%s) n FULL JOIN (%s) o ON o.key = n.key, (VALUES ('row'), ('geometry')) p (part)
             WHERE CASE p.part WHEN 'row' THEN n.row IS DISTINCT FROM o.row
                        ELSE ST_AsEWKB(n.shape, 'NDR') IS DISTINCT FROM ST_AsEWKB(o.shape, 'NDR') END$q$,
            versioned_rows(spec, 'new_rows'), versioned_rows(spec, 'old_rows'));
        END IF;
        EXECUTE record_version_insert(spec, source);
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION note_record_version(record text, record_key text)
      RETURNS void LANGUAGE plpgsql ${SAME_TEXT} AS $$
      DECLARE
        spec versioned_record;
      BEGIN
        SELECT * INTO STRICT spec FROM versioned_record v WHERE v.record = $1;
        EXECUTE record_version_insert(spec, format($q$
          SELECT n.key, 'row', 'update', n.row, NULL::geometry FROM (%s) n WHERE n.key = %L$q$,
          versioned_rows(spec, quote_ident($1)), $2));
      END $$`);
    await db.query(`COMMENT ON FUNCTION note_record_version IS
      'a version with the row as it stands: something was done to the record that no column of it tells'`);
    await db.query(`
      CREATE OR REPLACE FUNCTION version_record(record text, key_columns text[], geometry_column text)
      RETURNS void LANGUAGE plpgsql ${SAME_TEXT} AS $$
      DECLARE
        spec versioned_record;
      BEGIN
        INSERT INTO versioned_record (record, key_columns, geometry_column) VALUES ($1, $2, $3) RETURNING * INTO spec;
        EXECUTE format('CREATE TRIGGER write_versions_of_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
                        FOR EACH STATEMENT EXECUTE FUNCTION write_record_versions()', $1);
        EXECUTE format('CREATE TRIGGER write_versions_of_updated AFTER UPDATE ON %I
                        REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
                        FOR EACH STATEMENT EXECUTE FUNCTION write_record_versions()', $1);
        EXECUTE format('CREATE TRIGGER write_versions_of_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
                        FOR EACH STATEMENT EXECUTE FUNCTION write_record_versions()', $1);
        PERFORM set_config('lotse.actor', 'migration', true);
        EXECUTE record_version_insert(spec, format($q$
          SELECT n.key, p.part, 'insert', CASE p.part WHEN 'row' THEN n.row END, CASE p.part WHEN 'geometry' THEN n.shape END
            FROM (%s) n, (VALUES ('row'), ('geometry')) p (part) WHERE p.part = 'row' OR n.shape IS NOT NULL$q$,
          versioned_rows(spec, quote_ident($1))));
        PERFORM set_config('lotse.actor', '', true);
      END $$`);
  }

  private async reading(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION add_upcast(record text, expression text) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        step integer;
      BEGIN
        UPDATE versioned_record v SET schema_version = v.schema_version + 1 WHERE v.record = $1
        RETURNING schema_version - 1 INTO STRICT step;
        EXECUTE format('CREATE OR REPLACE FUNCTION %I("row" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS %L',
                       'upcast_' || $1 || '_' || step, 'SELECT ' || expression);
      END $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION upcast_row(record text, from_version integer, "row" jsonb)
      RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
      DECLARE
        raised jsonb := "row"; newest integer;
      BEGIN
        SELECT v.schema_version INTO STRICT newest FROM versioned_record v WHERE v.record = $1;
        FOR step IN from_version .. newest - 1 LOOP
          EXECUTE format('SELECT %I($1)', 'upcast_' || $1 || '_' || step) INTO raised USING raised;
        END LOOP;
        RETURN raised;
      END $$`);
    await db.query(`COMMENT ON FUNCTION upcast_row IS
      'a stored version in the shape of today: stored versions are never rewritten'`);
    await db.query(`
      CREATE OR REPLACE FUNCTION geometry_as_of(record text, record_key text, moment timestamptz)
      RETURNS geometry LANGUAGE sql STABLE AS $$
        SELECT g.geometry FROM record_version g
         WHERE g.record = $1 AND g.record_key = $2 AND g.part = 'geometry' AND g.recorded_at <= $3
         ORDER BY g.id DESC LIMIT 1
      $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION record_as_of(record text, moment timestamptz)
      RETURNS TABLE (record_key text, "row" jsonb, geometry geometry) LANGUAGE sql STABLE AS $$
        SELECT v.record_key,
               CASE WHEN v.schema_version = s.schema_version THEN v.row ELSE upcast_row(v.record, v.schema_version, v.row) END,
               geometry_as_of(v.record, v.record_key, $2)
          FROM (SELECT max(l.id) AS id FROM record_version l
                 WHERE l.record = $1 AND l.part = 'row' AND l.recorded_at <= $2 GROUP BY l.record_key) last
          JOIN record_version v ON v.id = last.id
          JOIN versioned_record s ON s.record = v.record
         WHERE v.operation <> 'delete'
      $$`);
    await db.query(`COMMENT ON FUNCTION record_as_of IS
      'rows of a record as the service knew them at the moment, in the shape of today'`);
    await db.query(`
      CREATE OR REPLACE FUNCTION record_version_hash(v record_version) RETURNS bytea LANGUAGE sql STABLE AS $$
        SELECT sha256(convert_to(jsonb_build_array(v.id, v.record, v.record_key, v.part, v.operation,
                 to_char(v.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), v.account_id, v.actor,
                 v.reason, v.request_id, v.schema_version, v.row, encode(ST_AsEWKB(v.geometry, 'NDR'), 'hex'))::text, 'UTF8'))
      $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION record_differences(record text)
      RETURNS TABLE (record_key text, version_id bigint, recorded_at timestamptz)
      LANGUAGE plpgsql STABLE ${SAME_TEXT} AS $$
      DECLARE
        spec versioned_record;
      BEGIN
        SELECT * INTO STRICT spec FROM versioned_record v WHERE v.record = $1;
        RETURN QUERY EXECUTE format($q$
          SELECT coalesce(t.key, v.key), last.id, last.recorded_at
            FROM (%s) t
            FULL JOIN (SELECT f.record_key AS key, to_jsonb(p) - %L AS row, f.geometry AS shape
                         FROM record_as_of(%L, 'infinity') f, jsonb_populate_record(NULL::%I, f.row) p) v ON v.key = t.key
            LEFT JOIN LATERAL (SELECT l.id, l.recorded_at FROM record_version l
                                WHERE l.record = %L AND l.record_key = coalesce(t.key, v.key)
                                ORDER BY l.id DESC LIMIT 1) last ON true
           WHERE t.row IS DISTINCT FROM v.row OR ST_AsEWKB(t.shape, 'NDR') IS DISTINCT FROM ST_AsEWKB(v.shape, 'NDR')
           ORDER BY 1$q$,
          versioned_rows(spec, quote_ident($1)), coalesce(spec.geometry_column, ''), $1, $1, $1);
      END $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['coverage_edition', 'municipality_succession', 'municipality', 'district'])
      for (const event of ['inserted', 'updated', 'deleted'])
        await db.query(`DROP TRIGGER write_versions_of_${event} ON ${table}`);
    await db.query(`DROP FUNCTION bump_data_version, note_record_version, record_differences, record_version_hash, record_as_of, geometry_as_of, upcast_row, add_upcast,
      version_record, write_record_versions, versioned_rows, record_version_insert, change_moment`);
    await db.query(
      `DROP TABLE record_seal_entry, record_seal, record_unsealed, record_version, versioned_record, data_version_step`,
    );
    await db.query(`DROP FUNCTION refuse_change_of_history`);
  }
}

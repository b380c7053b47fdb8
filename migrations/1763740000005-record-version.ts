import type { MigrationInterface, QueryRunner } from 'typeorm';

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
        row_hash bytea NOT NULL
      )`);
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

  /** `lotse.account`, `.actor`, `.reason`, `.request` and `.moment` are set by the service in the same transaction. */
  private async writing(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION add_record_version(
        record text, record_key text, part text, operation text, schema_version integer, "row" jsonb, shape geometry)
      RETURNS void LANGUAGE sql AS $$
        WITH added AS (
          INSERT INTO record_version (record, record_key, part, operation, recorded_at, account_id, actor, reason,
                                      request_id, schema_version, row, geometry)
          SELECT $1, $2, $3, $4,
                 coalesce(nullif(current_setting('lotse.moment', true), '')::timestamptz, clock_timestamp()),
                 nullif(current_setting('lotse.account', true), '')::uuid,
                 CASE WHEN current_setting('lotse.account', true) <> '' THEN 'account'
                      ELSE coalesce(nullif(current_setting('lotse.actor', true), ''), 'database ' || session_user) END,
                 nullif(current_setting('lotse.reason', true), ''),
                 nullif(current_setting('lotse.request', true), ''), $5, $6, $7
          RETURNING id)
        INSERT INTO record_unsealed SELECT id FROM added
      $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION write_record_versions() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        spec versioned_record;
        columns text; new_key text; old_key text; geometry_column text;
      BEGIN
        SELECT * INTO spec FROM versioned_record WHERE record = TG_TABLE_NAME;
        SELECT string_agg(format('%I', attname), ', ' ORDER BY attnum) INTO columns
          FROM pg_attribute
         WHERE attrelid = TG_RELID AND attnum > 0 AND NOT attisdropped
           AND attname IS DISTINCT FROM spec.geometry_column;
        SELECT string_agg(format('n.%I', name), ', '), string_agg(format('o.%I', name), ', ')
          INTO new_key, old_key FROM unnest(spec.key_columns) AS name;
        new_key := format('concat_ws(''/'', %s)', new_key);
        old_key := format('concat_ws(''/'', %s)', old_key);
        geometry_column := quote_ident(spec.geometry_column);
        IF TG_OP = 'DELETE' THEN
          EXECUTE format($q$
            SELECT add_record_version(%L, %s, 'row', 'delete', %s, NULL, NULL) FROM old_rows o ORDER BY 1$q$,
            spec.record, old_key, spec.schema_version);
          RETURN NULL;
        END IF;
        IF TG_OP = 'UPDATE' THEN
          EXECUTE format($q$
            SELECT add_record_version(%L, %s, 'row', 'delete', %s, NULL, NULL) FROM old_rows o
             WHERE %s NOT IN (SELECT %s FROM new_rows n)$q$,
            spec.record, old_key, spec.schema_version, old_key, new_key);
          EXECUTE format($q$
            SELECT add_record_version(%L, n.key, 'row', CASE WHEN o.key IS NULL THEN 'insert' ELSE 'update' END, %s, n.row, NULL)
              FROM (SELECT %s AS key, (SELECT to_jsonb(r) FROM (SELECT %s) r) AS row FROM new_rows n ORDER BY 1) n
              LEFT JOIN (SELECT %s AS key, (SELECT to_jsonb(r) FROM (SELECT %s) r) AS row FROM old_rows o) o USING (key)
             WHERE n.row IS DISTINCT FROM o.row$q$,
            spec.record, spec.schema_version, new_key, columns, old_key, columns);
          IF geometry_column IS NOT NULL THEN
            EXECUTE format($q$
              SELECT add_record_version(%L, n.key, 'geometry', 'update', %s, NULL, n.shape)
                FROM (SELECT %s AS key, %s AS shape FROM new_rows n ORDER BY 1) n
                LEFT JOIN (SELECT %s AS key, %s AS shape FROM old_rows o) o USING (key)
               WHERE ST_AsEWKB(n.shape) IS DISTINCT FROM ST_AsEWKB(o.shape)$q$,
              spec.record, spec.schema_version, new_key, geometry_column, old_key, geometry_column);
          END IF;
          RETURN NULL;
        END IF;
        EXECUTE format($q$
          SELECT add_record_version(%L, n.key, 'row', 'insert', %s, n.row, NULL)
            FROM (SELECT %s AS key, (SELECT to_jsonb(r) FROM (SELECT %s) r) AS row FROM new_rows n ORDER BY 1) n$q$,
          spec.record, spec.schema_version, new_key, columns);
        IF geometry_column IS NOT NULL THEN
          EXECUTE format($q$
            SELECT add_record_version(%L, n.key, 'geometry', 'insert', %s, NULL, n.shape)
              FROM (SELECT %s AS key, %s AS shape FROM new_rows n ORDER BY 1) n WHERE n.shape IS NOT NULL$q$,
            spec.record, spec.schema_version, new_key, geometry_column);
        END IF;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION version_record(record text, key_columns text[], geometry_column text)
      RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO versioned_record (record, key_columns, geometry_column) VALUES ($1, $2, $3);
        EXECUTE format('CREATE TRIGGER write_versions_of_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
                        FOR EACH STATEMENT EXECUTE FUNCTION write_record_versions()', $1);
        EXECUTE format('CREATE TRIGGER write_versions_of_updated AFTER UPDATE ON %I
                        REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
                        FOR EACH STATEMENT EXECUTE FUNCTION write_record_versions()', $1);
        EXECUTE format('CREATE TRIGGER write_versions_of_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
                        FOR EACH STATEMENT EXECUTE FUNCTION write_record_versions()', $1);
        PERFORM write_first_versions($1);
      END $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION write_first_versions(record text) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        spec versioned_record; columns text; key text;
      BEGIN
        SELECT * INTO spec FROM versioned_record v WHERE v.record = $1;
        SELECT string_agg(format('%I', attname), ', ' ORDER BY attnum) INTO columns
          FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
           AND attname IS DISTINCT FROM spec.geometry_column;
        SELECT format('concat_ws(''/'', %s)', string_agg(format('n.%I', name), ', ')) INTO key
          FROM unnest(spec.key_columns) AS name;
        PERFORM set_config('lotse.actor', 'migration', true);
        EXECUTE format('SELECT add_record_version(%L, n.key, ''row'', ''insert'', 1, n.row, NULL)
          FROM (SELECT %s AS key, (SELECT to_jsonb(r) FROM (SELECT %s) r) AS row FROM %I n ORDER BY 1) n', $1, key, columns, $1);
        IF spec.geometry_column IS NOT NULL THEN
          EXECUTE format('SELECT add_record_version(%L, n.key, ''geometry'', ''insert'', 1, NULL, n.shape)
            FROM (SELECT %s AS key, %I AS shape FROM %I n ORDER BY 1) n WHERE n.shape IS NOT NULL', $1, key, spec.geometry_column, $1);
        END IF;
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
        RETURNING schema_version - 1 INTO step;
        EXECUTE format('CREATE OR REPLACE FUNCTION %I("row" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS %L',
                       'upcast_' || $1 || '_' || step, 'SELECT ' || expression);
      END $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION upcast_row(record text, from_version integer, "row" jsonb)
      RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
      DECLARE
        raised jsonb := "row"; newest integer;
      BEGIN
        SELECT v.schema_version INTO newest FROM versioned_record v WHERE v.record = $1;
        FOR step IN from_version .. newest - 1 LOOP
          EXECUTE format('SELECT %I($1)', 'upcast_' || $1 || '_' || step) INTO raised USING raised;
        END LOOP;
        RETURN raised;
      END $$`);
    await db.query(`COMMENT ON FUNCTION upcast_row IS
      'a stored version in the shape of today: stored versions are never rewritten'`);
    await db.query(`
      CREATE OR REPLACE FUNCTION record_as_of(record text, moment timestamptz, with_geometry boolean DEFAULT false)
      RETURNS TABLE (record_key text, "row" jsonb) LANGUAGE sql STABLE AS $$
        SELECT v.record_key,
               CASE WHEN v.schema_version = s.schema_version THEN v.row ELSE upcast_row(v.record, v.schema_version, v.row) END
               || CASE WHEN $3 AND s.geometry_column IS NOT NULL THEN jsonb_build_object(s.geometry_column,
                    (SELECT encode(ST_AsEWKB(g.geometry), 'hex') FROM record_version g
                      WHERE g.record = v.record AND g.record_key = v.record_key AND g.part = 'geometry' AND g.recorded_at <= $2
                      ORDER BY g.id DESC LIMIT 1)) ELSE '{}' END
          FROM (SELECT DISTINCT ON (l.record_key) l.*
                  FROM record_version l
                 WHERE l.record = $1 AND l.part = 'row' AND l.recorded_at <= $2
                 ORDER BY l.record_key, l.id DESC) v
          JOIN versioned_record s ON s.record = v.record
         WHERE v.operation <> 'delete'
      $$`);
    await db.query(`COMMENT ON FUNCTION record_as_of IS
      'rows of a record as the service knew them at the moment; geometry as hex EWKB, so that jsonb_populate_record reads it'`);
    await db.query(`
      CREATE OR REPLACE FUNCTION record_version_hash(v record_version) RETURNS bytea LANGUAGE sql STABLE AS $$
        SELECT sha256(convert_to(jsonb_build_array(v.id, v.record, v.record_key, v.part, v.operation,
                 to_char(v.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), v.account_id, v.actor,
                 v.reason, v.request_id, v.schema_version, v.row, encode(ST_AsEWKB(v.geometry), 'hex'))::text, 'UTF8'))
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['coverage_edition', 'municipality_succession', 'municipality', 'district'])
      for (const event of ['inserted', 'updated', 'deleted'])
        await db.query(`DROP TRIGGER write_versions_of_${event} ON ${table}`);
    await db.query(`DROP FUNCTION bump_data_version, record_version_hash, record_as_of, upcast_row, add_upcast, write_first_versions,
      version_record, write_record_versions, add_record_version`);
    await db.query(
      `DROP TABLE record_seal_entry, record_seal, record_unsealed, record_version, versioned_record, data_version_step`,
    );
    await db.query(`DROP FUNCTION refuse_change_of_history`);
  }
}

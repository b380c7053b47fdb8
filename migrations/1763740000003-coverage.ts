import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A coverage edition is one published file: source, user group and reference date, with shares in percent per area,
 * technology and speed class as published under the published key, what we computed from them (marked), and 100 m cells.
 * It is filled while invisible (active_from null) and swapped in whole; an edition that a newer file replaces gets active_to.
 */
export class Coverage1763740000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coverage_edition (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        source text NOT NULL,
        user_group text NOT NULL CHECK (user_group IN ('households', 'business', 'business_parks')),
        reference_date date NOT NULL,
        level text NOT NULL CHECK (level IN ('mixed', 'country', 'state', 'district', 'municipality', 'cell')),
        territorial_status date,
        file_name text NOT NULL,
        checksum text NOT NULL,
        licence text NOT NULL,
        credit text NOT NULL,
        is_demo boolean NOT NULL DEFAULT false,
        series_break text,
        grid_srid integer CHECK (grid_srid IN (3035, 25832)),
        row_counts jsonb NOT NULL DEFAULT '{}',
        imported_at timestamptz NOT NULL DEFAULT now(),
        active_from timestamptz,
        active_to timestamptz,
        CHECK (active_to IS NULL OR active_to > active_from)
      )`);
    await db.query(`
      CREATE INDEX coverage_edition_lookup ON coverage_edition (user_group, reference_date DESC, level)
      WHERE active_from IS NOT NULL`);
    await db.query(`
      CREATE TABLE coverage_share (
        edition_id integer NOT NULL REFERENCES coverage_edition (id) ON DELETE CASCADE,
        area text NOT NULL,
        technology text NOT NULL,
        min_mbit integer NOT NULL CHECK (min_mbit > 0),
        share numeric NOT NULL CHECK (share >= 0 AND share <= 101),
        computed boolean NOT NULL DEFAULT false,
        method text,
        PRIMARY KEY (edition_id, technology, min_mbit, area, computed),
        CHECK (computed = (method IS NOT NULL))
      )`);
    await db.query(`CREATE INDEX coverage_share_area ON coverage_share (area, edition_id)`);
    await db.query(`COMMENT ON COLUMN coverage_share.area IS
      'DE, 2 digits Land, 5 digits Kreis, 8 digits Gemeinde, under the key of the publication'`);
    await db.query(`COMMENT ON COLUMN coverage_share.computed IS
      'a computed row beside a published one of the same key: the published one has the extent before a merger, the computed one that of today'`);
    await db.query(`
      CREATE TABLE coverage_cell (
        edition_id integer NOT NULL,
        gy integer NOT NULL,
        gx integer NOT NULL,
        ags text NOT NULL,
        households integer NOT NULL CHECK (households >= 0),
        bands_all integer NOT NULL,
        bands_ftthb integer NOT NULL,
        bands_hfc integer NOT NULL,
        bands_dsl integer NOT NULL,
        shares smallint[] NOT NULL,
        running integer[] NOT NULL,
        PRIMARY KEY (edition_id, gy, gx) INCLUDE (running)
      )`);
    // Statistics of the elements of arrays are of no use to any plan and take most of an ANALYZE.
    await db.query(`
      ALTER TABLE coverage_cell ALTER COLUMN shares SET STATISTICS 0, ALTER COLUMN running SET STATISTICS 0`);
    await db.query(`COMMENT ON COLUMN coverage_cell.gx IS
      'west edge of the cell in units of 100 m of the grid of the edition (grid_srid); gy: south edge'`);
    await db.query(`COMMENT ON COLUMN coverage_cell.households IS
      'households, businesses or business parks; 1 where the edition gives no counts (row_counts.weights = cells)'`);
    await db.query(`COMMENT ON COLUMN coverage_cell.bands_all IS
      'per speed class 30, 50, 100, 200, 400, 1000 one octal digit, lowest class foremost: band of the share 0 to 6, 7 = not published'`);
    await db.query(`COMMENT ON COLUMN coverage_cell.shares IS
      'as published, in hundredths of a percent, -1 = not published: six classes each for all, FTTH/B, HFC, DSL (FTTC)'`);
    await db.query(`COMMENT ON COLUMN coverage_cell.running IS
      'sums over this row (gy) from the west up to and with this cell: households, then those reached by any technology per class, in hundredths'`);
    await db.query(`
      CREATE TABLE coverage_overview (
        edition_id integer NOT NULL,
        size smallint NOT NULL CHECK (size IN (5, 10, 25, 50)),
        gy integer NOT NULL,
        gx integer NOT NULL,
        households integer NOT NULL,
        bands_all integer NOT NULL,
        bands_ftthb integer NOT NULL,
        bands_hfc integer NOT NULL,
        bands_dsl integer NOT NULL,
        PRIMARY KEY (edition_id, size, gy, gx)
      )`);
    await db.query(
      `COMMENT ON COLUMN coverage_overview.size IS 'edge in units of 100 m: 500 m, 1 km, 2.5 km, 5 km'`,
    );
    // A foreign key would look up the edition once a cell (2 s of 5 for a Land); this does the other half of its work.
    await db.query(`
      CREATE OR REPLACE FUNCTION delete_cells_of_edition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM coverage_cell WHERE edition_id = OLD.id;
        DELETE FROM coverage_overview WHERE edition_id = OLD.id;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER delete_cells AFTER DELETE ON coverage_edition
      FOR EACH ROW EXECUTE FUNCTION delete_cells_of_edition()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coverage_overview, coverage_cell, coverage_share, coverage_edition`);
    await db.query(`DROP FUNCTION delete_cells_of_edition`);
  }
}

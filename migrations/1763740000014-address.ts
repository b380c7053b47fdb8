import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses of a project with their state. What of it is public is decided in `project/address-privacy.ts`. */
export class Address1763740000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE address (
        project_id integer NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        number integer NOT NULL,
        lot_number integer,
        ags text NOT NULL REFERENCES municipality (ags),
        sub_area text,
        postcode text CHECK (postcode ~ '^[0-9]{5}$'),
        street text NOT NULL,
        house_number text,
        parcel text,
        external_id text,
        folded text COLLATE "C" NOT NULL,
        counted_as text NOT NULL DEFAULT 'funded' CHECK (counted_as IN ('eligible', 'funded', 'reserve_extension', 'commercial')),
        state text NOT NULL CHECK (state IN
          ('planned', 'in_construction', 'ready', 'connected', 'activated', 'refused', 'left_out')),
        quarter date CHECK (quarter = date_trunc('quarter', quarter)),
        reason text,
        location geometry(Point, 25833),
        PRIMARY KEY (project_id, number),
        FOREIGN KEY (project_id, lot_number) REFERENCES lot (project_id, number),
        UNIQUE (project_id, ags, folded),
        CHECK (house_number IS NOT NULL OR parcel IS NOT NULL)
      )`);
    await db.query(`COMMENT ON COLUMN address.folded IS
      'street, house number, parcel, Ortsteil and postcode without spelling (project/address-key.ts), in the order of a list'`);
    await db.query(
      `COMMENT ON COLUMN address.quarter IS 'first day of the quarter in which it is to be ready, or was'`,
    );
    await db.query(
      `CREATE INDEX address_external ON address (project_id, external_id) WHERE external_id IS NOT NULL`,
    );
    await db.query(`CREATE INDEX address_location ON address USING gist (location)`);
    await db.query(`SELECT version_record('address', ARRAY['project_id', 'number'], 'location')`);
    await this.changedAreas(db);
  }

  /** Addresses that the map shows (migration project); a list of thousands is one statement, in squares of 2 km. */
  private async changedAreas(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION note_changed_addresses() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format($q$
          INSERT INTO changed_area (layer, box)
          SELECT 'address', web_box(ST_Collect(c.location)) FROM (%s) c
            JOIN project p ON p.id = c.project_id AND p.published_at IS NOT NULL
             AND p.address_display = 'state_and_quarter'
           WHERE c.location IS NOT NULL
           GROUP BY floor(ST_X(c.location) / 2000), floor(ST_Y(c.location) / 2000)$q$,
          CASE TG_OP WHEN 'INSERT' THEN 'SELECT * FROM new_rows' WHEN 'DELETE' THEN 'SELECT * FROM old_rows'
            ELSE 'SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows' END);
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION note_addresses_of_project() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO changed_area (layer, box)
        SELECT 'address', web_box(ST_Collect(a.location)) FROM address a
         WHERE a.project_id = OLD.id AND a.location IS NOT NULL HAVING count(*) > 0;
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER note_area_of_inserted AFTER INSERT ON address REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION note_changed_addresses()`);
    await db.query(`CREATE TRIGGER note_area_of_updated AFTER UPDATE ON address
      REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION note_changed_addresses()`);
    await db.query(`CREATE TRIGGER note_area_of_deleted AFTER DELETE ON address REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION note_changed_addresses()`);
    const shown = (row: string) =>
      ['status', 'held_from', 'kind', 'published_at', 'published_early', 'address_display']
        .map((column) => `${row}.${column}`)
        .join(', ');
    await db.query(`CREATE TRIGGER note_addresses AFTER UPDATE ON project FOR EACH ROW
      WHEN (ROW(${shown('OLD')}) IS DISTINCT FROM ROW(${shown('NEW')})) EXECUTE FUNCTION note_addresses_of_project()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER note_addresses ON project`);
    await db.query(`DROP TABLE address`);
    await db.query(`DROP FUNCTION note_changed_addresses, note_addresses_of_project`);
    await db.query(`DELETE FROM versioned_record WHERE record = 'address'`);
  }
}

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
      'street, house number and parcel without spelling: two rows with the same are the same address'`);
    await db.query(
      `COMMENT ON COLUMN address.quarter IS 'first day of the quarter in which it is to be ready, or was'`,
    );
    await db.query(
      `CREATE INDEX address_external ON address (project_id, external_id) WHERE external_id IS NOT NULL`,
    );
    await db.query(`CREATE INDEX address_location ON address USING gist (location)`);
    await db.query(`SELECT version_record('address', ARRAY['project_id', 'number'], 'location')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE address`);
    await db.query(`DELETE FROM versioned_record WHERE record = 'address'`);
  }
}

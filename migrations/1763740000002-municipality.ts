import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Kreise and Gemeinden, today's and former ones (a former key has no geometry but valid_to and a successor),
 * and their borders generalised per zoom without gaps, in Web Mercator, for tiles and the SVG map only.
 */
export class Municipality1763740000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE district (
        ags text PRIMARY KEY CHECK (ags ~ '^[0-9]{5}$'),
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('Landkreis', 'Kreisfreie Stadt')),
        sorbian_name text,
        sort_name text COLLATE "C" NOT NULL,
        geometry geometry(MultiPolygon, 25833) NOT NULL
      )`);
    await db.query(`
      CREATE TABLE municipality (
        ags text PRIMARY KEY CHECK (ags ~ '^[0-9]{8}$'),
        ars text CHECK (ars ~ '^[0-9]{12}$'),
        name text NOT NULL,
        official_name text NOT NULL,
        sorbian_name text,
        kind text NOT NULL,
        district_ags text NOT NULL CHECK (district_ags ~ '^[0-9]{5}$'),
        population integer CHECK (population >= 0),
        population_date date,
        area_km2 numeric(9, 2),
        sort_name text COLLATE "C" NOT NULL,
        valid_from date,
        valid_to date,
        geometry geometry(MultiPolygon, 25833),
        CHECK (valid_to IS NOT NULL OR geometry IS NOT NULL)
      )`);
    await db.query(`CREATE INDEX municipality_district ON municipality (district_ags, sort_name, ags)`);
    await db.query(`CREATE INDEX municipality_list ON municipality (sort_name, ags) WHERE valid_to IS NULL`);
    await db.query(`CREATE INDEX municipality_geometry ON municipality USING gist (geometry)`);
    await db.query(`
      CREATE TABLE municipality_succession (
        ags text NOT NULL CHECK (ags ~ '^[0-9]{8}$'),
        successor_ags text NOT NULL CHECK (successor_ags ~ '^[0-9]{8}$'),
        effective date NOT NULL,
        evidence text NOT NULL,
        population integer,
        population_source text,
        PRIMARY KEY (ags, successor_ags)
      )`);
    await db.query(`COMMENT ON COLUMN municipality_succession.population IS
      'weight of the former Gemeinde when figures are merged to its successor; null: unknown, parts are averaged and marked'`);
    await db.query(`
      CREATE TABLE municipality_search (
        ags text NOT NULL REFERENCES municipality (ags) ON DELETE CASCADE,
        term text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('name', 'official_name', 'sorbian_name', 'former_name', 'district')),
        folded text NOT NULL,
        folded_plain text NOT NULL,
        PRIMARY KEY (ags, kind, term)
      )`);
    await db.query(`
      CREATE TABLE boundary_shape (
        level text NOT NULL CHECK (level IN ('state', 'district', 'municipality')),
        area text NOT NULL,
        zoom smallint NOT NULL CHECK (zoom BETWEEN 5 AND 12),
        geometry geometry(MultiPolygon, 3857) NOT NULL,
        PRIMARY KEY (level, zoom, area)
      )`);
    await db.query(`CREATE INDEX boundary_shape_geometry ON boundary_shape USING gist (geometry)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE boundary_shape, municipality_search, municipality_succession, municipality, district`,
    );
  }
}

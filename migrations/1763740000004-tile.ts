import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finished gzip vector tiles; a dirty one is rendered anew when asked for, or by the job. */
export class Tile1763740000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE tile (
        layer text NOT NULL,
        version text NOT NULL,
        z smallint NOT NULL,
        x integer NOT NULL,
        y integer NOT NULL,
        gz bytea,
        dirty boolean NOT NULL DEFAULT false,
        PRIMARY KEY (layer, version, z, x, y)
      )`);
    await db.query(`COMMENT ON COLUMN tile.gz IS 'null: known to be empty (204)'`);
    await db.query(`CREATE INDEX tile_dirty ON tile (layer, version, z, x, y) WHERE dirty`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE tile`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, and one counter per topic that says "this data changed" to caches, tiles and lists. */
export class DataVersion1763740000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS postgis`);
    await db.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await db.query(`
      CREATE TABLE data_version (
        topic text PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        changed_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query(`CREATE TABLE setting (name text PRIMARY KEY, value jsonb NOT NULL)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE setting, data_version`);
  }
}

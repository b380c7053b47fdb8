import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file of rows that someone is about to take over: as it was sent, with the mends made beside it. Kept for some days. */
export class BulkImport1763740000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE bulk_import (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('addresses', 'projects', 'lots', 'promises')),
        project_id integer REFERENCES project (id) ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES account (id),
        file_name text NOT NULL,
        bytes bytea NOT NULL,
        reading jsonb NOT NULL DEFAULT '{}',
        corrections jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz NOT NULL,
        applied_at timestamptz,
        outcome jsonb,
        CHECK ((applied_at IS NULL) = (outcome IS NULL)),
        CHECK (kind <> 'addresses' OR project_id IS NOT NULL)
      )`);
    await db.query(`ALTER TABLE bulk_import ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await db.query(
      `COMMENT ON COLUMN bulk_import.reading IS 'how the sender says the file is to be read: delimiter, encoding, crs, columns'`,
    );
    await db.query(`COMMENT ON COLUMN bulk_import.corrections IS 'mended values: [{line, column, value}]'`);
    await db.query(`CREATE INDEX bulk_import_account ON bulk_import (account_id, created_at DESC)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE bulk_import`);
  }
}

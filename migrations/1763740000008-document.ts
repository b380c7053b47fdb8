import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Uploaded files. The bytes stand once per content, by hash and in parts, in the database: so an upload is whole or not
 * there, several instances share it and a backup holds it. They are never served but through a route with a right.
 */
export class Document1763740000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE document (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        area text NOT NULL CHECK (area ~ '^[0-9]{5}([0-9]{3})?$'),
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        signed boolean NOT NULL DEFAULT false,
        scan text NOT NULL CHECK (scan IN ('clean', 'not_scanned')),
        uploaded_by uuid NOT NULL REFERENCES account (id),
        uploaded_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query(`COMMENT ON COLUMN document.area IS 'Gemeinde or Kreis whose officers may read it'`);
    await db.query(`CREATE INDEX document_area ON document (area, uploaded_at DESC)`);
    await db.query(`SELECT version_record('document', ARRAY['id'], NULL)`);
    await db.query(`
      CREATE TABLE document_part (
        sha256 text NOT NULL,
        part integer NOT NULL,
        bytes bytea NOT NULL,
        stored_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (sha256, part)
      )`);
    await db.query(`COMMENT ON COLUMN document_part.stored_at IS
      'parts are stored before the document that names them; those that none names a day later are swept'`);
    await db.query(`ALTER TABLE document_part ALTER COLUMN bytes SET STORAGE EXTERNAL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE document_part, document`);
    await db.query(`DELETE FROM versioned_record WHERE record = 'document'`);
  }
}

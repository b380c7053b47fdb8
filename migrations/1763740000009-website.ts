import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a Kommune says about itself; no official file has it. */
export class Website1763740000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE municipality ADD COLUMN website text CHECK (website ~ '^https?://')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE municipality DROP COLUMN website`);
  }
}

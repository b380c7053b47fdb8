import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = ['coverage', 'rollout', 'connection', 'cooperation', 'service', 'other'];
const NEW = ['correction', 'accessibility'];
const among = (topics: string[]) => `CHECK (topic IN (${topics.map((topic) => `'${topic}'`).join(', ')}))`;

/** Somebody doubts what a page says, or meets a barrier: the Erklärung zur Barrierefreiheit must offer a way to say so. */
export class ContactTopic1763740000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.allow(db, [...BEFORE, ...NEW]);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE contact_request SET topic = 'other' WHERE topic = ANY ($1::text[])`, [NEW]);
    await this.allow(db, BEFORE);
  }

  private async allow(db: QueryRunner, topics: string[]): Promise<void> {
    await db.query(`ALTER TABLE contact_request
      DROP CONSTRAINT contact_request_topic_check,
      ADD CONSTRAINT contact_request_topic_check ${among(topics)}`);
  }
}

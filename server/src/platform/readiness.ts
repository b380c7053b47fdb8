import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface ReadinessReport {
  database: boolean;
  migrations: boolean;
  seed: boolean;
}

/** Ready means: the database answers, its schema is the program's, and the seed is in. Tiles may still be missing. */
@Injectable()
export class Readiness {
  constructor(private readonly db: DataSource) {}

  async report(): Promise<ReadinessReport> {
    try {
      const [row] = await this.db.query(
        `SELECT (SELECT count(*)::int FROM migration) AS migrations,
                EXISTS (SELECT 1 FROM setting WHERE name = 'seed' AND value ? 'finished') AS seed`,
      );
      return { database: true, migrations: row.migrations >= this.db.migrations.length, seed: row.seed };
    } catch {
      return { database: false, migrations: false, seed: false };
    }
  }
}

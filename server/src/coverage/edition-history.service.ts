import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { diffOf, type HistoryOf, versionsOf } from '../platform/history.js';
import { notFound } from '../platform/problem.js';
import type { VersionDiffQuery, VersionQuery } from '../platform/version.dto.js';
import { coverageEditionFields } from './coverage-edition-fields.js';

/** When an edition was read, came into force and was replaced. */
@Injectable()
export class EditionHistoryService {
  constructor(private readonly db: DataSource) {}

  async list(id: string, query: VersionQuery, withNames: boolean) {
    return versionsOf(this.db, await this.historyOf(id, withNames), query);
  }

  async diff(id: string, query: VersionDiffQuery, withNames: boolean) {
    return diffOf(this.db, await this.historyOf(id, withNames), query);
  }

  /** One that is being loaded is not there yet. */
  private async historyOf(id: string, withNames: boolean): Promise<HistoryOf> {
    const [row] = await this.db.query(
      `SELECT id::text AS key FROM coverage_edition WHERE id::text = $1 AND active_from IS NOT NULL`,
      [id],
    );
    if (!row) throw notFound(`Die Ausgabe ${id} gibt es hier nicht.`);
    return { record: 'coverage_edition', key: row.key, fields: coverageEditionFields, withNames };
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { diffOf, type HistoryOf, lastVersionId, versionsOf } from '../platform/history.js';
import type { VersionDiffQuery, VersionQuery } from '../platform/version.dto.js';
import { municipalityFields } from './municipality-fields.js';
import { municipalityNotFound } from './municipality.service.js';
import { agsOf } from './succession.js';

/** Who changed a Gemeinde when and why. A former key has a history of its own, up to its end. */
@Injectable()
export class MunicipalityHistoryService {
  constructor(private readonly db: DataSource) {}

  async list(key: string, query: VersionQuery, withNames: boolean) {
    return versionsOf(this.db, await this.historyOf(key, withNames), query);
  }

  async diff(key: string, query: VersionDiffQuery, withNames: boolean) {
    return diffOf(this.db, await this.historyOf(key, withNames), query);
  }

  private async historyOf(key: string, withNames: boolean): Promise<HistoryOf> {
    const ags = agsOf(key);
    if (ags === null || (await lastVersionId(this.db, 'municipality', ags)) === null)
      throw municipalityNotFound(key);
    return { record: 'municipality', key: ags, fields: municipalityFields, withNames };
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { momentOf } from '../platform/as-of.js';
import { decodeCursor, encodeCursor, type Position } from '../platform/cursor.js';
import { dataVersion } from '../platform/data-version.js';
import { badRequest, notFound } from '../platform/problem.js';
import {
  type DistrictDto,
  type DistrictQuery,
  districtDtoOf,
  type MunicipalityDetailDto,
  type MunicipalityHitDto,
  type MunicipalityQuery,
  municipalityDtoOf,
} from './municipality.dto.js';
import { findMunicipality, listDistricts, listMunicipalities } from './municipality.queries.js';
import { matchByName, matchOf, positionOf, search } from './municipality-search.js';
import { predecessorsOf, resolveMunicipality } from './succession.js';

interface Page<T> {
  items: T[];
  next: string | null;
  asOf: string;
  dataVersion: string;
}

const listPosition = z.tuple([z.string(), z.string()]);
const searchPosition = z.tuple([
  z.enum(['key', 'name', 'similar']),
  z.number(),
  z.int(),
  z.string(),
  z.string(),
]);

@Injectable()
export class MunicipalityService {
  constructor(private readonly db: DataSource) {}

  async list(query: MunicipalityQuery): Promise<Page<MunicipalityHitDto>> {
    const head = await this.pageHead(query.asOf);
    const { items, next } = await (query.search === undefined
      ? this.listByName(query)
      : this.search(query, query.search));
    return { items, next, ...head };
  }

  async get(key: string): Promise<MunicipalityDetailDto> {
    const found = await resolveMunicipality(this.db, key);
    const row = found && (await findMunicipality(this.db, found.ags));
    if (!row) throw notFound(`Zum Schlüssel ${key} gibt es keine Gemeinde in Sachsen.`);
    return {
      ...municipalityDtoOf(row),
      requestedKey: key,
      formerOf: found.formerOf,
      predecessors: await predecessorsOf(this.db, row.ags),
      bounds: row.bounds,
      neighbours: row.neighbours,
    };
  }

  /** There are few, so a page holds them all. */
  async listDistricts(query: DistrictQuery): Promise<Page<DistrictDto>> {
    const head = await this.pageHead(query.asOf);
    const rows = await listDistricts(this.db);
    return { items: rows.map(districtDtoOf), next: null, ...head };
  }

  private async listByName(query: MunicipalityQuery) {
    const after = query.after ? decodeCursor(query.after, filterOf(query), listPosition) : null;
    const rows = await listMunicipalities(this.db, {
      district: query.district ?? null,
      after,
      limit: query.limit + 1,
    });
    const items = rows
      .slice(0, query.limit)
      .map((row) => ({ ...municipalityDtoOf(row), ...matchByName(row), exact: true }));
    return { items, next: nextOf(query, rows, (row) => [row.sort_name, row.ags]) };
  }

  private async search(query: MunicipalityQuery, words: string) {
    const cursor = query.after ? decodeCursor(query.after, filterOf(query), searchPosition) : null;
    const [mode, ...after] = cursor ?? [undefined];
    const page = {
      district: query.district ?? null,
      after: after.length === 4 ? after : null,
      limit: query.limit + 1,
    };
    const found = await search(this.db, words, page, mode);
    const items = found.rows
      .slice(0, query.limit)
      .map((row) => ({ ...municipalityDtoOf(row), ...matchOf(row), exact: found.mode !== 'similar' }));
    return { items, next: nextOf(query, found.rows, (row) => [found.mode, ...positionOf(row)]) };
  }

  /**
   * Borders, names and keys are kept as of their last import only. An earlier `asOf` is refused and never answered
   * with today's state.
   */
  private async pageHead(asOf: string | undefined): Promise<{ asOf: string; dataVersion: string }> {
    const moment = momentOf(asOf);
    const [changed] = await this.db.query(
      `SELECT changed_at FROM data_version WHERE topic = 'municipality' AND changed_at > $1`,
      [moment],
    );
    if (changed) {
      const since = germanMoment(changed.changed_at as Date);
      throw badRequest(
        `Der Stand der Gemeinden vor dem ${since} ist nicht gespeichert: bitte „asOf“ weglassen oder einen späteren Zeitpunkt wählen.`,
        [{ path: 'asOf', message: `frühestens ${since}` }],
      );
    }
    return { asOf: moment.toISOString(), dataVersion: await dataVersion(this.db) };
  }
}

function germanMoment(moment: Date): string {
  return moment.toLocaleString('de-DE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}

function filterOf(query: MunicipalityQuery): object {
  return { search: query.search, district: query.district, asOf: query.asOf };
}

/** One row more than the page was fetched: if it came, there is a page after this one. */
function nextOf<T>(query: MunicipalityQuery, rows: T[], position: (row: T) => Position): string | null {
  return rows.length > query.limit ? encodeCursor(filterOf(query), position(rows[query.limit - 1]!)) : null;
}

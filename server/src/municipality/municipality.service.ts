import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { now } from '../platform/clock.js';
import { decodeCursor, encodeCursor, type Position } from '../platform/cursor.js';
import { dataVersion } from '../platform/data-version.js';
import { etagOf, lastVersionId } from '../platform/history.js';
import { notFound } from '../platform/problem.js';
import {
  type DistrictDto,
  type DistrictQuery,
  districtDtoOf,
  type MunicipalityDetailDto,
  type MunicipalityDetailQuery,
  type MunicipalityHitDto,
  type MunicipalityQuery,
  municipalityDtoOf,
} from './municipality.dto.js';
import { findMunicipality, listDistricts, listMunicipalities } from './municipality.queries.js';
import { matchByName, matchOf, positionOf, search } from './municipality-search.js';
import { asKnownAt, pastMoment, searchableAt } from './past.js';
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
    const past = await pastMoment(this.db, query.asOf);
    const { items, next } = await (query.search === undefined
      ? this.listByName(query, past)
      : this.search(query, query.search, past));
    return { items, next, ...(await this.pageHead(past)) };
  }

  async get(
    key: string,
    query: MunicipalityDetailQuery = {},
    reply: FastifyReply | null = null,
  ): Promise<MunicipalityDetailDto> {
    const past = await pastMoment(this.db, query.asOf);
    const db = asKnownAt(this.db, past);
    const found = await resolveMunicipality(db, key);
    // Read before the rest: should it change in between, saving is refused rather than blind.
    if (found && reply && !past) await this.tag(reply, found.ags);
    const row = found && (await findMunicipality(db, found.ags));
    if (!row) throw municipalityNotFound(key);
    return {
      ...municipalityDtoOf(row),
      requestedKey: key,
      formerOf: found.formerOf,
      predecessors: await predecessorsOf(db, row.ags),
      bounds: row.bounds,
      neighbours: row.neighbours,
    };
  }

  /** There are few, so a page holds them all. */
  async listDistricts(query: DistrictQuery): Promise<Page<DistrictDto>> {
    const past = await pastMoment(this.db, query.asOf);
    const rows = await listDistricts(asKnownAt(this.db, past));
    return { items: rows.map(districtDtoOf), next: null, ...(await this.pageHead(past)) };
  }

  /** Of the last version of row or border: what a change must be based on. Not of the whole answer, so for no cache. */
  private async tag(reply: FastifyReply, ags: string): Promise<void> {
    const version = await lastVersionId(this.db, 'municipality', ags);
    if (version !== null) reply.header('etag', etagOf(version));
  }

  private async listByName(query: MunicipalityQuery, past: Date | null) {
    const after = query.after ? decodeCursor(query.after, filterOf(query), listPosition) : null;
    const rows = await listMunicipalities(asKnownAt(this.db, past), {
      district: query.district ?? null,
      after,
      limit: query.limit + 1,
    });
    const items = rows
      .slice(0, query.limit)
      .map((row) => ({ ...municipalityDtoOf(row), ...matchByName(row), exact: true }));
    return { items, next: nextOf(query, rows, (row) => [row.sort_name, row.ags]) };
  }

  private async search(query: MunicipalityQuery, words: string, past: Date | null) {
    const cursor = query.after ? decodeCursor(query.after, filterOf(query), searchPosition) : null;
    const [mode, ...after] = cursor ?? [undefined];
    const page = {
      district: query.district ?? null,
      after: after.length === 4 ? after : null,
      limit: query.limit + 1,
    };
    const found = await search(await searchableAt(this.db, past), words, page, mode);
    const items = found.rows
      .slice(0, query.limit)
      .map((row) => ({ ...municipalityDtoOf(row), ...matchOf(row), exact: found.mode !== 'similar' }));
    return { items, next: nextOf(query, found.rows, (row) => [found.mode, ...positionOf(row)]) };
  }

  private async pageHead(past: Date | null): Promise<{ asOf: string; dataVersion: string }> {
    return {
      asOf: (past ?? now()).toISOString(),
      dataVersion: await dataVersion(this.db, past ?? undefined),
    };
  }
}

/** The same for a key that does not exist and one that somebody may not change. */
export const municipalityNotFound = (key: string) =>
  notFound(`Zum Schlüssel ${key} gibt es keine Gemeinde in Sachsen.`);

function filterOf(query: MunicipalityQuery): object {
  return { search: query.search, district: query.district, asOf: query.asOf };
}

/** One row more than the page was fetched: if it came, there is a page after this one. */
function nextOf<T>(query: MunicipalityQuery, rows: T[], position: (row: T) => Position): string | null {
  return rows.length > query.limit ? encodeCursor(filterOf(query), position(rows[query.limit - 1]!)) : null;
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { asKnownAt } from '../municipality/past.js';
import type { Db } from '../municipality/municipality.queries.js';
import { now } from '../platform/clock.js';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';
import { dataVersion } from '../platform/data-version.js';
import { notFound } from '../platform/problem.js';
import { VersionMemory } from '../platform/version-memory.js';
import { chooseEditions, leadingEdition, pastMoment } from './chosen-editions.js';
import type { CoverageShareDto, CoverageShareList, CoverageShareQuery } from './coverage.dto.js';
import { countBands, listShares, type ShareListFilter, type ShareListRow } from './coverage.queries.js';
import { refuseUnknownFigure } from './unknown-figure.js';

const position = z.tuple([
  z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .nullable(),
  z.string(),
  z.string(),
]);

/** The list of areas with one figure each: the map, its table and its downloads are three views of it. */
@Injectable()
export class CoverageShareService {
  private readonly memory: VersionMemory<CoverageShareList>;

  constructor(private readonly db: DataSource) {
    this.memory = new VersionMemory(db);
  }

  async list(query: CoverageShareQuery): Promise<CoverageShareList> {
    const past = await pastMoment(this.db, query.asOf);
    if (query.asOf) return this.make(query, past);
    const known = await this.memory.get(JSON.stringify(query), () => this.make(query, null));
    return { ...known, asOf: now().toISOString() };
  }

  private async make(query: CoverageShareQuery, past: Date | null): Promise<CoverageShareList> {
    const db = asKnownAt(this.db, past);
    if (query.district) await requireDistrict(db, query.district);
    const chosen = await chooseEditions(this.db, query, query.level);
    const { limit, after, ...asked } = query;
    const cursorFilter = { ...asked, edition: chosen.referenceDate };
    const filter: ShareListFilter = { ...query, editionIds: chosen.ids, district: query.district ?? null };
    const { bands, editionIds } = await countBands(db, filter);
    if (editionIds.length === 0) await refuseUnknownFigure(this.db, chosen, query);
    const rows = await listShares(db, filter, {
      sort: query.sort,
      after: after ? decodeCursor(after, cursorFilter, position) : null,
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1)! : null;
    const used = chosen.editions.filter(({ id }) => editionIds.includes(id));
    const named = used.length > 0 ? used : [leadingEdition(chosen)];
    return {
      items: page.map(shareDtoOf),
      next: last && encodeCursor(cursorFilter, [last.share_text, last.sort_name, last.area]),
      asOf: (past ?? now()).toISOString(),
      dataVersion: await dataVersion(this.db, past ?? undefined),
      referenceDate: chosen.referenceDate,
      source: joined(named.map(({ source }) => source)),
      credit: joined(named.map(({ credit }) => credit)),
      isDemo: named.some(({ is_demo }) => is_demo),
      total: bands.reduce((sum, areas) => sum + areas, 0),
      bands,
    };
  }
}

async function requireDistrict(db: Db, ags: string): Promise<void> {
  const [row] = await db.query(`SELECT FROM district WHERE ags = $1`, [ags]);
  if (!row) throw notFound(`Den Kreis ${ags} gibt es hier nicht.`);
}

const joined = (texts: string[]): string => [...new Set(texts)].join('; ');

function shareDtoOf(row: ShareListRow): CoverageShareDto {
  return {
    area: row.area,
    name: row.name,
    sorbianName: row.sorbian_name,
    districtAgs: row.district_ags,
    districtName: row.district_name,
    population: row.population,
    share: row.share,
    computed: row.computed ?? false,
    method: row.method,
  };
}

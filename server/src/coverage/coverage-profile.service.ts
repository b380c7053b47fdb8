import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Db } from '../municipality/municipality.queries.js';
import { asKnownAt } from '../municipality/past.js';
import { agsOf, resolveMunicipality } from '../municipality/succession.js';
import { now } from '../platform/clock.js';
import { notFound } from '../platform/problem.js';
import { type AreaLevel, areaLevel, stateName } from './area-key.js';
import {
  answering,
  type ChosenEditions,
  chooseEditions,
  leadingEdition,
  noEdition,
  pastMoment,
} from './chosen-editions.js';
import type {
  CoverageProfile,
  CoverageProfileQuery,
  CoverageTrend,
  CoverageTrendQuery,
} from './coverage.dto.js';
import { type FigureRow, figuresOfAreas } from './coverage.queries.js';
import { type EditionRow, visibleEditions } from './edition.queries.js';
import { seriesBreakBetween } from './series-break.js';
import { refuseUnknownFigure } from './unknown-figure.js';

interface NamedArea {
  area: string;
  name: string;
}

const DEMO_BREAK = 'Demodaten: Werte davor und danach lassen sich nicht vergleichen.';

/** Everything known of one area at one date, and one technology of it over the dates. */
@Injectable()
export class CoverageProfileService {
  constructor(private readonly db: DataSource) {}

  async ofMunicipality(key: string, query: CoverageProfileQuery): Promise<CoverageProfile> {
    const past = await pastMoment(this.db, query.asOf);
    const db = asKnownAt(this.db, past);
    const ags = await municipalityOf(db, key);
    const [row] = await db.query(
      `SELECT m.name, d.ags AS district, d.name AS district_name
         FROM municipality m JOIN district d ON d.ags = m.district_ags WHERE m.ags = $1`,
      [ags],
    );
    const areas = [
      { area: ags, name: row.name },
      { area: row.district, name: row.district_name },
      stateOf(ags),
    ];
    return this.profile(areas, query, 'municipality', past);
  }

  async ofDistrict(ags: string, query: CoverageProfileQuery): Promise<CoverageProfile> {
    const past = await pastMoment(this.db, query.asOf);
    const name = await districtOf(asKnownAt(this.db, past), ags);
    return this.profile([{ area: ags, name }, stateOf(ags)], query, 'district', past);
  }

  async ofState(key: string, query: CoverageProfileQuery): Promise<CoverageProfile> {
    const past = await pastMoment(this.db, query.asOf);
    await requireState(asKnownAt(this.db, past), key);
    return this.profile([stateOf(key)], query, 'state', past);
  }

  async trendOfMunicipality(key: string, query: CoverageTrendQuery): Promise<CoverageTrend> {
    const moment = await pastMoment(this.db, query.asOf);
    return this.trendOf(await municipalityOf(asKnownAt(this.db, moment), key), query, moment);
  }

  async trendOfDistrict(ags: string, query: CoverageTrendQuery): Promise<CoverageTrend> {
    const moment = await pastMoment(this.db, query.asOf);
    await districtOf(asKnownAt(this.db, moment), ags);
    return this.trendOf(ags, query, moment);
  }

  async trendOfState(key: string, query: CoverageTrendQuery): Promise<CoverageTrend> {
    const moment = await pastMoment(this.db, query.asOf);
    await requireState(asKnownAt(this.db, moment), key);
    return this.trendOf(key, query, moment);
  }

  private async trendOf(
    area: string,
    query: CoverageTrendQuery,
    moment: Date | null,
  ): Promise<CoverageTrend> {
    const level = areaLevel(area);
    const editions = await visibleEditions(this.db, { ...query, referenceDate: null, moment });
    if (editions.length === 0) throw await noEdition(this.db, query, level, moment);
    const own = await answering(this.db, editions, level);
    const ids = own.map(({ id }) => id);
    const figures = await figuresOfAreas(this.db, ids, [area], query.technology);
    if (figures.length === 0) {
      const asked = { editions, answering: own, referenceDate: null };
      await refuseUnknownFigure(this.db, asked, { ...query, minMbit: null });
    }
    return { technology: query.technology, points: pointsOf(figures, editions) };
  }

  private async profile(
    areas: NamedArea[],
    query: CoverageProfileQuery,
    level: AreaLevel,
    past: Date | null,
  ): Promise<CoverageProfile> {
    const chosen = await chooseEditions(this.db, query, level);
    const keys = areas.map(({ area }) => area);
    const figures = await this.figuresOf(keys, chosen);
    const leading =
      editionOf(
        chosen.editions,
        figures.find(({ area }) => area === keys[0]),
      ) ?? leadingEdition(chosen);
    return {
      referenceDate: chosen.referenceDate,
      territorialStatus: leading.territorial_status,
      source: leading.source,
      credit: leading.credit,
      licence: leading.licence,
      isDemo: leading.is_demo,
      olderThanTwoYears: isOlderThanTwoYears(chosen.referenceDate, past ?? now()),
      areas: areas.map((named) => profileOf(named, figures, chosen)),
    };
  }

  /** Each area is of another level, for which other editions may answer. */
  private async figuresOf(areas: string[], { editions }: ChosenEditions): Promise<FigureRow[]> {
    const figures: FigureRow[] = [];
    for (const area of areas) {
      const own = await answering(this.db, editions, areaLevel(area));
      const ids = own.map(({ id }) => id);
      figures.push(...(await figuresOfAreas(this.db, ids, [area])));
    }
    return figures;
  }
}

async function municipalityOf(db: Db, key: string): Promise<string> {
  const found = agsOf(key) ? await resolveMunicipality(db, key) : null;
  if (!found) throw notFound(`Zum Schlüssel ${key} gibt es keine Gemeinde in diesem Dienst.`);
  return found.ags;
}

async function districtOf(db: Db, ags: string): Promise<string> {
  const [row] = await db.query(`SELECT name FROM district WHERE ags = $1`, [ags]);
  if (!row) throw notFound(`Den Kreis ${ags} gibt es hier nicht.`);
  return row.name;
}

async function requireState(db: Db, key: string): Promise<void> {
  const known = /^\d{2}$/.test(key) && stateName(key) !== null;
  const [row] = known ? await db.query(`SELECT FROM district WHERE ags LIKE $1 || '%' LIMIT 1`, [key]) : [];
  if (!row) throw notFound(`Das Land ${key} gibt es hier nicht.`);
}

const stateOf = (key: string): NamedArea => {
  const area = key.slice(0, 2);
  return { area, name: stateName(area) ?? area };
};

function editionOf(editions: EditionRow[], figure: FigureRow | undefined): EditionRow | undefined {
  return editions.find(({ id }) => id === figure?.edition_id);
}

function isOlderThanTwoYears(day: string, moment: Date): boolean {
  const limit = new Date(moment);
  limit.setUTCFullYear(limit.getUTCFullYear() - 2);
  return day < limit.toISOString().slice(0, 10);
}

function profileOf({ area, name }: NamedArea, all: FigureRow[], chosen: ChosenEditions) {
  const figures = all.filter((figure) => figure.area === area);
  const edition = editionOf(chosen.editions, figures[0]);
  const isDemo = figures.some((figure) => editionOf(chosen.editions, figure)?.is_demo);
  return {
    area,
    name,
    source: edition?.source ?? null,
    isDemo,
    figures: figures.map(({ technology, min_mbit, share, computed, method }) => {
      return { technology, minMbit: min_mbit, share, computed, method };
    }),
  };
}

/** `figures` come in the order of their dates. */
function pointsOf(figures: FigureRow[], editions: EditionRow[]): CoverageTrend['points'] {
  const points: CoverageTrend['points'] = [];
  for (const figure of figures) {
    let point = points.at(-1);
    if (point?.referenceDate !== figure.reference_date) {
      point = pointOf(figure, editionOf(editions, figure)!, point);
      points.push(point);
    }
    const { min_mbit: minMbit, share, computed, method } = figure;
    point.figures.push({ minMbit, share, computed, method });
  }
  return points;
}

type Point = CoverageTrend['points'][number];

function pointOf({ reference_date }: FigureRow, edition: EditionRow, before: Point | undefined): Point {
  const toDemo = before && before.isDemo !== edition.is_demo ? DEMO_BREAK : null;
  return {
    referenceDate: reference_date,
    source: edition.source,
    isDemo: edition.is_demo,
    seriesBreak:
      toDemo ?? edition.series_break ?? seriesBreakBetween(before?.referenceDate ?? null, reference_date),
    figures: [],
  };
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Db } from '../municipality/municipality.queries.js';
import { asKnownAt } from '../municipality/past.js';
import { resolveMunicipality } from '../municipality/succession.js';
import { notFound } from '../platform/problem.js';
import { areaLevel, countryKey } from './area-key.js';
import { type ChosenEditions, chooseEditions, leadingEdition, pastMoment } from './chosen-editions.js';
import type { CoverageAnswer, CoverageQuery } from './coverage.dto.js';
import { type FigureRow, figureOfArea, hasArea, publishedFigure } from './coverage.queries.js';
import { refuseUnknownFigure } from './unknown-figure.js';

/** One figure: an area, a technology, a speed class. */
@Injectable()
export class CoverageService {
  constructor(private readonly db: DataSource) {}

  async get(query: CoverageQuery): Promise<CoverageAnswer> {
    const asked = query.area.toUpperCase();
    const past = await pastMoment(this.db, query.asOf);
    const today = await areaOfToday(asKnownAt(this.db, past), asked);
    if (!today && !(await hasArea(this.db, asked, past)))
      throw notFound(`Das Gebiet ${query.area} gibt es hier nicht.`);
    const chosen = await chooseEditions(this.db, query, areaLevel(asked));
    const found = await this.find(chosen, query, asked, today);
    if (!found) await refuseUnknownFigure(this.db, chosen, query);
    return answerOf(chosen, found, found?.area ?? today ?? asked);
  }

  /**
   * A former key answers with its own row where the editions have one, else with the Gemeinde of today. A key of today
   * answers with today's extent.
   */
  private async find(
    chosen: ChosenEditions,
    query: CoverageQuery,
    asked: string,
    today: string | null,
  ): Promise<FigureRow | null> {
    const { technology, minMbit } = query;
    const own = { area: asked, technology, minMbit };
    if (query.territory === 'published') return publishedFigure(this.db, chosen.ids, own);
    if (asked === today) return figureOfArea(this.db, chosen.ids, own);
    const published = await publishedFigure(this.db, chosen.ids, own);
    return published ?? (today ? figureOfArea(this.db, chosen.ids, { ...own, area: today }) : null);
  }
}

/** The key as it is today, or was at the moment of the question; null if there is no such area (any more). */
async function areaOfToday(db: Db, area: string): Promise<string | null> {
  if (area === countryKey) return area;
  if (area.length === 8) return (await resolveMunicipality(db, area))?.ags ?? null;
  const [row] = await db.query(`SELECT FROM district WHERE ags LIKE $1 || '%' LIMIT 1`, [area]);
  return row ? area : null;
}

function answerOf(chosen: ChosenEditions, figure: FigureRow | null, area: string): CoverageAnswer {
  const edition = chosen.editions.find(({ id }) => id === figure?.edition_id) ?? leadingEdition(chosen);
  return {
    area,
    share: figure?.share ?? null,
    computed: figure?.computed ?? false,
    method: figure?.method ?? null,
    referenceDate: chosen.referenceDate,
    source: edition.source,
    isDemo: edition.is_demo,
  };
}

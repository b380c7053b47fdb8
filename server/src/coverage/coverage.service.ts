import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { resolveMunicipality } from '../municipality/succession.js';
import { notFound } from '../platform/problem.js';
import { areaLevel, countryKey } from './area-key.js';
import { type ChosenEditions, chooseEditions, leadingEdition } from './chosen-editions.js';
import type { CoverageAnswer, CoverageQuery } from './coverage.dto.js';
import { type FigureRow, figureOfArea, hasArea, publishedFigure } from './coverage.queries.js';
import { refuseUnknownFigure } from './unknown-figure.js';

/** One figure: an area, a technology, a speed class. */
@Injectable()
export class CoverageService {
  constructor(private readonly db: DataSource) {}

  async get(query: CoverageQuery): Promise<CoverageAnswer> {
    const asked = query.area.toUpperCase();
    const today = await this.areaOfToday(asked);
    if (!today && !(await hasArea(this.db, asked)))
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

  /** The key as it is today; null if there is no such area (any more). */
  private async areaOfToday(area: string): Promise<string | null> {
    if (area === countryKey) return area;
    if (area.length === 8) return (await resolveMunicipality(this.db, area))?.ags ?? null;
    const [row] = await this.db.query(`SELECT FROM district WHERE ags LIKE $1 || '%' LIMIT 1`, [area]);
    return row ? area : null;
  }
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

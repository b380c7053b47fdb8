import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { badRequest } from '../../platform/problem.js';
import { countsOfAccounts, within } from '../../project/area/area-limits.js';
import { countArea, countPlaces, drawnArea } from '../facts/atlas-counts.js';
import { caseNotFound, readableCase } from '../case/case-change.js';
import type { CaseFacts } from '../facts/case-facts.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { findProgrammesFor } from '../finder/finder.js';
import type { FinderDto, FinderQuery, ForecastBody, ForecastDto } from './forecast.dto.js';
import { enteredFor, groupFacts, isOwnGroup, moneyOf } from './forecast-group.js';
import { figuresOf, lawFor, sourcesOf } from './forecast-law.js';
import { earlierFastLane, findPlaces, type PlaceRow } from './forecast.queries.js';
import { ratesOf } from './rate-rules.js';
import type { ScoreFacts } from './score-criteria.js';
import { fastLaneOf, known, scoreOf } from './score-rules.js';

/** Indications of what an application would score and what each would pay; never a decision. */
@Injectable()
export class ForecastService {
  private readonly counts = countsOfAccounts();

  constructor(protected readonly db: DataSource) {}

  async forecast(actor: Actor, body: ForecastBody): Promise<ForecastDto> {
    const facts = body.caseId === undefined ? null : await this.factsOf(actor, body.caseId);
    const law = await lawFor(this.db, body, facts);
    const figures = figuresOf(law.federal);
    const places = await this.placesOf(body, facts);
    const group = groupFacts(body, facts, places);
    const entered = enteredFor(body, facts, law.guideline.id, figures);
    const indication = group.white ? null : await this.indicationOf(actor, body, facts, places);
    const score = scoreOf({ ...group, indication }, figures, entered);
    const line = known(figures, 'fast_lane_points');
    const { notes, ...money } = moneyOf(body, facts);
    const rates = ratesOf({
      ...money,
      federal: figures,
      state: law.state && figuresOf(law.state.parameters),
    });
    return {
      guidelineVersionId: law.guideline.id,
      guidelineName: law.guideline.name.startsWith(law.guideline.programmeName)
        ? law.guideline.name
        : `${law.guideline.programmeName}, ${law.guideline.name}`,
      callName: law.call?.name ?? null,
      stateGuidelineName: law.state?.head.name ?? null,
      municipalities: places.map(({ ags, name }) => ({ ags, name })),
      criteria: score.criteria,
      total: score.total,
      fastLane: fastLaneOf(
        score.total,
        line,
        line === null ? await earlierFastLane(this.db, law.guideline) : null,
      ),
      rates,
      notes: [...score.notes, ...notes, ...(rates.length === 0 ? [NO_RATES] : [RATE_IS_OPEN])],
      sources: sourcesOf(law),
    };
  }

  async find(actor: Actor, query: FinderQuery): Promise<FinderDto> {
    return this.counts.take(actor.accountId, () => findProgrammesFor(this.db, actor, query));
  }

  private async factsOf(actor: Actor, id: number): Promise<CaseFacts> {
    await readableCase(this.db, actor, id);
    const facts = (await readCaseFacts(this.db, [id])).get(id);
    if (!facts) throw caseNotFound(id);
    return facts;
  }

  private async placesOf(body: ForecastBody, facts: CaseFacts | null): Promise<PlaceRow[]> {
    if (facts && isOwnGroup(body, facts)) return facts.project.municipalities;
    const keys = [...new Set(body.municipalities ?? [])];
    if (keys.length === 0) throw badRequest(NO_PLACE, [{ path: 'municipalities', message: NO_PLACE }]);
    const found = await findPlaces(this.db, keys);
    const unknown = keys.filter((key) => !found.some(({ ags }) => ags === key));
    if (unknown.length === 0) return found;
    const message = `Zum Schlüssel ${unknown[0]} gibt es keine Gemeinde in Sachsen.`;
    throw badRequest(message, [{ path: 'municipalities', message }]);
  }

  /** What the atlas says of white spots as long as no survey does: of the drawn area where it is of the same group. */
  private indicationOf(
    actor: Actor,
    body: ForecastBody,
    facts: CaseFacts | null,
    places: readonly PlaceRow[],
  ): Promise<ScoreFacts['indication']> {
    return this.counts.take(actor.accountId, () =>
      within(this.db, async (manager) => {
        const all = await countPlaces(
          manager,
          places.map(({ ags }) => ags),
        );
        if (!all) return null;
        const area = facts && isOwnGroup(body, facts) ? await drawnArea(manager, facts.project.id) : null;
        const within = area ? await countArea(manager, area) : null;
        const { households, referenceDate } = all;
        return { white: (within ?? all).spots.white, households, drawn: within !== null, referenceDate };
      }),
    );
  }
}

const NO_PLACE = 'Bitte mindestens eine Gemeinde oder einen Förderfall angeben.';
const NO_RATES = 'Für diese Fassung sind keine Fördersätze des Bundes bekannt.';
const RATE_IS_OPEN =
  'Welcher Fördersatz des Bundes gilt, ist nicht veröffentlicht: Er steht im Bescheid. Einzelne Vorhaben haben gemischte Sätze.';

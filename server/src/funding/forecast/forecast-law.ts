import type { DataSource, EntityManager } from 'typeorm';
import { badRequest, notFound } from '../../platform/problem.js';
import { criterionIn, parameterText } from '../../programme/parameter-words.js';
import { type ParameterRow, parametersOf } from '../../programme/programme.queries.js';
import { todayInBerlin } from '../../project/calendar.js';
import type { CaseFacts } from '../facts/case-facts.js';
import type { ForecastBody, ForecastDto } from './forecast.dto.js';
import {
  type CallHead,
  findCall,
  findGuideline,
  type GuidelineHead,
  newestGuideline,
  stateGuidelineOn,
} from './forecast.queries.js';
import type { Figures } from './score-rules.js';

type Db = DataSource | EntityManager;

/** The figures of the law that a forecast rests on: of the Bund, with the call, and of the Land where it is to pay too. */
export interface ForecastLaw {
  guideline: GuidelineHead;
  call: CallHead | null;
  federal: Map<string, ParameterRow>;
  state: { head: GuidelineHead; parameters: Map<string, ParameterRow> } | null;
}

export const figuresOf = (parameters: Map<string, ParameterRow>): Figures =>
  Object.fromEntries([...parameters].map(([name, { value }]) => [name, value]));

/** What was asked for, else what the case was filed under, else the newest version of the Bund. */
export async function lawFor(db: Db, body: ForecastBody, facts: CaseFacts | null): Promise<ForecastLaw> {
  const guideline = await guidelineFor(db, body, facts);
  const own = facts?.guideline?.id === guideline.id ? facts : null;
  const callId = body.callId === undefined ? (own?.call?.id ?? null) : body.callId;
  const call = callId === null ? null : await findCall(db, guideline.id, callId);
  if (callId !== null && !call)
    throw badRequest('Den Aufruf gibt es in dieser Fassung nicht.', [
      {
        path: 'callId',
        message: `Passt nicht: Den Aufruf „${callId}“ gibt es in „${guideline.name}“ nicht.`,
      },
    ]);
  const federal = await parametersOf(db, guideline.id, call?.id ?? null);
  return { guideline, call, federal, state: await landFor(db, guideline, call, federal, own) };
}

async function guidelineFor(db: Db, body: ForecastBody, facts: CaseFacts | null): Promise<GuidelineHead> {
  const id = body.guidelineVersionId ?? facts?.guideline?.id;
  const found = id ? await findGuideline(db, id) : await newestGuideline(db);
  if (found) return found;
  if (!id) throw notFound('Es ist noch kein Förderprogramm eingelesen.');
  throw notFound(`Die Fassung „${id}“ eines Förderprogramms gibt es nicht.`);
}

/** The version that the track of the Land names, else the one that was the newest when the call of the Bund ended. */
async function landFor(
  db: Db,
  guideline: GuidelineHead,
  call: CallHead | null,
  federal: Map<string, ParameterRow>,
  facts: CaseFacts | null,
): Promise<ForecastLaw['state']> {
  const tracks = federal.get('required_tracks')?.value;
  if (!Array.isArray(tracks) || !(tracks as unknown[]).includes('Land')) return null;
  const named = facts?.tracks.state?.guideline?.id;
  const today = todayInBerlin();
  const until = [call?.closes, guideline.validTo, today].find((day) => day !== null && day !== undefined)!;
  const head = named
    ? await findGuideline(db, named)
    : await stateGuidelineOn(db, until < today ? until : today);
  return head && { head, parameters: await parametersOf(db, head.id) };
}

const USED =
  /^(score_|fast_lane|federal_rate|cap_eur|minimum_eur|max_total_eur|total_rate|own_rate|state_rate|fag_pool)/;

/** Every figure of the law that the forecast rests on, with who says it and how sure that is. */
export function sourcesOf({ federal, state }: ForecastLaw): ForecastDto['sources'] {
  const criterion = criterionIn((name) => federal.get(name)?.label);
  return [...federal.values(), ...(state?.parameters.values() ?? [])]
    .filter(({ name }) => USED.test(name))
    .map(({ label, value, unit, source, trust }) => ({
      label,
      value: parameterText(value, unit, criterion),
      source,
      trust,
    }));
}

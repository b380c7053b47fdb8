import { isDay } from '../../project/calendar.js';
import type { ProjectStatus } from '../../project/words.js';
import type { CaseFacts, DialogueFacts, SurveyFacts, TenderFacts, TrackFacts } from './case-facts.js';
import type { Component, Funder, NoticeKind } from '../words.js';

/*
 * Days and figures that rules ask a case for, wherever they stand: in a part of the case, or, where nobody has entered
 * that part, among the facts of the project. Pure.
 */

export const dayIn = ({ project: { facts } }: CaseFacts, name: string): string | null => {
  const value = facts[name];
  return isDay(value) ? value : null;
};

/** A figure of the guideline version or its call; null: nobody knows it, and nothing may be decided by it. */
export function figureOf({ parameters }: Pick<CaseFacts, 'parameters'>, name: string): number | null {
  const value = parameters[name];
  return typeof value === 'number' ? value : null;
}

/** Whether one of these figures is still to be verified. */
export const isUnverified = ({ sources }: CaseFacts, names: readonly string[]): boolean =>
  names.some((name) => sources[name]?.trust === 'to_verify');

const latest = <T extends { number: number }>(rows: readonly T[]): T | undefined =>
  rows.toSorted((a, b) => a.number - b.number).at(-1);

/** The dialogue that counts: the last one that has begun. */
export function dialogueOf(facts: CaseFacts): Pick<DialogueFacts, 'number' | 'startedOn' | 'endedOn'> | null {
  const own = latest(facts.dialogues.filter(({ startedOn }) => startedOn !== null));
  if (own) return own;
  const startedOn = dayIn(facts, 'dialogue_start');
  return startedOn ? { number: 1, startedOn, endedOn: dayIn(facts, 'dialogue_end') } : null;
}

/** The survey that counts: the last one that has begun; an earlier one was repeated. */
export function surveyOf(facts: CaseFacts): SurveyFacts | null {
  const own = latest(facts.surveys.filter(({ startedOn }) => startedOn !== null));
  if (own) return own;
  const startedOn = dayIn(facts, 'survey_start');
  if (!startedOn) return null;
  const { survey_horizon_years: years, survey_horizon_reason: reason } = facts.project.facts;
  return {
    number: 1,
    startedOn,
    endedOn: dayIn(facts, 'survey_end'),
    evaluatedOn: null,
    horizonYears: typeof years === 'number' ? years : null,
    horizonReason: typeof reason === 'string' ? reason : null,
    addresses: null,
    eligible: facts.project.eligible,
    white: null,
    promised: null,
    potential: null,
  };
}

type TenderDays = Pick<TenderFacts, 'number' | 'startedOn' | 'endedOn'>;

/** Those that have begun and were not given up, the first one first. */
export function tendersOf(facts: CaseFacts): TenderDays[] {
  const own = facts.tenders.filter(({ startedOn, cancelled }) => startedOn !== null && !cancelled);
  if (own.length > 0 || facts.tenders.length > 0) return own.toSorted((a, b) => a.number - b.number);
  const startedOn = dayIn(facts, 'tender_start');
  return startedOn ? [{ number: 1, startedOn, endedOn: dayIn(facts, 'tender_end') }] : [];
}

export const firstTenderStart = (facts: CaseFacts): string | null =>
  tendersOf(facts)
    .flatMap(({ startedOn }) => startedOn ?? [])
    .sort()[0] ?? null;

export const tracksOf = ({ tracks }: CaseFacts): TrackFacts[] =>
  (['federal', 'state'] as const).flatMap((funder) => tracks[funder] ?? []);

export const appliedOn = (facts: CaseFacts, funder: Funder): string | null =>
  facts.tracks[funder]?.appliedOn ??
  dayIn(facts, funder === 'federal' ? 'application_on' : 'state_application_on');

export const specifiedOn = (facts: CaseFacts, funder: Funder): string | null =>
  facts.tracks[funder]?.specificationOn ?? dayIn(facts, 'specification_on');

/** The day of the first confirmed notice of a kind, of one component or any. */
export function noticeOn(
  facts: CaseFacts,
  funder: Funder,
  kind: Extract<NoticeKind, 'provisional' | 'final'>,
  component?: Component,
): string | null {
  const own = facts.tracks[funder]?.notices.filter(
    (notice) =>
      notice.kind === kind && notice.state === 'confirmed' && (!component || notice.component === component),
  );
  const [first] = (own ?? []).map(({ dated }) => dated).sort();
  return first ?? dayIn(facts, `${funder}_${kind}_on`);
}

/** Which funders' notices a project needs; where nothing says otherwise both. */
export const requiredFunders = ({ parameters: { required_tracks: tracks } }: CaseFacts): Funder[] =>
  !Array.isArray(tracks) || tracks.includes('Land') ? ['federal', 'state'] : ['federal'];

const ORDER: readonly ProjectStatus[] = [
  'idea',
  'industry_dialogue',
  'market_survey',
  'survey_evaluated',
  'funding_applied',
  'funding_provisional',
  'tendering',
  'awarded',
  'funding_final',
  'contracted',
  'under_construction',
  'commissioned',
  'proof_submitted',
  'purpose_bound',
  'closed',
];

/** Whether the project has come to this status: what was to be done before it is done, though nobody noted the day. */
export const hasReached = ({ project: { status } }: CaseFacts, step: ProjectStatus): boolean =>
  ORDER.includes(status) && ORDER.indexOf(status) >= ORDER.indexOf(step);

/** Ended without being built with this money: what was planned no longer matters. */
export const isGivenUp = ({ project: { status } }: CaseFacts): boolean =>
  ['withdrawn', 'rejected', 'commercial_only'].includes(status);

export const funderWords = { federal: 'des Bundes', state: 'des Landes' } as const;
export const funderSubjects = { federal: 'der Bund', state: 'das Land' } as const;
export const funderNames = { federal: 'Bund', state: 'Land' } as const;

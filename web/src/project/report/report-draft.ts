import type { MilestoneDto, PromiseDto } from '../../api/projects.js';
import type { FactDto, ProjectStatus, RecordDto, ReportBody, TransitionDto } from '../../api/records.js';
import { spanOf, valid } from '../schedule/promised.js';
import type { SlipReason } from '../page/project-words.js';
import { countFaults, countOf, countSteps, type CountStep, type TypedCounts } from './report-counts.js';

/* A report as it is filled in: what it starts with, what it changes, what it lacks, what is sent. Pure. */

export interface Draft {
  /** Null: the state stays. */
  to: ProjectStatus | null;
  /** Of the step, where it needs a reason. */
  why: string;
  facts: Record<string, string | boolean>;
  /** Number of the milestone that is spoken of. */
  milestone: number | null;
  /** Null: its date stays. `period`: one of the quarters and half-years. */
  how: 'period' | 'day' | 'reached' | null;
  period: string;
  day: string;
  reachedOn: string;
  reason: SlipReason | null;
  explanation: string;
  counts: TypedCounts;
  countsOn: string;
}

type Filled = Pick<RecordDto, 'milestones' | 'counts' | 'countsFrom'>;
type Steps = Pick<RecordDto, 'transitions'>;

const isOpen = ({ reachedOn, waivedReason }: MilestoneDto) => reachedOn === null && waivedReason === null;
export const openMilestones = ({ milestones }: Pick<RecordDto, 'milestones'>) => milestones.filter(isOpen);

/** The one that was asked for, else the one that is overdue longest or comes next, else one without a date. */
export function chosenMilestone(record: Pick<RecordDto, 'milestones'>, asked: number | null): number | null {
  const open = openMilestones(record);
  const found = open.find(({ number }) => number === asked);
  if (found) return found.number;
  const dated = open.filter(({ promises }) => promises.length > 0);
  dated.sort((a, b) => valid(a)!.lastDay.localeCompare(valid(b)!.lastDay));
  return (dated[0] ?? open[0])?.number ?? null;
}

/** As the service wants it. */
const SHORTEST_REASON = 3;
const whole = new Intl.NumberFormat('de-DE');
const typedCount = (count: number | null) => (count === null ? '' : whole.format(count));

export const freshDraft = (record: Filled, asked: number | null, today: string): Draft => ({
  to: null,
  why: '',
  facts: {},
  milestone: chosenMilestone(record, asked),
  how: null,
  period: '',
  day: '',
  reachedOn: today,
  reason: null,
  explanation: '',
  counts: {
    passed: typedCount(record.counts.passed),
    connected: typedCount(record.counts.connected),
    activated: typedCount(record.counts.activated),
  },
  countsOn: today,
});

export const milestoneOf = (record: Pick<RecordDto, 'milestones'>, { milestone }: Draft) =>
  record.milestones.find(({ number }) => number === milestone);

/** The new promise; null: none, or the one that holds already. */
export function promisedBy(draft: Draft, holds: PromiseDto | undefined): string | null {
  const wanted = draft.how === 'period' ? draft.period : draft.how === 'day' ? draft.day : '';
  return wanted && wanted !== holds?.promised ? wanted : null;
}

/** Counts that differ from the stored ones; those of an address list are not typed. */
export function changedCounts(
  { counts, countsFrom }: Filled,
  draft: Draft,
): Partial<Record<CountStep, number>> {
  if (countsFrom === 'addresses') return {};
  const typed = countSteps.map((step) => [step, countOf(draft.counts[step])] as const);
  return Object.fromEntries(
    typed.filter(([step, count]) => typeof count === 'number' && count !== counts[step]),
  );
}

export type Change = 'state' | 'date' | CountStep;

/** What the report would change. A choice that is begun counts, so that it is not left without a question. */
export function changesOf(record: Filled, draft: Draft): Change[] {
  const holds = valid(milestoneOf(record, draft) ?? { promises: [] });
  const begun =
    draft.how === 'period' && draft.period ? promisedBy(draft, holds) !== null : draft.how !== null;
  return [
    ...(draft.to ? ['state' as const] : []),
    ...(begun ? ['date' as const] : []),
    ...(Object.keys(changedCounts(record, draft)) as CountStep[]),
  ];
}

/** What is still missing before it can be saved, and where. */
export type Lack = 'why' | 'period' | 'day' | 'reason' | 'reachedOn' | CountStep;

/** Whether the chosen step has to be explained. */
export const needsWhy = ({ transitions }: Steps, { to }: Draft): boolean =>
  transitions.some((step) => step.to === to && step.needsReason);

export function lackOf(record: Filled & Steps, draft: Draft, today: string): Lack | null {
  if (needsWhy(record, draft) && draft.why.trim().length < SHORTEST_REASON) return 'why';
  const holds = valid(milestoneOf(record, draft) ?? { promises: [] });
  if (draft.how === 'period' && !draft.period) return 'period';
  if (draft.how === 'day' && !promisedBy(draft, holds)) return 'day';
  if (draft.how === 'reached' && (!draft.reachedOn || draft.reachedOn > today)) return 'reachedOn';
  if (needsReason(draft, holds) && !draft.reason) return 'reason';
  if (record.countsFrom === 'addresses') return null;
  const faults = countFaults(draft.counts, record.counts);
  return countSteps.find((step) => faults[step]) ?? null;
}

/** Facts that a step lacks and that can be typed here: documents are uploaded elsewhere. */
export function askedFacts({ unmet }: TransitionDto, facts: FactDto[]): FactDto[] {
  const names = new Set(unmet.flatMap((each) => each.facts));
  return facts.filter(({ name, kind, mayWrite }) => names.has(name) && mayWrite && kind !== 'document');
}

/** Whether a step can be chosen: what it lacks can be typed here, or comes with what else is reported. */
export function canBeChosen(transition: TransitionDto, record: RecordDto, draft: Draft): boolean {
  const asked = new Set(askedFacts(transition, record.facts).map(({ name }) => name));
  const comesWith = draft.how === 'reached' || Object.keys(changedCounts(record, draft)).length > 0;
  return transition.unmet
    .filter(({ effect }) => effect === 'block')
    .every(({ facts }) => (facts.length === 0 ? comesWith : facts.some((name) => asked.has(name))));
}

export function factsOf(facts: FactDto[], typed: Draft['facts']): NonNullable<ReportBody['facts']> {
  const given = Object.entries(typed).filter(([, value]) => value !== '');
  return Object.fromEntries(
    given.map(([name, value]) => {
      const isNumber = ['number', 'money'].includes(facts.find((fact) => fact.name === name)?.kind ?? '');
      return [name, isNumber ? Number(value) : value];
    }),
  );
}

/** Only what changes. */
export function reportOf(record: RecordDto, draft: Draft): ReportBody {
  const counts = changedCounts(record, draft);
  const promise = promiseOf(record, draft);
  return {
    ...(draft.to && { to: draft.to, facts: factsOf(record.facts, draft.facts) }),
    ...(needsWhy(record, draft) && { reason: draft.why.trim() }),
    ...(promise && { promise }),
    ...(Object.keys(counts).length > 0 && { counts: { ...counts, countsOn: draft.countsOn || null } }),
  };
}

function promiseOf(record: RecordDto, draft: Draft): ReportBody['promise'] {
  const milestone = milestoneOf(record, draft);
  if (!milestone) return undefined;
  if (draft.how === 'reached') return { milestone: milestone.number, reachedOn: draft.reachedOn };
  const holds = valid(milestone);
  const promised = promisedBy(draft, holds);
  if (!promised) return undefined;
  return {
    milestone: milestone.number,
    promised,
    ...(needsReason(draft, holds) && draft.reason && { reason: draft.reason }),
    explanation: draft.explanation.trim() || null,
  };
}

/** Whether a promise ends sooner than the one that holds: that explains itself. */
export const isEarlier = (promised: string | null, holds: PromiseDto | undefined): boolean =>
  promised !== null && holds !== undefined && spanOf(promised).lastDay < holds.lastDay;

/** Whether the public is owed a reason. */
export function needsReason(draft: Draft, holds: PromiseDto | undefined): boolean {
  const promised = promisedBy(draft, holds);
  return promised !== null && holds !== undefined && !isEarlier(promised, holds);
}

const building: SlipReason[] = [
  'civil_works_delayed',
  'permit_missing',
  'material_missing',
  'owner_permission_missing',
  'weather',
];
const deciding: SlipReason[] = ['funding_decision', 'tender_delayed'];
const built: readonly ProjectStatus[] = ['under_construction', 'commissioned', 'planned', 'announced'];

/** In the order in which they are offered; numbers are their keys. */
export const offeredReasons = (status: ProjectStatus): SlipReason[] =>
  built.includes(status) ? [...building, ...deciding, 'other'] : [...deciding, ...building, 'other'];

/** In the order in which they are shown. */
export const countStepsOf = (counts: Partial<Record<CountStep, number>>): [CountStep, number][] =>
  countSteps.flatMap((step): [CountStep, number][] => {
    const count = counts[step];
    return count === undefined ? [] : [[step, count]];
  });

import { publicStateOf } from '../project/public/public-state.js';
import { textOf } from '../project/promise/promise-dates.js';
import { wholeChainOf } from '../project/promise/promise-chain.js';
import type { MilestoneRow, PromiseRow } from '../project/promise/milestone.queries.js';
import type { PublicState } from '../project/words.js';
import type { NewsDto } from './news.dto.js';
import type { EventRow, NewsProject, PromisedRow } from './news.queries.js';

/*
 * What is new about a project for the public: that it is there, that its state changed, that a date was promised or moved.
 * Told is only what happened while it was public, and only as long as it is public. Pure.
 */

export interface Window {
  since: Date;
  until: Date;
}

const isIn = (moment: Date, { since, until }: Window): boolean => moment > since && moment <= until;

interface Known {
  events: readonly EventRow[];
  milestones: readonly MilestoneRow[];
  /** Promises that were recorded in the window. */
  promised: readonly PromisedRow[];
}

export function newsOfProject(project: NewsProject, known: Known, window: Window): NewsDto[] {
  const isSeen = (moment: Date): boolean =>
    moment >= project.published_at && stateAt(project, known.events, moment) !== null;
  return [
    ...publication(project, known.events, window),
    ...known.events.flatMap((event) =>
      isIn(event.recorded_at, window) && event.recorded_at >= project.published_at
        ? changeOfState(project, event)
        : [],
    ),
    ...known.promised.flatMap((row) =>
      isIn(row.recorded_at, window) && isSeen(row.recorded_at)
        ? changeOfPromise(project, known.milestones, row)
        : [],
    ),
  ];
}

/** It was decided to show it, and there was something to show. */
function publication(project: NewsProject, events: readonly EventRow[], window: Window): NewsDto[] {
  const { published_at: moment } = project;
  const state = stateAt(project, events, moment);
  if (!isIn(moment, window) || state === null) return [];
  return [newsOf(project, { id: 'neu', kind: 'project', moment, state: { from: null, to: state } })];
}

function changeOfState(project: NewsProject, event: EventRow): NewsDto[] {
  const to = shownAs(project, event.to_status, event.from_status);
  const from = event.from_status && shownAs(project, event.from_status, event.to_status);
  if (to === null || from === to) return [];
  return [
    newsOf(project, {
      id: `stand-${event.id}`,
      kind: from ? 'state' : 'project',
      moment: event.recorded_at,
      state: { from: from || null, to },
    }),
  ];
}

function stateAt(project: NewsProject, events: readonly EventRow[], moment: Date): PublicState | null {
  const last = events.findLast(({ recorded_at }) => recorded_at <= moment);
  return last ? shownAs(project, last.to_status, last.from_status) : null;
}

/** `other`: where it was held, or where it went on afterwards, which is the same. */
const shownAs = (
  { kind, published_early: early }: NewsProject,
  status: EventRow['to_status'],
  other: EventRow['from_status'],
): PublicState | null =>
  publicStateOf({ status, kind, early, published: true, heldFrom: status === 'on_hold' ? other : null });

/** A promise that takes the place of one for the whole, or for a lot, goes on with that one's chain. */
function changeOfPromise(
  project: NewsProject,
  milestones: readonly MilestoneRow[],
  row: PromisedRow,
): NewsDto[] {
  const milestone = milestones.find(({ number }) => number === row.milestone_number);
  const at = milestone?.chain.findIndex(({ number }) => number === row.number) ?? -1;
  if (!milestone || at < 0) return [];
  const promise = milestone.chain[at]!;
  const before = at > 0 ? milestone.chain[at - 1]! : takenUp(milestone, milestones);
  const [from, to] = [before && promisedIn(before), promisedIn(promise)];
  if (from === to) return [];
  const { kind, name, lot_number: lotNumber } = milestone;
  return [
    newsOf(project, {
      id: `termin-${row.milestone_number}-${row.number}`,
      kind: 'promise',
      moment: row.recorded_at,
      promise: {
        milestone: { kind, name, lotNumber },
        from,
        to,
        later: before ? promise.last_day > before.last_day : null,
        reason: promise.reason,
      },
    }),
  ];
}

/** The last promise of the waived milestone whose chain this one begins with. */
function takenUp(milestone: MilestoneRow, all: readonly MilestoneRow[]): PromiseRow | null {
  const { continues } = wholeChainOf(milestone, all);
  const before = all.find(({ number }) => number === continues);
  const begun = milestone.chain[0]!.promised_on;
  return before?.chain.findLast(({ promised_on }) => promised_on <= begun) ?? null;
}

const promisedIn = ({ precision, first_day }: PromiseRow): string =>
  textOf({ precision, firstDay: first_day });

type Part = Pick<NewsDto, 'id' | 'kind'> & { moment: Date } & Partial<Pick<NewsDto, 'state' | 'promise'>>;

const newsOf = (
  { id: number, name, is_demo: isDemo }: NewsProject,
  { id, moment, ...part }: Part,
): NewsDto => ({
  state: null,
  promise: null,
  edition: null,
  ...part,
  id: `projekt-${number}-${id}`,
  moment: moment.toISOString(),
  project: { id: number, name },
  isDemo,
});

/** The newest first; what happened at one moment in an order that repeats. */
export const newestFirst = (one: NewsDto, other: NewsDto): number =>
  other.moment.localeCompare(one.moment) || (one.id < other.id ? -1 : Number(one.id > other.id));

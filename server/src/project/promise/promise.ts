import type { DataSource, EntityManager } from 'typeorm';
import { daysBetween } from '../calendar.js';
import { type MilestoneRow, milestoneRows, milestoneRowsAt, type PromiseRow } from './milestone.queries.js';
import type { MilestoneDto, PromiseDto } from './promise.dto.js';
import { wholeChainOf } from './promise-chain.js';
import { promisedOf, textOf } from './promise-dates.js';
import { type MilestoneKind, milestoneKinds } from '../words.js';

export { promisedOf, textOf, wordsOf, type Promised } from './promise-dates.js';

type Db = DataSource | EntityManager;

/**
 * The milestones of many projects with their chains, each project's by number; projects without any are not in the map.
 * `today` decides what is overdue; `moment`: as the service knew them then.
 */
export async function milestonesOf(
  db: Db,
  projectIds: readonly number[],
  today: string,
  moment?: Date,
): Promise<Map<number, MilestoneDto[]>> {
  const found = new Map<number, MilestoneDto[]>();
  if (projectIds.length === 0) return found;
  const rows = await (moment ? milestoneRowsAt(db, projectIds, moment) : milestoneRows(db, projectIds));
  const own = new Map<number, MilestoneRow[]>();
  for (const row of rows) own.set(row.project_id, [...(own.get(row.project_id) ?? []), row]);
  for (const [project, all] of own)
    found.set(
      project,
      all.map((row) => milestoneOf(row, all, today)),
    );
  return found;
}

function milestoneOf(row: MilestoneRow, all: readonly MilestoneRow[], today: string): MilestoneDto {
  const { chain, continues } = wholeChainOf(row, all);
  const [first, last] = [chain[0], chain.at(-1)];
  const open = row.reached_on === null && row.waived_reason === null && !row.is_over;
  return {
    number: row.number,
    lotNumber: row.lot_number,
    kind: row.kind,
    name: row.name,
    promises: chain.map(promiseOf),
    continues,
    reachedOn: row.reached_on,
    waivedReason: row.waived_reason,
    waivedOn: row.waived_on,
    slipDays: first ? slip(first, row.reached_on ?? last!.last_day) : null,
    overdue: open && last !== undefined && isOverdue(last.last_day, today),
  };
}

/**
 * The milestones of a project whose network is in operation: nothing of it is overdue any more, and its completion was
 * reached when it went into operation, whether or not somebody reported it at the milestone.
 */
export function finishedMilestones(milestones: readonly MilestoneDto[], finishedOn: string): MilestoneDto[] {
  return milestones.map((one) => {
    if (!isOpen(one)) return one;
    if (one.kind !== 'completion') return { ...one, overdue: false };
    const first = one.promises[0] && promisedOf(one.promises[0].promised)!;
    const slipDays = first ? slip({ first_day: first.firstDay, last_day: first.lastDay }, finishedOn) : null;
    return { ...one, reachedOn: finishedOn, slipDays, overdue: false };
  });
}

/** The day after its last day a promise is overdue: a quarter on the first day of the next one. */
export const isOverdue = (lastDay: string, today: string): boolean => lastDay < today;

/** Days after the first promise ended, or before it began (negative); within it nothing has slipped. */
export function slip(first: Pick<PromiseRow, 'first_day' | 'last_day'>, day: string): number {
  if (day > first.last_day) return daysBetween(first.last_day, day);
  return day < first.first_day ? daysBetween(first.first_day, day) : 0;
}

const promiseOf = (row: PromiseRow): PromiseDto => ({
  number: row.number,
  promised: textOf({ precision: row.precision, firstDay: row.first_day }),
  lastDay: row.last_day,
  promisedOn: row.promised_on,
  reason: row.reason,
  explanation: row.explanation,
});

/** The completion of a project: that of the whole, else that of the lot that is finished last. */
export const completionOf = (milestones: readonly MilestoneDto[]): MilestoneDto | null =>
  milestoneFor('completion', milestones);

/**
 * Which milestone stands for a project: that of the whole, else that of its lots. All must be finished, so the last
 * completion counts; a start or a first connection is the first there is. Where all are given up, one that was promised
 * still stands: it is not as if nothing had been promised.
 */
export function milestoneFor(kind: MilestoneKind, milestones: readonly MilestoneDto[]): MilestoneDto | null {
  const all = milestones.filter((one) => one.kind === kind);
  const kept = all.filter(({ waivedReason }) => waivedReason === null);
  return standing(kind, kept.length > 0 ? kept : all.filter(({ promises }) => promises.length > 0));
}

function standing(kind: MilestoneKind, all: readonly MilestoneDto[]): MilestoneDto | null {
  const whole = all.find(({ lotNumber }) => lotNumber === null);
  const takesLast = kind === 'completion' || kind === 'other';
  return (
    whole ?? best(all, (one, other) => (takesLast ? endOf(one) > endOf(other) : comesBefore(one, other)))
  );
}

/** The one that is due first and neither reached nor waived. */
export function nextMilestoneOf(milestones: readonly MilestoneDto[]): MilestoneDto | null {
  const open = milestones.filter((one) => isOpen(one) && one.promises.length > 0);
  return best(open, comesBefore);
}

export const isOpen = ({ reachedOn, waivedReason }: MilestoneDto): boolean =>
  reachedOn === null && waivedReason === null;

/** Of two that are alike the one with the smaller number stays. */
const best = (all: readonly MilestoneDto[], isBetter: (one: MilestoneDto, other: MilestoneDto) => boolean) =>
  all.reduce<MilestoneDto | null>((found, one) => (!found || isBetter(one, found) ? one : found), null);

/** What was never promised comes after everything else. */
const comesBefore = (one: MilestoneDto, other: MilestoneDto): boolean =>
  endOf(one) !== '' && (endOf(other) === '' || endOf(one) < endOf(other));

const endOf = ({ reachedOn, promises }: MilestoneDto): string => reachedOn ?? promises.at(-1)?.lastDay ?? '';

/** „Fertigstellung Los 2“ */
export function milestoneName({
  kind,
  name,
  lotNumber,
}: Pick<MilestoneDto, 'kind' | 'name' | 'lotNumber'>): string {
  const what = kind === 'other' && name ? name : milestoneKinds[kind];
  return lotNumber === null ? what : `${what} Los ${lotNumber}`;
}

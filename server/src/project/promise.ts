import type { DataSource, EntityManager } from 'typeorm';
import { daysBetween } from './calendar.js';
import { type MilestoneRow, milestoneRows, milestoneRowsAt, type PromiseRow } from './milestone.queries.js';
import type { MilestoneDto, PromiseDto } from './promise.dto.js';
import { textOf } from './promise-dates.js';
import { type MilestoneKind, milestoneKinds } from './words.js';

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
  for (const row of rows) {
    const own = found.get(row.project_id) ?? [];
    own.push(milestoneOf(row, today));
    found.set(row.project_id, own);
  }
  return found;
}

function milestoneOf(row: MilestoneRow, today: string): MilestoneDto {
  const { chain } = row;
  const [first, last] = [chain[0], chain.at(-1)];
  const open = row.reached_on === null && row.waived_reason === null;
  return {
    number: row.number,
    lotNumber: row.lot_number,
    kind: row.kind,
    name: row.name,
    promises: chain.map(promiseOf),
    reachedOn: row.reached_on,
    waivedReason: row.waived_reason,
    slipDays: first ? slip(first, row.reached_on ?? last!.last_day) : null,
    overdue: open && last !== undefined && isOverdue(last.last_day, today),
  };
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
 * completion counts; a start or a first connection is the first there is.
 */
export function milestoneFor(kind: MilestoneKind, milestones: readonly MilestoneDto[]): MilestoneDto | null {
  const all = milestones.filter((one) => one.kind === kind && one.waivedReason === null);
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

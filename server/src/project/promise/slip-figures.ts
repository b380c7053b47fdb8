import type { MilestoneDto, SlipStatistics } from './promise.dto.js';
import { milestoneFor } from './promise.js';
import type { SlipPlace } from './slip.queries.js';
import type { MilestoneKind, SlipReason } from '../words.js';

/* How far dates have slipped, row by row. Pure. */

type Row = SlipStatistics['items'][number];
type Figures = SlipStatistics['total'];

/** Those that belong to no row of their own come last, under a name that says so. */
const NONE = {
  district: 'ohne Kreis',
  operator: 'noch ohne Netzbetreiber',
  programme: 'ohne Förderprogramm',
};

export function slipRows(
  by: keyof typeof NONE,
  places: readonly SlipPlace[],
  milestones: Map<number, MilestoneDto[]>,
  kind: MilestoneKind,
): Row[] {
  const groups = new Map<string, { name: string; sortName: string | null; found: Slipped[] }>();
  for (const { projectId, key, name, sortName, lots } of places) {
    const slipped = slippedOf(milestones.get(projectId) ?? [], kind, lots);
    if (!slipped) continue;
    const group = groups.get(key ?? '') ?? { name: name ?? NONE[by], sortName, found: [] };
    group.found.push(slipped);
    groups.set(key ?? '', group);
  }
  return [...groups]
    .toSorted(([, a], [, b]) => compare(a.sortName, b.sortName))
    .map(([key, { name, found }]) => ({ key, name, ...figuresOf(found) }));
}

/** Every project once, whatever rows it stands in. */
export function slipTotal(
  places: readonly SlipPlace[],
  milestones: Map<number, MilestoneDto[]>,
  kind: MilestoneKind,
): Figures {
  const projects = new Set(places.map(({ projectId }) => projectId));
  return figuresOf([...projects].flatMap((id) => slippedOf(milestones.get(id) ?? [], kind, null) ?? []));
}

interface Slipped {
  days: number;
  overdue: boolean;
  /** One of each promise that was later than the one before it. */
  reasons: SlipReason[];
}

/** What became of what was promised for one kind; null: nothing was. */
function slippedOf(all: readonly MilestoneDto[], kind: MilestoneKind, lots: number[] | null): Slipped | null {
  const promised = all.filter((one) => one.kind === kind && one.promises.length > 0);
  const stands = standingOne(promised, kind, lots);
  if (!stands) return null;
  const counted = [stands, ...shedBy(stands, promised, lots)];
  return {
    days: Math.max(...counted.map(({ slipDays }) => slipDays ?? 0)),
    overdue: stands.overdue,
    reasons: counted.flatMap(reasonsOfMoves),
  };
}

/** The one of the own lots where they have one, else that of the project; one that was waived only where there is no other. */
function standingOne(
  promised: readonly MilestoneDto[],
  kind: MilestoneKind,
  lots: number[] | null,
): MilestoneDto | null {
  const own = promised.filter(({ lotNumber }) => lotNumber !== null && (lots ?? []).includes(lotNumber));
  const whole = lots === null ? promised : promised.filter(({ lotNumber }) => lotNumber === null);
  const kept = (one: MilestoneDto) => one.waivedReason === null;
  return (
    milestoneFor(kind, own.filter(kept)) ??
    milestoneFor(kind, whole.filter(kept)) ??
    milestoneFor(kind, own) ??
    milestoneFor(kind, whole)
  );
}

/**
 * What no longer stands for the project counts on: milestones that were waived, and those of lots where a promise for the
 * whole was put in their place. What the chain of the one that stands begins with is counted there.
 */
function shedBy(
  stands: MilestoneDto,
  promised: readonly MilestoneDto[],
  lots: number[] | null,
): MilestoneDto[] {
  const isOwn = ({ lotNumber }: MilestoneDto) =>
    lots === null || lotNumber === null || lots.includes(lotNumber);
  const begun = (one: MilestoneDto) => one.promises[0]!.promisedOn;
  return promised.filter(
    (one) =>
      one !== stands &&
      isOwn(one) &&
      one.number !== stands.continues &&
      (one.waivedReason !== null ||
        (stands.lotNumber === null && one.lotNumber !== null && begun(one) < begun(stands))),
  );
}

function figuresOf(found: readonly Slipped[]): Figures {
  const days = found.map((one) => one.days);
  return {
    projects: found.length,
    moved: found.filter(({ reasons }) => reasons.length > 0).length,
    overdue: found.filter(({ overdue }) => overdue).length,
    medianSlipDays: median(days),
    largestSlipDays: days.length > 0 ? Math.max(...days) : null,
    reasons: counted(found.flatMap(({ reasons }) => reasons)),
  };
}

/** Of every promise that was later than the one before it. */
const reasonsOfMoves = ({ promises }: MilestoneDto): SlipReason[] =>
  promises.flatMap(({ lastDay, reason }, index) =>
    index > 0 && lastDay > promises[index - 1]!.lastDay ? [reason ?? 'other'] : [],
  );

/** The most frequent first. */
function counted(reasons: readonly SlipReason[]): Figures['reasons'] {
  const counts = new Map<SlipReason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

/** Of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

const compare = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a < b ? -1 : Number(a > b);

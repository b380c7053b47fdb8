import type { MilestoneDto, SlipStatistics } from './promise.dto.js';
import { milestoneFor } from './promise.js';
import type { SlipPlace } from './slip.queries.js';
import type { MilestoneKind, SlipReason } from './words.js';

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
  const groups = new Map<string, { name: string; sortName: string | null; found: MilestoneDto[] }>();
  for (const { projectId, key, name, sortName, lots } of places) {
    const milestone = promisedOne(milestones.get(projectId) ?? [], kind, lots);
    if (!milestone) continue;
    const group = groups.get(key ?? '') ?? { name: name ?? NONE[by], sortName, found: [] };
    group.found.push(milestone);
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
  return figuresOf([...projects].flatMap((id) => promisedOne(milestones.get(id) ?? [], kind, null) ?? []));
}

/** The one of the own lots where they have one, else that of the project; only if something was promised. */
function promisedOne(
  all: readonly MilestoneDto[],
  kind: MilestoneKind,
  lots: number[] | null,
): MilestoneDto | null {
  const promised = all.filter(({ promises }) => promises.length > 0);
  const own = promised.filter(({ lotNumber }) => lotNumber !== null && (lots ?? []).includes(lotNumber));
  const whole = lots === null ? promised : promised.filter(({ lotNumber }) => lotNumber === null);
  return milestoneFor(kind, own) ?? milestoneFor(kind, whole);
}

function figuresOf(milestones: readonly MilestoneDto[]): Figures {
  const days = milestones.map(({ slipDays }) => slipDays ?? 0);
  const moves = milestones.map(reasonsOfMoves);
  return {
    projects: milestones.length,
    moved: moves.filter((reasons) => reasons.length > 0).length,
    overdue: milestones.filter(({ overdue }) => overdue).length,
    medianSlipDays: median(days),
    largestSlipDays: days.length > 0 ? Math.max(...days) : null,
    reasons: counted(moves.flat()),
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

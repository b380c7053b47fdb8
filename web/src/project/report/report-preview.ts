import type { MilestoneDto, ProjectDetailDto, PromiseDto } from '../../api/projects.js';
import type { RecordDto } from '../../api/records.js';
import { dayOf } from '../../ui/format.js';
import { daysBetween, spanOf, valid } from '../schedule/promised.js';
import type { PublicShape } from '../public-preview.js';
import { changedCounts, type Draft, isEarlier, milestoneOf, promisedBy } from './report-draft.js';

/* The public page as it would be with the report: the record with the draft on top. Pure. */

/** Null: it is not public, and the report does not make it so. */
export function previewOf(
  record: RecordDto,
  draft: Draft,
  /** What is public now; null: not loaded, or nothing. */
  shown: Pick<ProjectDetailDto, 'stateHistory' | 'onHoldReason' | 'operators'> | null,
  now: string,
): PublicShape | null {
  const after = record.transitions.find(({ to }) => to === draft.to);
  const publicState = after ? after.publicStateAfter : record.publicState;
  if (!publicState) return null;
  const milestones = milestonesAfter(record, draft, dayOf(now));
  const history = shown?.stateHistory ?? [];
  const counts = changedCounts(record, draft);
  return {
    name: record.name,
    kind: record.kind,
    publicState,
    technology: record.technology,
    recipientName: record.recipientName,
    operators: shown?.operators ?? operatorsOf(record),
    counts: {
      ...record.counts,
      ...counts,
      ...(Object.keys(counts).length > 0 && { countsOn: draft.countsOn || null }),
    },
    milestones,
    completion: completionOf(milestones),
    stateHistory:
      publicState === record.publicState ? history : [...history, { publicState, since: dayOf(now) }],
    onHoldReason: (after?.direction === 'hold' && draft.why.trim()) || (shown?.onHoldReason ?? null),
    municipalityCount: record.municipalities.length,
    municipalities: record.municipalities,
    changedAt: now,
    asOf: now,
  };
}

function operatorsOf({ lots }: RecordDto): ProjectDetailDto['operators'] {
  const found = new Map(lots.flatMap(({ operator }) => (operator ? [[operator.id, operator] as const] : [])));
  return [...found.values()];
}

function milestonesAfter(record: RecordDto, draft: Draft, today: string): MilestoneDto[] {
  const chosen = milestoneOf(record, draft);
  return record.milestones.map((milestone) =>
    milestone === chosen ? milestoneAfter(milestone, draft, today) : milestone,
  );
}

/** The chain with one link more, or the day on which it was reached. */
export function milestoneAfter(milestone: MilestoneDto, draft: Draft, today: string): MilestoneDto {
  const { promises } = milestone;
  if (draft.how === 'reached') return { ...milestone, reachedOn: draft.reachedOn || today, overdue: false };
  const promised = promisedBy(draft, valid(milestone));
  if (!promised) return milestone;
  const { lastDay } = spanOf(promised);
  const next = {
    number: promises.length + 1,
    promised,
    lastDay,
    promisedOn: today,
    reason: reasonOf(draft, promised, valid(milestone)),
    explanation: draft.explanation.trim() || null,
    // The generated type does not know that a first promise has no reason.
  } as PromiseDto;
  const first = promises[0] ?? next;
  return {
    ...milestone,
    promises: [...promises, next],
    slipDays: daysBetween(first.lastDay, lastDay),
    overdue: lastDay < today,
  };
}

function reasonOf(draft: Draft, promised: string, holds: PromiseDto | undefined) {
  if (!holds) return null;
  return isEarlier(promised, holds) ? 'earlier_than_planned' : draft.reason;
}

/** That of the whole project, else that of the lot that is finished last; a waived one only without another: as the service tells it. */
function completionOf(milestones: MilestoneDto[]): MilestoneDto | null {
  const completions = milestones.filter(({ kind }) => kind === 'completion');
  const kept = completions.filter(({ waivedReason }) => waivedReason === null);
  const all = kept.length > 0 ? kept : completions.filter(({ promises }) => promises.length > 0);
  const end = (milestone: MilestoneDto) => milestone.reachedOn ?? valid(milestone)?.lastDay ?? '';
  const latest = (a: MilestoneDto, b: MilestoneDto) => (end(b) > end(a) ? b : a);
  return all.find(({ lotNumber }) => lotNumber === null) ?? (all[0] ? all.reduce(latest) : null);
}

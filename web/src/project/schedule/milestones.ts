import type { MilestoneDto } from '../../api/projects.js';
import { spanOf, valid } from './promised.js';

const kinds: MilestoneDto['kind'][] = [
  'contract',
  'construction_start',
  'first_connection',
  'completion',
  'other',
];

/** Those of the whole project first, then lot by lot, each in the order in which they come to pass. */
export function inOrder<M extends MilestoneDto>(milestones: M[]): M[] {
  return [...milestones].sort(
    (a, b) =>
      (a.lotNumber ?? 0) - (b.lotNumber ?? 0) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      endOf(a).localeCompare(endOf(b)) ||
      a.number - b.number,
  );
}

function endOf(milestone: MilestoneDto): string {
  const promise = valid(milestone);
  return milestone.reachedOn ?? (promise ? spanOf(promise.promised).lastDay : '9');
}

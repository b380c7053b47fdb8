import type { MilestoneDto } from '../../api/projects.js';
import { valid } from '../schedule/promised.js';

/** The milestone that is promised next: neither reached nor waived. */
export function nextMilestoneOf(milestones: readonly MilestoneDto[]): MilestoneDto | null {
  const open = milestones.filter(
    (one) => one.reachedOn === null && one.waivedReason === null && valid(one) !== undefined,
  );
  const [first = null] = open.sort((a, b) => valid(a)!.lastDay.localeCompare(valid(b)!.lastDay));
  return first;
}

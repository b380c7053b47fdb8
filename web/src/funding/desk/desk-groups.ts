import type { DeskItemDto } from '../../api/funding.js';

/* How the list of the desk falls into groups: the service sorts by urgency, a group is a stretch of it. Pure. */

export const groupNames = ['overdue', 'fourEyes', 'decide', 'due', 'findings', 'later', 'ended'] as const;
export type GroupName = (typeof groupNames)[number];

/** As server/src/funding/desk/urgency-rules.ts ranks: from each rank on. */
const from: [rank: number, group: GroupName][] = [
  [99, 'ended'],
  [60, 'later'],
  [50, 'findings'],
  [40, 'due'],
  [30, 'decide'],
  [20, 'fourEyes'],
  [0, 'overdue'],
];

export const groupOf = ({ urgency }: Pick<DeskItemDto, 'urgency'>): GroupName =>
  from.find(([rank]) => urgency >= rank)![1];

export interface DeskGroup {
  group: GroupName;
  items: DeskItemDto[];
}

export function deskGroups(items: readonly DeskItemDto[]): DeskGroup[] {
  const groups: DeskGroup[] = [];
  for (const item of items) {
    const group = groupOf(item);
    const last = groups.at(-1);
    if (last?.group === group) last.items.push(item);
    else groups.push({ group, items: [item] });
  }
  return groups;
}

import type { RecordItemDto, TaskDto } from '../../api/records.js';
import { daysUntil } from '../../ui/deadline.js';
import type { ProjectStatus } from '../page/project-words.js';

/* The start page of officers: tasks by urgency, projects by phase. Pure. */

export type TaskGroup =
  | { kind: 'overdue'; tasks: TaskDto[] }
  | { kind: 'near'; tasks: TaskDto[] }
  /** Up to the end of a month. */
  | { kind: 'until'; day: string; tasks: TaskDto[] }
  | { kind: 'undated'; tasks: TaskDto[] };

/** Sunday of next week. */
function endOfNextWeek(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  const untilSunday = (7 - day.getUTCDay()) % 7;
  day.setUTCDate(day.getUTCDate() + untilSunday + 7);
  return day.toISOString().slice(0, 10);
}

function endOfMonth(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
}

/** In the order in which they came; groups without any are left out. */
export function taskGroups(tasks: TaskDto[], today: string): TaskGroup[] {
  const near = endOfNextWeek(today);
  const dated = tasks.filter((task): task is TaskDto & { dueOn: string } => task.dueOn !== null);
  const later = dated.filter(({ dueOn }) => dueOn > near);
  const last = later
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  const groups: TaskGroup[] = [
    { kind: 'overdue', tasks: dated.filter(({ dueOn }) => daysUntil(today, dueOn) < 0) },
    { kind: 'near', tasks: dated.filter(({ dueOn }) => dueOn >= today && dueOn <= near) },
    ...(last ? [{ kind: 'until' as const, day: endOfMonth(last), tasks: later }] : []),
    { kind: 'undated', tasks: tasks.filter(({ dueOn }) => dueOn === null) },
  ];
  return groups.filter(({ tasks: some }) => some.length > 0);
}

/** Tabs of "Meine Vorhaben": those that need care come first in the first one. */
export type Phase = 'building' | 'preparing' | 'finished' | 'ended';
export const phases: Record<ProjectStatus, Phase> = {
  idea: 'preparing',
  industry_dialogue: 'preparing',
  market_survey: 'preparing',
  survey_evaluated: 'preparing',
  funding_applied: 'preparing',
  funding_provisional: 'preparing',
  tendering: 'preparing',
  awarded: 'preparing',
  funding_final: 'preparing',
  contracted: 'preparing',
  announced: 'preparing',
  planned: 'preparing',
  on_hold: 'preparing',
  under_construction: 'building',
  commissioned: 'finished',
  proof_submitted: 'finished',
  purpose_bound: 'finished',
  closed: 'finished',
  commercial_only: 'ended',
  withdrawn: 'ended',
  rejected: 'ended',
};

export const tabs = ['care', 'building', 'preparing', 'finished'] as const;
export type Tab = (typeof tabs)[number];

export const inTab = (tab: Tab, { status }: Pick<RecordItemDto, 'status'>): boolean =>
  tab === 'care' || phases[status] === tab;

interface Held {
  projects: RecordItemDto[];
  projectCount: number;
}

/** How many there are in a tab, also of those that the page does not hold; null: not known yet. */
export function countIn(
  tab: Tab,
  { projects, projectCount }: Held,
  statusCounts: { status: ProjectStatus; count: number }[] | undefined,
): number | null {
  if (tab === 'care') return projectCount;
  if (projectCount <= projects.length) return projects.filter((project) => inTab(tab, project)).length;
  if (!statusCounts) return null;
  return statusCounts
    .filter(({ status }) => phases[status] === tab)
    .reduce((sum, { count }) => sum + count, 0);
}

/** Where the report on a project is made. */
export const reportPath = (id: number, milestone?: number | null) =>
  `/vorhaben/${id}/melden${milestone ? `?termin=${milestone}` : ''}`;

/** A promise has run out: that nothing has changed cannot be said of it. */
export const isPromiseOver = ({ care }: Pick<RecordItemDto, 'care'>) =>
  care.some(({ rule }) => rule === 'promise_overdue');

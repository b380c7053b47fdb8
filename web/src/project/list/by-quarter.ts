import type { ProjectDto } from '../../api/projects.js';
import { spanOf, valid } from '../schedule/promised.js';

/* Projects by the quarter in which they are to be finished, or were. Pure. */

export interface Quarter {
  /** "2027-Q2"; null: the date passed in silence, or none was named. */
  quarter: string | null;
  kind: 'overdue' | 'dated' | 'open';
  projects: ProjectDto[];
  /** Of them, those that are finished. */
  finished: number;
}

const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** First what passed without a new date, then quarter by quarter, last what has no date. */
export function byQuarter(projects: ProjectDto[]): Quarter[] {
  const groups = new Map<string, Quarter>();
  for (const project of projects) {
    const { kind, quarter } = placeOf(project);
    const key = `${kind} ${quarter}`;
    const group = groups.get(key) ?? { kind, quarter, projects: [], finished: 0 };
    group.projects.push(project);
    if (project.publicState === 'finished') group.finished += 1;
    groups.set(key, group);
  }
  const rank = ({ kind, quarter }: Quarter) =>
    kind === 'overdue' ? '0' : kind === 'open' ? '9' : `1${quarter}`;
  return [...groups.values()].sort((a, b) => rank(a).localeCompare(rank(b)));
}

function placeOf({ completion, publicState }: ProjectDto): Pick<Quarter, 'kind' | 'quarter'> {
  const promise = completion && valid(completion);
  if (completion?.reachedOn) return { kind: 'dated', quarter: quarterOf(completion.reachedOn) };
  if (!completion || !promise || completion.waivedReason) return { kind: 'open', quarter: null };
  // Finished, and nobody told the day: it stands where it was promised, not among the late ones.
  if (completion.overdue && publicState !== 'finished') return { kind: 'overdue', quarter: null };
  return { kind: 'dated', quarter: quarterOf(spanOf(promise.promised).lastDay) };
}

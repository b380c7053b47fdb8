import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { areaNames } from '../../account/area-names.queries.js';
import { mayAct } from '../../account/permissions.js';
import { now } from '../../platform/clock.js';
import { addDays, todayInBerlin } from '../calendar.js';
import { careOf } from './care.js';
import { carePhases } from './care-phases.js';
import { carePlace, needsCare } from './care-rules.js';
import { advisors } from '../lifecycle/lifecycle-rows.js';
import { newsSince } from './news.js';
import { recordItems } from '../record/record-items.js';
import type { CareDto } from '../record/record.dto.js';
import { readableAreas } from '../record/record-scope.js';
import type { TaskDto, WorkListDto } from './work-list.dto.js';
import {
  countDeadlines,
  type Horizon,
  lastVisit,
  noteVisit,
  promiseTasks,
  refusedRequests,
  type ScopedProject,
  scopedProjects,
  waitingOverrides,
  waitingRequests,
} from './work-list.queries.js';
import {
  careTasks,
  overrideTask,
  promiseTask,
  refusedTask,
  scopeOf,
  sentenceOf,
  waitingTask,
} from './work-list-words.js';

const SOON_DAYS = 14;
const MOST_TASKS = 50;
const MOST_PROJECTS = 50;
const REFUSED_FOR_DAYS = 30;

type Care = Map<number, CareDto[]>;

/** The start page of officers. Who may only read has projects and news, but no tasks. */
@Injectable()
export class WorkListService {
  constructor(private readonly db: DataSource) {}

  async get(actor: Actor): Promise<WorkListDto> {
    const today = todayInBerlin();
    const areas = readableAreas(actor);
    const all = await scopedProjects(this.db, areas);
    const care = await careOf(
      this.db,
      all.map(({ id }) => id),
      today,
    );
    const own = ownOf(actor, all);
    const { tasks, counts, undated, next } = await this.tasks(actor, { own, care, today });
    const needing = (areas === null ? all : own).filter(({ id }) => needsCare(care.get(id)!));
    const since = await this.visit(actor);
    return {
      today,
      scope: scopeOf(await this.namesOf(areas)),
      sentence: sentenceOf({ ...counts, projects: all.length, needingCare: needing.length, undated, next }),
      tasks,
      laterTasks: counts.later,
      projects: await recordItems(this.db, actor, mostCare(all, care), today, care),
      projectCount: all.length,
      careCount: needing.length,
      suggested: longestSilent(own),
      news: since ? await newsSince(this.db, { actor, areas, since }) : [],
      lastVisit: since?.toISOString() ?? null,
    };
  }

  private async tasks(
    actor: Actor,
    { own, care, today }: { own: ScopedProject[]; care: Care; today: string },
  ) {
    if (!mayAct(actor, 'project.edit'))
      return { tasks: [], counts: { overdue: 0, soon: 0, later: 0 }, undated: 0, next: null };
    const until = horizonOf(today);
    const ids = own.map(({ id }) => id);
    const counts = await countDeadlines(this.db, ids, until);
    const promises = await promiseTasks(this.db, ids, until.later, MOST_TASKS);
    const undated = [
      ...(await this.requests(actor, ids)),
      ...own.flatMap((one) => careTasks(one, care.get(one.id)!, today, advisors.includes(actor.role))),
    ];
    const listed = promises
      .filter(({ lastDay }) => lastDay <= until.listed)
      .map((one) => promiseTask(one, today));
    return {
      tasks: [...listed, ...undated].slice(0, MOST_TASKS),
      counts,
      undated: undated.length,
      next: promises[0] ?? null,
    };
  }

  private async requests(actor: Actor, ids: number[]): Promise<TaskDto[]> {
    const since = new Date(now().getTime() - REFUSED_FOR_DAYS * 86_400_000);
    const waiting = mayAct(actor, 'project.decide')
      ? await waitingRequests(this.db, ids, actor.accountId, MOST_TASKS)
      : [];
    const overrides = mayAct(actor, 'case.override')
      ? await waitingOverrides(this.db, ids, actor.accountId, MOST_TASKS)
      : [];
    const refused = await refusedRequests(this.db, actor.accountId, since, MOST_TASKS);
    return [...overrides.map(overrideTask), ...waiting.map(waitingTask), ...refused.map(refusedTask)];
  }

  /** A script that looks is no visit of a person. */
  private visit({ accountId, via }: Actor): Promise<Date | null> {
    return via === 'session' ? noteVisit(this.db, accountId, now()) : lastVisit(this.db, accountId);
  }

  private async namesOf(areas: string[] | null): Promise<string[]> {
    const names = await areaNames(this.db, areas ?? []);
    return (areas ?? []).map((key) => names.get(key) ?? key);
  }
}

/** Those that one may report on. */
const ownOf = (actor: Actor, all: ScopedProject[]): ScopedProject[] =>
  mayAct(actor, 'project.edit') ? all.filter(({ kept }) => kept) : [];

/** Listed are tasks up to the end of the next month, counted are those up to the end of the next year. */
function horizonOf(today: string): Horizon {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const listed = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
  return { today, soon: addDays(today, SOON_DAYS), listed, later: `${year + 1}-12-31` };
}

/** The own ones that need care most come first, those that one may only read last. */
function mostCare(all: ScopedProject[], care: Care): number[] {
  const placed = all.map(({ id, kept }, index) => ({
    id,
    place: [kept ? 0 : 1, ...carePlace(care.get(id)), index],
  }));
  placed.sort((a, b) => compare(a.place, b.place));
  return placed.slice(0, MOST_PROJECTS).map(({ id }) => id);
}

function compare(a: (number | string)[], b: (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at < 0) return 0;
  return a[at]! < b[at]! ? -1 : 1;
}

/** Of those that have something to report; the first by name of several. */
function longestSilent(own: ScopedProject[]): number | null {
  const reporting = own.filter(({ status }) => ['underway', 'building'].includes(carePhases[status]));
  const first = reporting.reduce<ScopedProject | null>(
    (silent, one) => (!silent || one.updatedOn < silent.updatedOn ? one : silent),
    null,
  );
  return first?.id ?? null;
}

import type { DataSource, EntityManager } from 'typeorm';
import { milestoneRows, milestoneRowsAt } from '../project/promise/milestone.queries.js';
import { projectsKnownAt } from '../project/public/project-past.js';
import type { NewsDto, NewsScope } from './news.dto.js';
import {
  changedProjects,
  type EditionNewsRow,
  editionsIn,
  eventsOf,
  type NewsProject,
  promisedIn,
} from './news.queries.js';
import { newestFirst, newsOfProject, type Window } from './news-rules.js';

type Db = DataSource | EntityManager;

/**
 * What is new in a part of the Land since a moment, the newest first. Of one project no figures of areas are told. `past`:
 * as it was known then, with the names of that day; null: now.
 */
export async function newsOf(
  db: Db,
  scope: NewsScope,
  window: Window,
  past: Date | null = null,
): Promise<NewsDto[]> {
  const projects = await changedProjects(projectsKnownAt(db, past), scope, window);
  const editions = scope.project === undefined ? await editionsIn(db, window) : [];
  return [...(await newsOfProjects(db, projects, window, past)), ...editions.map(editionNews)].toSorted(
    newestFirst,
  );
}

async function newsOfProjects(
  db: Db,
  projects: NewsProject[],
  window: Window,
  past: Date | null,
): Promise<NewsDto[]> {
  const ids = projects.map(({ id }) => id);
  if (ids.length === 0) return [];
  const known = projectsKnownAt(db, past, ids);
  const events = grouped(await eventsOf(known, ids));
  const milestones = grouped(await (past ? milestoneRowsAt(db, ids, past) : milestoneRows(db, ids)));
  const promised = grouped(await promisedIn(known, ids, window));
  return projects.flatMap((project) =>
    newsOfProject(
      project,
      {
        events: events.get(project.id) ?? [],
        milestones: milestones.get(project.id) ?? [],
        promised: promised.get(project.id) ?? [],
      },
      window,
    ),
  );
}

function grouped<Row extends { project_id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const known = groups.get(row.project_id);
    if (known) known.push(row);
    else groups.set(row.project_id, [row]);
  }
  return groups;
}

const editionNews = (row: EditionNewsRow): NewsDto => ({
  id: `ausgabe-${row.id}`,
  kind: 'edition',
  moment: row.moment.toISOString(),
  project: null,
  state: null,
  promise: null,
  edition: {
    source: row.source,
    userGroup: row.user_group,
    referenceDate: row.reference_date,
    count: row.count,
  },
  isDemo: row.is_demo,
});

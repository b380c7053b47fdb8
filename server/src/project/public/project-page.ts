import type { DataSource } from 'typeorm';
import { todayInBerlin } from '../calendar.js';
import type { ProjectDto, ProjectFilter } from './project.dto.js';
import {
  boundsOf,
  districtsOf,
  type ListPage,
  listProjects,
  operatorsOf,
  type PublicRow,
} from './project.queries.js';
import { projectsKnownAt } from './project-past.js';
import { milestonesOf } from '../promise/promise.js';
import { type PartsOfList, projectDtosOf } from './public-project.js';

export interface ProjectPage {
  items: ProjectDto[];
  /** The same projects as they are stored, for what only a file has. */
  rows: PublicRow[];
  /** Where the page after this one begins; null: this is the last. */
  last: [string, number] | null;
}

/** One page of published projects; with whatever they are made of, in a number of questions that does not grow. */
export async function projectPage(
  db: DataSource,
  filter: ProjectFilter,
  page: ListPage,
  past: Date | null,
): Promise<ProjectPage> {
  const known = projectsKnownAt(db, past);
  // One row more than the page: if it came, there is a page after this one.
  const found = await listProjects(known, filter, { ...page, limit: page.limit + 1 });
  const rows = found.slice(0, page.limit);
  const items = projectDtosOf(
    rows,
    await partsOf(
      db,
      rows.map((row) => row.id),
      past,
    ),
  );
  const end = rows.at(-1);
  return { items, rows, last: found.length > rows.length ? placeOf(end!, page.sort) : null };
}

/** What the list shows of some projects beside their own rows. */
export async function partsOf(db: DataSource, ids: number[], past: Date | null): Promise<PartsOfList> {
  const known = projectsKnownAt(db, past, ids);
  const [districts, operators, bounds, milestones] = await Promise.all([
    districtsOf(known, ids),
    operatorsOf(known, ids),
    boundsOf(known, ids),
    milestonesOf(known as DataSource, ids, dayOf(past)),
  ]);
  return { districts, operators, bounds, milestones };
}

const placeOf = (row: PublicRow, sort: ListPage['sort']): [string, number] => [
  sort === 'name' ? row.sort_name : row.changed_at.toISOString(),
  row.id,
];

/** The day by which a date has passed: that of the moment, so that an answer about the past repeats. */
export const dayOf = (past: Date | null): string =>
  past ? past.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' }) : todayInBerlin();

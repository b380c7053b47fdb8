import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  getProject,
  getProjectChoices,
  getSlipStatistics,
  listProjects,
  type ProjectDetailDto,
  type ProjectDto,
  type ProjectList,
  type ProjectQuery,
} from '../api/projects.js';
import { type ProjectFilter, queryOf } from './list/project-filter.js';
import { isRunning } from './page/project-sentences.js';

/* What the public pages ask about projects. */

const known = <T>(value: T | null): T | undefined => value ?? undefined;

export const projectQuery = (id: number, asOf: string | null = null) =>
  queryOptions({
    queryKey: ['project', id, asOf],
    queryFn: () => getProject({ path: { id }, query: { asOf: known(asOf) } }),
  });

export type ProjectSort = 'name' | 'changed';
export const PAGE_SIZE = 50;

/** The list, page after page, from the cursor on that the address names. */
export const projectPagesQuery = (filter: ProjectFilter, sort: ProjectSort, after: string | null = null) =>
  infiniteQueryOptions({
    queryKey: ['projects', filter, sort, after],
    queryFn: ({ pageParam }) =>
      listProjects({
        query: { ...queryOf(filter), sort, limit: PAGE_SIZE, after: pageParam ?? undefined },
      }),
    initialPageParam: after,
    getNextPageParam: ({ next }: ProjectList) => next,
  });

/** All projects of a filter, page after page: nothing is cut silently. */
export const allProjectsQuery = (filter: ProjectFilter) =>
  queryOptions({
    queryKey: ['projects', filter, 'all'],
    queryFn: () => allProjects({ ...queryOf(filter), limit: 500 }),
  });

async function allProjects(query: ProjectQuery): Promise<ProjectList> {
  const first = await listProjects({ query });
  const items: ProjectDto[] = [...first.items];
  let next = first.next;
  while (next) {
    const page = await listProjects({ query: { ...query, after: next } });
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items, next: null };
}

export const choicesQuery = (asOf: string | null = null) =>
  queryOptions({
    queryKey: ['projectChoices', asOf],
    queryFn: () => getProjectChoices({ query: { asOf: known(asOf) } }),
  });

export type SlipsBy = 'district' | 'operator' | 'programme';
export const slipsQuery = (by: SlipsBy, asOf: string | null = null) =>
  queryOptions({
    queryKey: ['slips', by, asOf],
    queryFn: () => getSlipStatistics({ query: { by, kind: 'completion', asOf: known(asOf) } }),
  });

/** More than so many of one place are told in full only in the list of projects. */
const TOLD = 12;

export interface PlaceProjects {
  total: number;
  /** Those that are still running first, of each the one that changed last. */
  projects: ProjectDetailDto[];
}

/** The projects of a Gemeinde with all that its page says of them. */
export const placeProjectsQuery = (ags: string, asOf: string | null = null) =>
  queryOptions({
    queryKey: ['placeProjects', ags, asOf],
    queryFn: () => projectsOf(ags, asOf),
  });

async function projectsOf(ags: string, asOf: string | null): Promise<PlaceProjects> {
  const query = { municipality: ags, sort: 'changed' as const, asOf: known(asOf) };
  const { items, total } = await allProjects({ ...query, limit: 500 });
  const isDone = ({ publicState }: ProjectDto) => Number(!isRunning(publicState));
  const told = [...items].sort((a, b) => isDone(a) - isDone(b)).slice(0, TOLD);
  const projects = await Promise.all(
    told.map(({ id }) => getProject({ path: { id }, query: { asOf: known(asOf) } })),
  );
  return { total, projects };
}

import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { type Action, may } from '../../account/permissions.js';
import { requireStillAllowed } from '../../account/still-allowed.js';
import { changing } from '../../platform/changing.js';
import { bumpDataVersion } from '../../platform/data-version.js';
import { requireCurrent } from '../../platform/history.js';
import { notFound } from '../../platform/problem.js';
import { lockProject, lockProjects, type ProjectRow } from '../project-row.js';
import { lastVersion, wroteVersion, wroteVersions } from './record-change.queries.js';
import { recordHistory } from './record-history.js';

export type { ProjectRow } from '../project-row.js';

/** For one that does not exist and one outside the scope alike. */
export const recordNotFound = (id: number | string) => notFound(`Das Vorhaben ${id} gibt es nicht.`);

export interface AskedChange {
  actor: Actor;
  id: number;
  ifMatch: string | undefined;
  /** `project.edit` where it is left out. */
  action?: Action;
  reason?: string;
  /** Something is added that nobody can have edited: no version is asked for (uploads of documents and lists). */
  anyVersion?: true;
}

/**
 * The one way to change a project or a part of it. Whoever comes second waits for the first, and is then refused with what
 * the first has changed (412).
 */
export function changeRecord<T>(
  db: DataSource,
  asked: AskedChange,
  work: (manager: EntityManager, project: ProjectRow) => Promise<T>,
): Promise<T> {
  return changing(db, (manager) => changeWithin(manager, asked, work), asked.reason);
}

/** The same inside a transaction of `changing`. */
export async function changeWithin<T>(
  manager: EntityManager,
  asked: AskedChange,
  work: (manager: EntityManager, project: ProjectRow) => Promise<T>,
): Promise<T> {
  const { actor, id, action = 'project.edit' } = asked;
  const project = await lockProject(manager, id);
  const thing = { areas: project?.managed_by ?? [] };
  if (!project || !may(actor, action, thing)) throw recordNotFound(id);
  await requireStillAllowed(manager, actor, action, thing);
  if (!asked.anyVersion) await requireCurrent(manager, { ...recordHistory(id), ifMatch: asked.ifMatch });
  const before = await lastVersion(manager);
  const result = await work(manager, project);
  if (await wroteVersion(manager, id, before)) await bumpDataVersion(manager, 'project');
  return result;
}

/**
 * Several projects in one transaction of `changing`, for lists: all are held from the start, in the order of their numbers, so
 * that two who take lists over never wait for each other. A version is not asked for: the list was checked against the stock.
 */
export async function changeAllWithin<T>(
  manager: EntityManager,
  { actor, ids }: { actor: Actor; ids: readonly number[] },
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const held = new Map((await lockProjects(manager, ids)).map((project) => [project.id, project]));
  const keepers = new Map<string, { areas: string[] }>();
  for (const id of ids) {
    const areas = held.get(id)?.managed_by ?? [];
    if (!held.has(id) || !may(actor, 'project.edit', { areas })) throw recordNotFound(id);
    keepers.set(areas.join(), { areas });
  }
  for (const thing of keepers.values()) await requireStillAllowed(manager, actor, 'project.edit', thing);
  const before = await lastVersion(manager);
  const result = await work(manager);
  if (await wroteVersions(manager, ids, before)) await bumpDataVersion(manager, 'project');
  return result;
}

import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { type Action, may } from '../../account/permissions.js';
import { requireStillAllowed } from '../../account/still-allowed.js';
import { changing } from '../../platform/changing.js';
import { requireCurrent } from '../../platform/history.js';
import { notFound } from '../../platform/problem.js';
import { lockProject, type ProjectRow } from '../../project/project-row.js';
import { caseHistory } from './case-history.js';

/** For one that does not exist, whose project has none, and one outside the scope alike. */
export const caseNotFound = (id: number | string) => notFound(`Den Förderfall ${id} gibt es nicht.`);

export interface AskedCaseChange {
  actor: Actor;
  id: number;
  ifMatch: string | undefined;
  /** `case.edit` where it is left out. */
  action?: Action;
  reason?: string;
  /** Something is added that nobody can have edited (messages), or asks for itself what it rests on: no version is asked for. */
  anyVersion?: true;
}

/**
 * The one way to change a funding case or a part of it. The project is locked too: notices and tenders change what its
 * life cycle rests on. Whoever comes second is refused with what the first has changed (412).
 */
export function changeCase<T>(
  db: DataSource,
  asked: AskedCaseChange,
  work: (manager: EntityManager, project: ProjectRow) => Promise<T>,
): Promise<T> {
  return changing(db, (manager) => changeCaseWithin(manager, asked, work), asked.reason);
}

/** The same inside a transaction of `changing`. */
export async function changeCaseWithin<T>(
  manager: EntityManager,
  asked: AskedCaseChange,
  work: (manager: EntityManager, project: ProjectRow) => Promise<T>,
): Promise<T> {
  const { actor, id, action = 'case.edit' } = asked;
  const project = await lockProject(manager, id);
  const [row] = await manager.query(`SELECT 1 FROM funding_case WHERE project_id = $1 FOR UPDATE`, [id]);
  const thing = { areas: project?.managed_by ?? [] };
  if (!project || !row || !may(actor, action, thing)) throw caseNotFound(id);
  await requireStillAllowed(manager, actor, action, thing);
  if (!asked.anyVersion) await requireCurrent(manager, { ...caseHistory(id), ifMatch: asked.ifMatch });
  return work(manager, project);
}

/** The project of a case that the actor may read; else the same 404 as for a missing one. */
export async function readableCase(
  db: DataSource | EntityManager,
  actor: Actor,
  id: number,
): Promise<{ areas: string[] }> {
  const [row] = await db.query(
    `SELECT p.managed_by FROM funding_case c JOIN project p ON p.id = c.project_id WHERE c.project_id = $1`,
    [id],
  );
  const thing = { areas: (row?.managed_by ?? []) as string[] };
  if (!row || !may(actor, 'case.read', thing)) throw caseNotFound(id);
  return thing;
}

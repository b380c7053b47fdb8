import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { type Action, may } from '../account/permissions.js';
import { requireStillAllowed } from '../account/still-allowed.js';
import { changing } from '../platform/changing.js';
import { requireCurrent } from '../platform/history.js';
import { notFound } from '../platform/problem.js';
import { requestHistory } from './advice-history.js';
import type { RequestState, Topic } from './words.js';

/** For one that does not exist and one outside the scope alike. */
export const requestNotFound = (id: number) => notFound(`Die Anfrage ${id} gibt es nicht.`);

export interface RequestRow {
  id: number;
  area: string;
  project_id: number | null;
  subject: string;
  topics: Topic[];
  state: RequestState;
  asked_by: string | null;
}

interface AskedChange {
  actor: Actor;
  id: number;
  action: Action;
  ifMatch?: string | undefined;
  reason?: string | undefined;
  /** Something is added that nobody can have edited (files): no version is asked for. */
  anyVersion?: true;
}

/** The one way to change a request for advice. */
export function changeRequest<T>(
  db: DataSource,
  asked: AskedChange,
  work: (manager: EntityManager, request: RequestRow) => Promise<T>,
): Promise<T> {
  return changing(db, (manager) => changeRequestWithin(manager, asked, work), asked.reason);
}

/** The same inside a transaction of `changing`. */
export async function changeRequestWithin<T>(
  manager: EntityManager,
  { actor, id, action, ifMatch, anyVersion }: AskedChange,
  work: (manager: EntityManager, request: RequestRow) => Promise<T>,
): Promise<T> {
  const [row] = await manager.query(
    `SELECT id, area, project_id, subject, topics, state, asked_by FROM advice_request WHERE id = $1 FOR UPDATE`,
    [id],
  );
  const thing = { areas: row ? [row.area] : [] };
  if (!row || !may(actor, action, thing)) throw requestNotFound(id);
  await requireStillAllowed(manager, actor, action, thing);
  if (!anyVersion) await requireCurrent(manager, { ...requestHistory(id), ifMatch });
  return work(manager, row);
}

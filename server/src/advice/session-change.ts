import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { type Action, may } from '../account/permissions.js';
import { requireStillAllowed } from '../account/still-allowed.js';
import { changing } from '../platform/changing.js';
import { requireCurrent } from '../platform/history.js';
import { notFound, problem } from '../platform/problem.js';
import { sessionHistory } from './advice-history.js';
import type { Form, SessionState } from './words.js';

/** For one that does not exist and one outside the scope alike. */
export const sessionNotFound = (id: number) => notFound(`Die Beratung ${id} gibt es nicht.`);

export interface SessionRow {
  id: number;
  request_id: number | null;
  areas: string[];
  project_id: number | null;
  subject: string;
  held_on: string;
  starts_at: string | null;
  form: Form;
  place: string | null;
  led_by: string | null;
  state: SessionState;
}

interface AskedChange {
  actor: Actor;
  id: number;
  /** `advice.edit` where it is left out. */
  action?: Action;
  ifMatch?: string | undefined;
  reason?: string;
  /** Something is added that nobody can have edited (addenda, the day a task was done): no version is asked for. */
  anyVersion?: true;
}

/** The one way to change a session of advice. Whoever comes second is refused with what the first has changed (412). */
export function changeSession<T>(
  db: DataSource,
  asked: AskedChange,
  work: (manager: EntityManager, session: SessionRow) => Promise<T>,
): Promise<T> {
  return changing(
    db,
    async (manager) => {
      const { actor, id, action = 'advice.edit', ifMatch, anyVersion } = asked;
      const [row] = await manager.query(
        `SELECT id, request_id, areas, project_id, subject, to_char(held_on, 'YYYY-MM-DD') AS held_on, starts_at,
                form, place, led_by, state
           FROM advice_session WHERE id = $1 FOR UPDATE`,
        [id],
      );
      const thing = { areas: (row?.areas ?? []) as string[] };
      if (!row || !may(actor, action, thing)) throw sessionNotFound(id);
      await requireStillAllowed(manager, actor, action, thing);
      if (!anyVersion) await requireCurrent(manager, { ...sessionHistory(id), ifMatch });
      return work(manager, row);
    },
    asked.reason,
  );
}

/** What is finished stays as it is, in the database too. */
export function requirePlanned({ state }: SessionRow): void {
  if (state === 'finished')
    throw problem(
      409,
      'Das Protokoll ist abgeschlossen und bleibt, wie es ist. Behebung: Berichtigungen als Nachtrag anfügen.',
    );
  if (state === 'cancelled')
    throw problem(409, 'Diese Beratung ist abgesagt. Behebung: eine neue Beratung anlegen.');
}

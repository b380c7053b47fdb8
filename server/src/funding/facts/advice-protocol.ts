import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { changeCaseWithin } from '../case/case-change.js';

type Db = DataSource | EntityManager;

/** What the case of a project notes of its advice; null: the project has none. */
export async function adviceProtocolOf(db: Db, projectId: number): Promise<{ on: string | null } | null> {
  const [row] = await db.query(
    `SELECT to_char(advice_protocol_on, 'YYYY-MM-DD') AS day FROM funding_case WHERE project_id = $1`,
    [projectId],
  );
  return row ? { on: row.day } : null;
}

/**
 * Inside a transaction of `changing`, when a case is opened: what was advised on the project before counts too. The first
 * finished protocol is the one that is asked for before the application to the Land.
 */
export async function takeAdviceProtocol(manager: EntityManager, projectId: number): Promise<void> {
  await manager.query(
    `UPDATE funding_case c SET advice_protocol_on = s.first
       FROM (SELECT min(held_on) AS first FROM advice_session WHERE project_id = $1 AND state = 'finished') s
      WHERE c.project_id = $1 AND c.advice_protocol_on IS NULL AND s.first IS NOT NULL`,
    [projectId],
  );
}

/**
 * Inside a transaction of `changing`: there is a protocol of advice of that day. What is asked for before the application
 * to the Land is met by the first one, so an earlier day stays. false: the project has no case.
 */
export async function noteAdviceProtocol(
  manager: EntityManager,
  actor: Actor,
  projectId: number,
  day: string,
): Promise<boolean> {
  const cases: unknown[] = await manager.query(`SELECT 1 FROM funding_case WHERE project_id = $1`, [
    projectId,
  ]);
  if (cases.length === 0) return false;
  const asked = { actor, id: projectId, ifMatch: undefined, action: 'case.check', anyVersion: true } as const;
  await changeCaseWithin(manager, asked, () =>
    manager.query(
      `UPDATE funding_case SET advice_protocol_on = $2
        WHERE project_id = $1 AND (advice_protocol_on IS NULL OR advice_protocol_on > $2::date)`,
      [projectId, day],
    ),
  );
  return true;
}

import type { DataSource, EntityManager } from 'typeorm';
import type { Holder, Role } from '../../account/permissions.js';
import { todayInBerlin } from '../calendar.js';
import type { Case, Facts, Parameter } from '../case.js';
import type { Direction } from './lifecycle.js';
import type { ProjectStatus } from '../words.js';

type Db = DataSource | EntityManager;

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;
const cents = (column: string) => `(p.${column} * 100)::float8`;

/** A project as the rules of its life cycle ask for it: as of now, whatever was read before. */
export async function readCase(db: Db, id: number): Promise<Case> {
  const today = todayInBerlin();
  const [row] = await db.query(
    `SELECT p.kind, p.status, p.held_from AS "heldFrom", p.model, p.facts, p.published_at IS NOT NULL AS published,
            p.published_early AS "publishedEarly", p.eligible_addresses AS eligible, p.homes_connected AS connected,
            coalesce((SELECT ${day('e.effective_on')} FROM project_event e WHERE e.project_id = p.id ORDER BY e.id LIMIT 1),
                     ${day('p.status_since')}) AS begun,
            (SELECT CASE WHEN e.direction <> 'created' THEN ${day('e.effective_on')} END
               FROM project_event e WHERE e.project_id = p.id ORDER BY e.id DESC LIMIT 1) AS since,
            coalesce((SELECT json_agg(json_build_object('from', e.from_status, 'to', e.to_status, 'direction', e.direction,
                                      'on', ${day('e.effective_on')}) ORDER BY e.id)
                        FROM project_event e WHERE e.project_id = p.id AND e.direction <> 'created'), '[]') AS history,
            (SELECT json_build_object('name', v.name, 'begins', ${day('coalesce(v.dated, v.valid_from)')},
                                      'hasCalls', EXISTS (SELECT FROM call c WHERE c.guideline_version_id = v.id))
               FROM guideline_version v WHERE v.id = p.guideline_version_id) AS guideline,
            (SELECT json_build_object('name', c.name, 'opens', ${day('c.opens')}, 'closes', ${day('c.closes')},
                                      'endedEarlyOn', ${day('c.ended_early_on')})
               FROM call c WHERE c.id = p.call_id) AS call,
            json_build_object('total', ${cents('total_cost')}, 'federal', ${cents('federal_share')},
              'state', ${cents('state_share')}, 'own', ${cents('own_share')}, 'third', ${cents('third_share')}) AS costs,
            coalesce((SELECT json_agg(json_build_object('number', l.number, 'hasOperator', l.operator_id IS NOT NULL,
                                      'commercial', l.commercial)
                                      ORDER BY l.number) FROM lot l WHERE l.project_id = p.id), '[]') AS lots,
            coalesce((SELECT json_agg(json_build_object('kind', m.kind, 'name', m.name, 'lotNumber', m.lot_number,
                        'reachedOn', m.reached_on, 'waived', m.waived_reason IS NOT NULL,
                        'promised', EXISTS (SELECT FROM promise r WHERE r.project_id = m.project_id
                                               AND r.milestone_number = m.number)) ORDER BY m.number)
                        FROM milestone m WHERE m.project_id = p.id), '[]') AS milestones,
            coalesce((SELECT json_agg(json_build_object('name', q.name, 'value', q.value) ORDER BY q.call_id)
                        FROM programme_parameter q WHERE q.guideline_version_id = p.guideline_version_id
                         AND q.call_id IN ('', p.call_id)), '[]') AS parameters
       FROM project p WHERE p.id = $1`,
    [id],
  );
  return { ...row, on: today, today, parameters: byName(row.parameters) };
}

/** What a call says of itself comes after, and so instead of, what its version says. */
const byName = (rows: { name: string; value: Parameter }[]): Record<string, Parameter> =>
  Object.fromEntries(rows.map(({ name, value }) => [name, value]));

export async function documentsOf(db: Db, id: number): Promise<Set<string>> {
  const rows: { id: string }[] = await db.query(
    `SELECT document_id AS id FROM project_document WHERE project_id = $1`,
    [id],
  );
  return new Set(rows.map((row) => row.id));
}

/** Only `status-writer.ts` calls it: nothing else writes a status. A new status is a report, too. */
export async function updateStatus(
  manager: EntityManager,
  id: number,
  { to, on, facts, moment }: { to: ProjectStatus; on: string; facts: Facts; moment: Date },
): Promise<void> {
  await manager.query(
    `UPDATE project SET held_from = CASE WHEN $2 = 'on_hold' THEN status END, status = $2, status_since = $3, facts = $4, reported_at = $5
      WHERE id = $1`,
    [id, to, on, JSON.stringify(facts), moment],
  );
}

export interface NewEvent {
  from: ProjectStatus | null;
  to: ProjectStatus;
  on: string;
  recordedAt: Date;
  accountId: string | null;
  actor: string;
  direction: Direction | 'created';
  reason: string | null;
  overridden: readonly string[];
  /** Numbers of the exceptions, in the order of `overridden`. */
  overrideNumbers?: readonly number[];
  legalBasis: string | null;
  documents: readonly string[];
}

export async function insertEvent(manager: EntityManager, id: number, event: NewEvent): Promise<void> {
  await manager.query(
    `INSERT INTO project_event (project_id, from_status, to_status, effective_on, recorded_at, account_id, actor, direction,
                                reason, overridden, override_numbers, legal_basis, documents)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      event.from,
      event.to,
      event.on,
      event.recordedAt,
      event.accountId,
      event.actor,
      event.direction,
      event.reason,
      event.overridden,
      event.overrideNumbers ?? [],
      event.legalBasis,
      event.documents,
    ],
  );
}

export interface MailReader {
  id: string;
  name: string;
  email: string;
  role: Role;
}

const READER = `a.id, n.name, n.email, a.role FROM account a JOIN person n ON n.id = a.person_id
  WHERE a.state = 'active' AND n.email IS NOT NULL`;

/** The officers who keep it, but the one who is told of. */
export const officersOf = (db: Db, managedBy: readonly string[], but: string | null): Promise<MailReader[]> =>
  db.query(
    `SELECT ${READER} AND a.role IN ('municipal_officer', 'district_officer') AND a.areas && $1
       AND a.id IS DISTINCT FROM $2::uuid ORDER BY a.id`,
    [managedBy, but],
  );

export const advisorsBut = (db: Db, but: string): Promise<MailReader[]> =>
  db.query(`SELECT ${READER} AND a.role IN ('dias_advisor', 'dias_lead') AND a.id <> $1 ORDER BY a.id`, [
    but,
  ]);

/** With what the account may do by now: since it had to do with the matter its role or its areas may have changed. */
export type HeldReader = MailReader & Pick<Holder, 'areas' | 'managesUsers'>;

export async function readerOf(db: Db, accountId: string): Promise<HeldReader | null> {
  const [row] = await db.query(`SELECT a.areas, a.manages_users AS "managesUsers", ${READER} AND a.id = $1`, [
    accountId,
  ]);
  return row ?? null;
}

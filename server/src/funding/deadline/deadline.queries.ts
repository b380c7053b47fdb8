import type { DataSource, EntityManager } from 'typeorm';
import { addDays } from '../../project/calendar.js';
import { caseInScope } from '../case/case-scope.js';
import type { DeadlineItemDto, DeadlineQuery, OwnDeadlinesBody } from './deadline.dto.js';
import { SOON_DAYS, URGENT_DAYS } from './deadline-state.js';

type Db = DataSource | EntityManager;

/** Where a page of the list ended. */
export type Place = [dueOn: string, caseId: number, key: string];
export type DeadlineRow = Omit<DeadlineItemDto, 'state'>;
export interface Asked {
  query: Omit<DeadlineQuery, 'limit' | 'after'>;
  areas: string[] | null;
  today: string;
}

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;
const COLUMNS = `d.project_id AS "caseId", p.reference, p.name AS "projectName", d.key, d.kind, d.name,
  ${day('d.due_on')} AS "dueOn", ${day('d.done_on')} AS "doneOn", d.rule, d.legal_basis AS "legalBasis", d.unverified, d.whose`;

/** Whole days, so a state is a range of days: $6 the last one that is urgent, $7 the last one that is soon. */
const STATES: Record<DeadlineQuery['state'], string> = {
  overdue: 'd.done_on IS NULL AND d.due_on < $5',
  urgent: 'd.done_on IS NULL AND d.due_on BETWEEN $5 AND $6',
  soon: 'd.done_on IS NULL AND d.due_on > $6 AND d.due_on <= $7',
  later: 'd.done_on IS NULL AND d.due_on > $7',
  open: 'd.done_on IS NULL',
  done: 'd.done_on IS NOT NULL',
};

/** What is chosen but for the state: $1 areas, $2 whose, $3 Kreis, $4 last day. */
const CHOSEN = `FROM case_deadline d JOIN project p ON p.id = d.project_id
  WHERE ${caseInScope('$1')} AND ($2::text IS NULL OR d.whose = $2)
    AND ($3::text IS NULL OR EXISTS (SELECT FROM project_municipality m WHERE m.project_id = p.id AND left(m.ags, 5) = $3))
    AND ($4::date IS NULL OR d.due_on <= $4)`;

const parametersOf = ({ query, areas, today }: Asked): unknown[] => [
  areas,
  query.whose ?? null,
  query.district ?? null,
  query.until ?? null,
  today,
  addDays(today, URGENT_DAYS),
  addDays(today, SOON_DAYS),
];

/** Open ones by day, the first one first; those that are done the other way round. */
export function deadlineRows(
  db: Db,
  { after, limit, ...asked }: Asked & { after: Place | null; limit: number },
): Promise<DeadlineRow[]> {
  const [direction, beyond] = asked.query.state === 'done' ? ['DESC', '<'] : ['ASC', '>'];
  return db.query(
    // The bounds of the states are named, whatever the state, so that each parameter has its type.
    `SELECT ${COLUMNS} ${CHOSEN} AND ($5::date, $6::date, $7::date) IS NOT NULL AND ${STATES[asked.query.state]}
        AND ($8::date IS NULL OR (d.due_on, d.project_id, d.key) ${beyond} ($8, $9::int, $10::text))
      ORDER BY d.due_on ${direction}, d.project_id ${direction}, d.key ${direction} LIMIT $11`,
    [...parametersOf(asked), ...(after ?? [null, null, null]), limit],
  );
}

export type DeadlineCounts = Record<'overdue' | 'urgent' | 'soon' | 'later', number>;

/** Of all states, whichever is shown. */
export async function countDeadlines(db: Db, asked: Asked): Promise<DeadlineCounts> {
  const counts = (['overdue', 'urgent', 'soon', 'later'] as const).map(
    (state) => `count(*) FILTER (WHERE ${STATES[state]})::int AS ${state}`,
  );
  const [row] = await db.query(
    `SELECT ${counts.join(', ')} ${CHOSEN} AND d.done_on IS NULL`,
    parametersOf(asked),
  );
  return row;
}

/** Open deadlines of the own cases: of officers those they keep, of others those they lead, or lead for somebody absent. */
export const calendarRows = (
  db: Db,
  { areas, accountId, today }: { areas: string[] | null; accountId: string; today: string },
): Promise<(DeadlineRow & { computedAt: Date })[]> =>
  db.query(
    `SELECT ${COLUMNS}, s.computed_at AS "computedAt"
       FROM case_deadline d JOIN project p ON p.id = d.project_id
       JOIN funding_case c ON c.project_id = d.project_id JOIN case_summary s ON s.project_id = d.project_id
      WHERE d.done_on IS NULL AND ${caseInScope('$1')}
        AND ($1 IS NOT NULL OR c.assigned_to = $2::uuid
             OR EXISTS (SELECT FROM absence b WHERE b.account_id = c.assigned_to AND b.deputy_id = $2::uuid
                           AND $3::date BETWEEN b.first_day AND b.last_day))
      ORDER BY d.due_on, d.project_id, d.key`,
    [areas, accountId, today],
  );

/** Own deadlines as they are to be; what stays as it was is not touched, so no version is written of it. */
/** Those that a Kommune has entered itself. */
export async function deadlinesOfOfficers(manager: EntityManager, id: number): Promise<Set<number>> {
  const rows: { number: number }[] = await manager.query(
    `SELECT number FROM (
       SELECT DISTINCT ON (v.record_key) split_part(v.record_key, '/', 2)::int AS number, a.role
         FROM record_version v LEFT JOIN account a ON a.id = v.account_id
        WHERE v.record = 'own_deadline' AND v.operation = 'insert'
          AND v.record_key COLLATE "C" >= $1 || '/' AND v.record_key COLLATE "C" < $1 || '0'
        ORDER BY v.record_key, v.id DESC) entered
      WHERE role IN ('municipal_officer', 'district_officer')`,
    [String(id)],
  );
  return new Set(rows.map(({ number }) => number));
}

export async function ownDeadlinesOf(
  manager: EntityManager,
  id: number,
): Promise<OwnDeadlinesBody['deadlines']> {
  return manager.query(
    `SELECT number, title, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", to_char(done_on, 'YYYY-MM-DD') AS "doneOn"
       FROM own_deadline WHERE project_id = $1 ORDER BY number`,
    [id],
  );
}

export async function saveOwnDeadlines(
  manager: EntityManager,
  id: number,
  deadlines: OwnDeadlinesBody['deadlines'],
): Promise<void> {
  const rows = JSON.stringify(deadlines);
  await manager.query(
    `DELETE FROM own_deadline WHERE project_id = $1
        AND number <> ALL (SELECT r.number FROM jsonb_to_recordset($2::jsonb) AS r (number integer))`,
    [id, rows],
  );
  await manager.query(
    `INSERT INTO own_deadline (project_id, number, title, due_on, done_on)
     SELECT $1, r.number, r.title, r."dueOn", r."doneOn"
       FROM jsonb_to_recordset($2::jsonb) AS r (number integer, title text, "dueOn" date, "doneOn" date)
     ON CONFLICT (project_id, number) DO UPDATE
       SET title = excluded.title, due_on = excluded.due_on, done_on = excluded.done_on
     WHERE (own_deadline.title, own_deadline.due_on, own_deadline.done_on)
           IS DISTINCT FROM (excluded.title, excluded.due_on, excluded.done_on)`,
    [id, rows],
  );
}

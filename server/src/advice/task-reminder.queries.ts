import type { DataSource, EntityManager } from 'typeorm';
import { addDays } from '../project/calendar.js';
import type { TaskOwner } from './words.js';

export type TaskOccasion = 'before_7' | 'overdue';

export interface DueTask {
  sessionId: number;
  number: number;
  title: string;
  owner: TaskOwner;
  dueOn: string;
  subject: string;
  areas: string[];
  ledBy: string | null;
  occasion: TaskOccasion;
}

/** Days from the day a task is due on which an occasion begins, and after which it is not made up for. */
const OCCASIONS: Record<TaskOccasion, [from: number, to: number]> = { before_7: [-7, 0], overdue: [1, 30] };
const occasions = Object.entries(OCCASIONS)
  .map(([name, [from, to]]) => `('${name}', ${from}, ${to})`)
  .join(', ');

/** Agreed tasks that are not done, on their occasion. Nobody is reminded of what was agreed only after it had begun. */
export const dueTasks = (db: DataSource, today: string): Promise<DueTask[]> =>
  db.query(
    `SELECT t.session_id AS "sessionId", t.number, t.title, t.owner, to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", s.subject,
            s.areas, s.led_by AS "ledBy", o.occasion
       FROM advice_task t JOIN advice_session s ON s.id = t.session_id AND s.state = 'finished'
       JOIN (VALUES ${occasions}) o (occasion, begins, ends)
         ON $1::date BETWEEN t.due_on + o.begins AND t.due_on + o.ends
        AND (s.finished_at AT TIME ZONE 'Europe/Berlin')::date < t.due_on + o.begins
      WHERE t.done_on IS NULL AND t.due_on BETWEEN $2::date AND $3::date
      ORDER BY t.due_on, t.session_id, t.number`,
    [today, addDays(today, -OCCASIONS.overdue[1]), addDays(today, -OCCASIONS.before_7[0])],
  );

/** Notes that somebody is reminded; answers which of these nobody has noted before: only of those a mail may go. */
export async function noteTaskReminders(
  manager: EntityManager,
  accountId: string,
  due: readonly DueTask[],
  moment: Date,
): Promise<DueTask[]> {
  const rows: { session_id: number; number: number; occasion: string }[] = await manager.query(
    `INSERT INTO advice_reminder (session_id, number, occasion, account_id, queued_at)
     SELECT d.session_id, d.number, d.occasion, $4, $5
       FROM unnest($1::int[], $2::int[], $3::text[]) AS d (session_id, number, occasion) ORDER BY 1, 2, 3
     ON CONFLICT DO NOTHING RETURNING session_id, number, occasion`,
    [
      due.map(({ sessionId }) => sessionId),
      due.map(({ number }) => number),
      due.map(({ occasion }) => occasion),
      accountId,
      moment,
    ],
  );
  const noted = new Set(rows.map((row) => `${row.session_id}/${row.number}/${row.occasion}`));
  return due.filter(({ sessionId, number, occasion }) => noted.has(`${sessionId}/${number}/${occasion}`));
}

/** Accounts of the demo, which have no mailbox. */
export async function demoAccountsAmong(db: DataSource, ids: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await db.query(
    `SELECT id FROM account WHERE id = ANY ($1::uuid[]) AND is_demo`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

import type { DataSource, EntityManager } from 'typeorm';
import { statusesWithPromises } from './care-phases.js';
import type { Occasion, Reminded } from './reminder-words.js';

type Db = DataSource | EntityManager;

export interface DueReminder extends Reminded {
  promise: number;
  occasion: Occasion;
  accountId: string;
  email: string;
  reader: string;
}

/** What an occasion needs: days from the last day of the promise on which it begins, and after which it is not made up for. */
const OCCASIONS: Record<Occasion, [from: number, to: number]> = {
  before_30: [-30, -8],
  before_7: [-7, 0],
  after_1: [1, 29],
  after_30: [30, 60],
};
const occasions = Object.entries(OCCASIONS)
  .map(([name, [from, to]]) => `('${name}', ${from}, ${to})`)
  .join(', ');
const [EARLIEST, LATEST] = [-OCCASIONS.before_30[0], OCCASIONS.after_30[1]];

/**
 * Reminders that are due today and were not sent: of promises that hold, of milestones that are open, in projects whose
 * dates hold. Nobody is reminded of what was promised only after the occasion had come, nor twice on one day. They go to
 * the officers who keep a project; where a Gemeinde keeps it and has nobody, to those of its Kreis.
 */
export const dueReminders = (db: Db, today: string, withDemo: boolean): Promise<DueReminder[]> =>
  db.query(
    `WITH due AS MATERIALIZED (
       SELECT p.id AS "projectId", p.name AS "projectName", p.managed_by, m.number AS milestone, m.kind, m.name,
              m.lot_number AS "lotNumber", r.number AS promise, r.precision, r.first_day::text AS "firstDay",
              r.last_day::text AS "lastDay", o.occasion
         FROM promise r
         JOIN milestone m ON m.project_id = r.project_id AND m.number = r.milestone_number
         JOIN project p ON p.id = r.project_id
         JOIN (VALUES ${occasions}) o (occasion, begins, ends)
           ON $1::date BETWEEN r.last_day + o.begins AND r.last_day + o.ends AND r.promised_on < r.last_day + o.begins
        WHERE r.last_day BETWEEN $1::date - ${LATEST} AND $1::date + ${EARLIEST}
          AND m.reached_on IS NULL AND m.waived_reason IS NULL AND p.status = ANY ($2::text[])
          AND NOT EXISTS (SELECT FROM promise later WHERE later.project_id = r.project_id
                             AND later.milestone_number = r.milestone_number AND later.number > r.number)),
     officer AS MATERIALIZED (
       SELECT a.id, a.areas, n.name, n.email FROM account a JOIN person n ON n.id = a.person_id
        WHERE a.state = 'active' AND a.role IN ('municipal_officer', 'district_officer') AND n.email IS NOT NULL
          AND ($3 OR NOT a.is_demo)),
     keeper AS (
       SELECT k.managed_by, f.id FROM (SELECT DISTINCT managed_by FROM due) k JOIN officer f ON f.areas && k.managed_by),
     reader AS (
       SELECT * FROM keeper
       UNION
       SELECT k.managed_by, f.id FROM (SELECT DISTINCT managed_by FROM due) k
         JOIN officer f ON EXISTS (SELECT FROM unnest(k.managed_by) area WHERE left(area, 5) = ANY (f.areas))
        WHERE NOT EXISTS (SELECT FROM keeper own WHERE own.managed_by = k.managed_by))
     SELECT d."projectId", d."projectName", d.milestone, d.kind, d.name, d."lotNumber", d.promise, d.precision, d."firstDay",
            d."lastDay", d.occasion, f.id AS "accountId", f.email, coalesce(f.name, '') AS reader
       FROM due d JOIN reader k ON k.managed_by = d.managed_by JOIN officer f ON f.id = k.id
      WHERE NOT EXISTS (SELECT FROM reminder s WHERE s.project_id = d."projectId" AND s.milestone_number = d.milestone
                           AND s.promise_number = d.promise AND s.occasion = d.occasion AND s.account_id = f.id)
        AND NOT EXISTS (SELECT FROM reminder s WHERE s.account_id = f.id
                           AND (s.queued_at AT TIME ZONE 'Europe/Berlin')::date = $1::date)
      ORDER BY f.id, d."lastDay", d."projectId", d.milestone`,
    [today, statusesWithPromises, withDemo],
  );

/** Notes that somebody is reminded; answers which of these nobody has noted before: only of those a mail may go. */
export async function noteReminders(
  manager: EntityManager,
  accountId: string,
  due: readonly DueReminder[],
  moment: Date,
): Promise<DueReminder[]> {
  const rows: { project_id: number; milestone_number: number; promise_number: number; occasion: string }[] =
    await manager.query(
      `INSERT INTO reminder (project_id, milestone_number, promise_number, occasion, account_id, queued_at)
       SELECT d.project_id, d.milestone, d.promise, d.occasion, $5, $6
         FROM unnest($1::int[], $2::int[], $3::int[], $4::text[]) AS d (project_id, milestone, promise, occasion)
        ORDER BY 1, 2, 3, 4
       ON CONFLICT DO NOTHING
       RETURNING project_id, milestone_number, promise_number, occasion`,
      [
        due.map(({ projectId }) => projectId),
        due.map(({ milestone }) => milestone),
        due.map(({ promise }) => promise),
        due.map(({ occasion }) => occasion),
        accountId,
        moment,
      ],
    );
  const noted = new Set(
    rows.map((row) => [row.project_id, row.milestone_number, row.promise_number, row.occasion].join('/')),
  );
  return due.filter((one) => noted.has([one.projectId, one.milestone, one.promise, one.occasion].join('/')));
}

import type { DataSource, EntityManager } from 'typeorm';

export type Occasion = 'before_30' | 'before_7' | 'overdue';

/** A deadline of which somebody is reminded today. */
export interface DueDeadline {
  caseId: number;
  reference: string;
  projectName: string;
  key: string;
  name: string;
  dueOn: string;
  rule: string;
  unverified: boolean;
  occasion: Occasion;
  accountId: string;
  email: string;
  reader: string;
}

/** What an occasion needs: days from the due day on which it begins, and after which it is not made up for. */
const OCCASIONS: Record<Occasion, [from: number, to: number]> = {
  before_30: [-30, -8],
  before_7: [-7, 0],
  overdue: [1, 30],
};
const occasions = Object.entries(OCCASIONS)
  .map(([name, [from, to]]) => `('${name}', ${from}, ${to})`)
  .join(', ');
const [EARLIEST, LATEST] = [-OCCASIONS.before_30[0], OCCASIONS.overdue[1]];

/**
 * Reminders that are due today and were not sent. What the recipient has to do goes to the officers who keep the project,
 * and where a Gemeinde keeps it and has nobody, to those of its Kreis; what the Digitalagentur has to do to whom the case
 * is assigned, or who stands in for them, and of a case that nobody has to all advisors who are present; where none is, to
 * the leads. Nobody gets two mails on one day. Made from `case_deadline`, which is to be
 * brought up to date before.
 */
export const dueDeadlines = (db: DataSource, today: string, withDemo: boolean): Promise<DueDeadline[]> =>
  db.query(
    `WITH due AS MATERIALIZED (
       SELECT d.project_id AS "caseId", p.reference, p.name AS "projectName", p.managed_by, d.key, d.name, d.whose, d.rule,
              d.unverified, to_char(d.due_on, 'YYYY-MM-DD') AS "dueOn", o.occasion,
              coalesce((SELECT b.deputy_id FROM absence b
                         WHERE b.account_id = c.assigned_to AND $1::date BETWEEN b.first_day AND b.last_day), c.assigned_to) AS lead
         FROM case_deadline d
         JOIN project p ON p.id = d.project_id
         JOIN funding_case c ON c.project_id = d.project_id
         JOIN (VALUES ${occasions}) o (occasion, begins, ends) ON $1::date BETWEEN d.due_on + o.begins AND d.due_on + o.ends
        WHERE d.done_on IS NULL AND d.due_on BETWEEN $1::date - ${LATEST} AND $1::date + ${EARLIEST}),
     person_of AS MATERIALIZED (
       SELECT a.id, a.role, a.areas, n.name, n.email FROM account a JOIN person n ON n.id = a.person_id
        WHERE a.state = 'active' AND n.email IS NOT NULL AND ($2 OR NOT a.is_demo)),
     officer AS (SELECT * FROM person_of WHERE role IN ('municipal_officer', 'district_officer')),
     kept AS (SELECT DISTINCT managed_by FROM due WHERE whose = 'recipient'),
     keeper AS MATERIALIZED (SELECT k.managed_by, f.id FROM kept k JOIN officer f ON f.areas && k.managed_by),
     reader AS (
       SELECT * FROM keeper
       UNION
       SELECT k.managed_by, f.id FROM kept k
         JOIN officer f ON EXISTS (SELECT FROM unnest(k.managed_by) area WHERE left(area, 5) = ANY (f.areas))
        WHERE NOT EXISTS (SELECT FROM keeper own WHERE own.managed_by = k.managed_by)),
     advises AS MATERIALIZED (
       SELECT a.id, a.role, EXISTS (SELECT FROM absence b WHERE b.account_id = a.id
                                       AND $1::date BETWEEN b.first_day AND b.last_day) AS away
         FROM person_of a WHERE a.role IN ('dias_advisor', 'dias_lead')),
     everyone AS (
       SELECT id FROM advises WHERE role = 'dias_advisor' AND NOT away
       UNION ALL
       SELECT id FROM advises WHERE role = 'dias_lead'
          AND NOT EXISTS (SELECT FROM advises p WHERE p.role = 'dias_advisor' AND NOT p.away)),
     told AS (
       SELECT d.*, r.id AS account FROM due d JOIN reader r ON r.managed_by = d.managed_by WHERE d.whose = 'recipient'
       UNION ALL
       SELECT d.*, d.lead FROM due d JOIN advises l ON l.id = d.lead WHERE d.whose = 'advisor'
       UNION ALL
       SELECT d.*, e.id FROM due d CROSS JOIN everyone e
        WHERE d.whose = 'advisor' AND NOT EXISTS (SELECT FROM advises l WHERE l.id = d.lead))
     SELECT d."caseId", d.reference, d."projectName", d.key, d.name, d."dueOn", d.rule, d.unverified, d.occasion,
            f.id AS "accountId", f.email, coalesce(f.name, '') AS reader
       FROM told d JOIN person_of f ON f.id = d.account
      WHERE NOT EXISTS (SELECT FROM deadline_reminder s WHERE s.project_id = d."caseId" AND s.deadline = d.key
                           AND s.due_on = d."dueOn"::date AND s.occasion = d.occasion AND s.account_id = f.id)
        AND NOT EXISTS (SELECT FROM deadline_reminder s WHERE s.account_id = f.id
                           AND (s.queued_at AT TIME ZONE 'Europe/Berlin')::date = $1::date)
      ORDER BY f.id, d."dueOn", d."caseId", d.key`,
    [today, withDemo],
  );

const idOf = (one: { caseId: number; key: string; dueOn: string; occasion: string }): string =>
  [one.caseId, one.key, one.dueOn, one.occasion].join(' ');

/** Notes that somebody is reminded; answers which of these nobody has noted before: only of those a mail may go. */
export async function noteDeadlineReminders(
  manager: EntityManager,
  accountId: string,
  due: readonly DueDeadline[],
  moment: Date,
): Promise<DueDeadline[]> {
  const rows = await manager.query(
    `INSERT INTO deadline_reminder (project_id, deadline, due_on, occasion, account_id, queued_at)
     SELECT d.id, d.key, d.due, d.occasion, $5, $6
       FROM unnest($1::int[], $2::text[], $3::date[], $4::text[]) AS d (id, key, due, occasion) ORDER BY 1, 2, 3, 4
     ON CONFLICT DO NOTHING
     RETURNING project_id AS "caseId", deadline AS key, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", occasion`,
    [
      due.map(({ caseId }) => caseId),
      due.map(({ key }) => key),
      due.map(({ dueOn }) => dueOn),
      due.map(({ occasion }) => occasion),
      accountId,
      moment,
    ],
  );
  const noted = new Set((rows as Parameters<typeof idOf>[0][]).map(idOf));
  return due.filter((one) => noted.has(idOf(one)));
}

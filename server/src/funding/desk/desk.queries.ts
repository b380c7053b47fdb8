import type { DataSource, EntityManager } from 'typeorm';
import type { StoredAuthor } from '../../platform/history-author.js';
import { recordParts } from '../../project/record/record-parts.js';
import { caseParts } from '../case/case-parts.js';
import { caseInScope } from '../case/case-scope.js';
import type { DeskSearch } from './desk-search.js';
import type { Funder, ReviewStatus, TrackStatus } from '../words.js';

type Db = DataSource | EntityManager;

export interface DeskRow {
  id: number;
  reference: string;
  name: string;
  recipientName: string | null;
  isDemo: boolean;
  projectStatus: string;
  reviewStatus: ReviewStatus;
  urgency: number;
  nextDue: string | null;
  why: string | null;
  blocks: number;
  warnings: number;
  hints: number;
  submittedAt: Date | null;
  assignedTo: string | null;
  assigned_role: string | null;
  assigned_name: string | null;
  visitedAt: Date | null;
  isChanged: boolean;
}

/** Sorted by urgency, then by the day that is due first, then by the number. */
export type DeskPlace = [urgency: number, due: string, id: number];

const LATEST = '9999-12-31';

export interface DeskPage {
  search: DeskSearch;
  /** Scope of officers; null: every case. */
  areas: string[] | null;
  account: string;
  today: string;
}

/** The search as a condition over funding_case `c`, project `p`, case_summary `s`; values are $1, $2, … */
function whereOf({ search, areas, account, today }: DeskPage): { where: string; values: unknown[] } {
  const values: unknown[] = [areas];
  const place = (value: unknown) => `$${values.push(value)}`;
  const list = (words: string[], condition: (words: string) => string) =>
    words.length > 0 ? [condition(place(words))] : [];
  const ofTrack = (funder: Funder, words: string[]) =>
    list(
      words,
      (at) =>
        `EXISTS (SELECT FROM grant_track t WHERE t.project_id = c.project_id AND t.funder = '${funder}' AND t.status = ANY (${at}))`,
    );
  const conditions = [
    caseInScope('$1'),
    ...list(
      search.status,
      (at) => `(p.status = ANY (${at}) OR EXISTS (SELECT FROM grant_track t
                 WHERE t.project_id = c.project_id AND t.status = ANY (${at})))`,
    ),
    ...ofTrack('federal', search.federal),
    ...ofTrack('state', search.state),
    ...list(search.review, (at) => `c.review_status = ANY (${at})`),
    ...list(
      search.district,
      (at) =>
        `EXISTS (SELECT FROM project_municipality m WHERE m.project_id = p.id AND left(m.ags, 5) = ANY (${at}))`,
    ),
    ...list(
      search.municipality,
      (at) => `EXISTS (SELECT FROM project_municipality m WHERE m.project_id = p.id AND m.ags = ANY (${at}))`,
    ),
    ...list(
      search.programme,
      (at) => `EXISTS (SELECT FROM guideline_version v WHERE v.id = p.guideline_version_id
                 AND (v.id = ANY (${at}) OR v.programme_id = ANY (${at})))`,
    ),
    ...(search.overdue === null
      ? []
      : [`coalesce(s.next_due < ${place(today)}::date, false) = ${search.overdue ? 'true' : 'false'}`]),
    ...(search.due === null ? [] : [`s.next_due <= ${place(today)}::date + ${place(search.due)}::int`]),
    ...search.finding.map(
      (finding) => `s.${{ block: 'blocks', warn: 'warnings', hint: 'hints' }[finding]} > 0`,
    ),
    ...assignedTo(search.assigned, account, today, place),
    ...search.text.map((word) => {
      const at = place(`%${word.replace(/[\\%_]/g, '\\$&')}%`);
      return `(p.name ILIKE ${at} OR p.reference ILIKE ${at} OR p.recipient_name ILIKE ${at})`;
    }),
  ];
  return { where: conditions.join('\n AND '), values };
}

/** Those who are away pass their cases on: to whom they have named. */
const AWAY = (account: string, today: string) => `SELECT b.account_id FROM absence b
  WHERE b.deputy_id = ${account}::uuid AND ${today}::date BETWEEN b.first_day AND b.last_day`;

function assignedTo(
  words: string[],
  account: string,
  today: string,
  place: (value: unknown) => string,
): string[] {
  if (words.length === 0) return [];
  const one = (word: string): string => {
    if (word === 'me') return `c.assigned_to = ${place(account)}::uuid`;
    if (word === 'nobody') return 'c.assigned_to IS NULL';
    if (word === 'deputy') return `c.assigned_to IN (${AWAY(place(account), place(today))})`;
    return `c.assigned_to = ${place(word)}::uuid`;
  };
  return [`(${words.map(one).join(' OR ')})`];
}

const FROM = `FROM funding_case c JOIN project p ON p.id = c.project_id JOIN case_summary s ON s.project_id = c.project_id`;

export function deskRows(
  db: Db,
  page: DeskPage & { after: DeskPlace | null; limit: number },
): Promise<DeskRow[]> {
  const { where, values } = whereOf(page);
  const account = `$${values.push(page.account)}`;
  const behind = page.after
    ? ` AND (s.urgency, coalesce(s.next_due, '${LATEST}'), c.project_id)
          > ($${values.push(page.after[0])}::int, $${values.push(page.after[1])}::date, $${values.push(page.after[2])}::int)`
    : '';
  return db.query(
    `WITH page AS MATERIALIZED (
       SELECT c.project_id, s.urgency, s.next_due ${FROM} WHERE ${where}${behind}
        ORDER BY s.urgency, coalesce(s.next_due, '${LATEST}'), c.project_id LIMIT $${values.push(page.limit)})
     SELECT c.project_id AS id, p.reference, p.name, p.recipient_name AS "recipientName", p.is_demo AS "isDemo",
            p.status AS "projectStatus", c.review_status AS "reviewStatus", s.urgency,
            to_char(s.next_due, 'YYYY-MM-DD') AS "nextDue", s.why, s.blocks, s.warnings, s.hints,
            sub.submitted_at AS "submittedAt", c.assigned_to AS "assignedTo", a.role AS assigned_role, n.name AS assigned_name,
            v.last_at AS "visitedAt",
            coalesce(greatest(f.changed_at, q.changed_at) > v.last_at, false) AS "isChanged"
       FROM page JOIN funding_case c ON c.project_id = page.project_id JOIN project p ON p.id = c.project_id
       JOIN case_summary s ON s.project_id = c.project_id
       LEFT JOIN case_submission sub ON sub.project_id = c.project_id AND sub.number = c.submission
       LEFT JOIN account a ON a.id = c.assigned_to LEFT JOIN person n ON n.id = a.person_id
       LEFT JOIN case_visit v ON v.project_id = c.project_id AND v.account_id = ${account}::uuid
       LEFT JOIN case_change f ON f.project_id = c.project_id LEFT JOIN project_change q ON q.project_id = c.project_id
      ORDER BY s.urgency, coalesce(s.next_due, '${LATEST}'), c.project_id`,
    values,
  );
}

export const placeOf = ({ urgency, nextDue, id }: DeskRow): DeskPlace => [urgency, nextDue ?? LATEST, id];

export async function countCases(db: Db, page: DeskPage): Promise<number> {
  const { where, values } = whereOf(page);
  const [row] = await db.query(`SELECT count(*)::int AS count ${FROM} WHERE ${where}`, values);
  return row.count;
}

export interface PartsRow {
  id: number;
  tracks: { funder: Funder; status: TrackStatus; since: string }[];
  districts: { ags: string; name: string }[];
}

export const partsOfCases = (db: Db, ids: number[]): Promise<PartsRow[]> =>
  db.query(
    `SELECT c.project_id AS id,
            (SELECT coalesce(json_agg(json_build_object('funder', t.funder, 'status', t.status,
                      'since', to_char(t.status_since, 'YYYY-MM-DD')) ORDER BY t.funder), '[]')
               FROM grant_track t WHERE t.project_id = c.project_id) AS tracks,
            (SELECT coalesce(json_agg(json_build_object('ags', d.ags, 'name', d.name) ORDER BY d.ags), '[]')
               FROM district d WHERE d.ags IN (SELECT left(m.ags, 5) FROM project_municipality m
                                                WHERE m.project_id = c.project_id)) AS districts
       FROM funding_case c WHERE c.project_id = ANY ($1)`,
    [ids],
  );

export interface NextDeadlineRow {
  id: number;
  key: string;
  kind: string;
  name: string;
  dueOn: string;
  rule: string;
  legalBasis: string | null;
  unverified: boolean;
  whose: 'recipient' | 'advisor';
}

export const nextDeadlines = (db: Db, ids: number[]): Promise<NextDeadlineRow[]> =>
  db.query(
    `SELECT DISTINCT ON (d.project_id) d.project_id AS id, d.key, d.kind, d.name, to_char(d.due_on, 'YYYY-MM-DD') AS "dueOn",
            d.rule, d.legal_basis AS "legalBasis", d.unverified, d.whose
       FROM case_deadline d WHERE d.project_id = ANY ($1) AND d.done_on IS NULL
      ORDER BY d.project_id, d.due_on, d.key`,
    [ids],
  );

/** How often each case or its project was changed since: transactions, not rows. */
export async function changesSince(
  db: Db,
  visits: { id: number; since: Date }[],
): Promise<Map<number, number>> {
  if (visits.length === 0) return new Map();
  const rows: { id: number; count: number }[] = await db.query(
    `SELECT asked.id, count(DISTINCT v.recorded_at)::int AS count
       FROM unnest($1::int[], $2::timestamptz[]) AS asked (id, since)
       JOIN LATERAL (
         SELECT recorded_at FROM record_version w
          WHERE w.record = ANY ($3) AND w.record_key = asked.id::text AND w.recorded_at > asked.since
         UNION ALL
         SELECT recorded_at FROM record_version w
          WHERE w.record = ANY ($4) AND w.record_key COLLATE "C" >= asked.id || '/' AND w.record_key COLLATE "C" < asked.id || '0'
            AND w.recorded_at > asked.since) v ON true
      GROUP BY asked.id`,
    [
      visits.map(({ id }) => id),
      visits.map(({ since }) => since.toISOString()),
      ['funding_case', 'project'],
      [...caseParts, ...recordParts],
    ],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

export interface SearchRow extends StoredAuthor {
  id: number;
  name: string;
  query: string;
  shared: boolean;
}

const BY = `a.id AS account_id, 'account' AS actor, a.role, n.name AS person_name`;

export const savedSearches = (db: Db, account: string, withShared: boolean): Promise<SearchRow[]> =>
  db.query(
    `SELECT s.id, s.name, s.query, s.shared, ${BY} FROM saved_search s
       JOIN account a ON a.id = s.account_id JOIN person n ON n.id = a.person_id
      WHERE s.account_id = $1 OR (s.shared AND $2) ORDER BY lower(s.name), s.id`,
    [account, withShared],
  );

export const insertSearch = (db: Db, account: string, name: string, query: string, shared: boolean) =>
  db.query(
    `INSERT INTO saved_search (account_id, name, query, shared) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account_id, name) DO UPDATE SET query = excluded.query, shared = excluded.shared`,
    [account, name, query, shared],
  );

/** false: there is none of one's own. */
export async function deleteSearch(db: Db, account: string, id: number): Promise<boolean> {
  const [rows] = await db.query(`DELETE FROM saved_search WHERE id = $2 AND account_id = $1 RETURNING id`, [
    account,
    id,
  ]);
  return rows.length > 0;
}

export interface AbsenceRow extends StoredAuthor {
  firstDay: string;
  lastDay: string;
  deputyId: string | null;
  deputy_role: string | null;
  deputy_name: string | null;
}

export const absences = (db: Db, today: string): Promise<AbsenceRow[]> =>
  db.query(
    `SELECT to_char(b.first_day, 'YYYY-MM-DD') AS "firstDay", to_char(b.last_day, 'YYYY-MM-DD') AS "lastDay",
            b.deputy_id AS "deputyId", da.role AS deputy_role, dn.name AS deputy_name, ${BY}
       FROM absence b JOIN account a ON a.id = b.account_id JOIN person n ON n.id = a.person_id
       LEFT JOIN account da ON da.id = b.deputy_id LEFT JOIN person dn ON dn.id = da.person_id
      WHERE b.last_day >= $1::date ORDER BY b.first_day, n.name`,
    [today],
  );

export interface AdvisorRow {
  accountId: string;
  name: string;
  role: string;
}

export const advisorsOf = (db: Db): Promise<AdvisorRow[]> =>
  db.query(
    `SELECT a.id AS "accountId", coalesce(n.name, '') AS name, a.role FROM account a JOIN person n ON n.id = a.person_id
      WHERE a.state = 'active' AND a.role IN ('dias_advisor', 'dias_lead') ORDER BY n.name, a.id`,
  );

export const upsertAbsence = (db: Db, account: string, first: string, last: string, deputy: string | null) =>
  db.query(
    `INSERT INTO absence (account_id, first_day, last_day, deputy_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account_id) DO UPDATE
       SET first_day = excluded.first_day, last_day = excluded.last_day, deputy_id = excluded.deputy_id`,
    [account, first, last, deputy],
  );
export const endAbsence = (db: Db, account: string) =>
  db.query(`DELETE FROM absence WHERE account_id = $1`, [account]);

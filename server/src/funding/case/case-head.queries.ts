import type { CaseFacts } from '../facts/case-facts.js';
import type { Db } from '../lifecycle/case-past.js';

type Project = CaseFacts['project'];

/** The case itself with its project, its guideline version and its call. */
export type HeadRow = Pick<CaseFacts, 'openedOn' | 'adviceProtocolOn' | 'review' | 'guideline' | 'call'> &
  Omit<Project, 'municipalities' | 'lots' | 'milestones' | 'area'>;

export const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;
const berlinDay = (moment: string) => day(`${moment} AT TIME ZONE 'Europe/Berlin'`);
export const cents = (column: string) => `(${column} * 100)::float8`;

export const headRows = (db: Db, ids: readonly number[]): Promise<HeadRow[]> =>
  db.query(
    `SELECT p.id, p.reference, p.name, p.kind, p.status, p.model, p.recipient_type AS "recipientType",
            p.recipient_name AS "recipientName", p.facts,
            json_build_object('total', ${cents('p.total_cost')}, 'federal', ${cents('p.federal_share')},
              'state', ${cents('p.state_share')}, 'own', ${cents('p.own_share')}, 'third', ${cents('p.third_share')}) AS costs,
            p.eligible_addresses AS eligible, p.funded_addresses AS funded,
            p.reserve_extension_addresses AS "reserveExtension", p.homes_connected AS connected,
            ${day('c.opened_on')} AS "openedOn", ${day('c.advice_protocol_on')} AS "adviceProtocolOn",
            json_build_object(
              'submittedOn', CASE c.review_status WHEN 'submitted' THEN ${berlinDay('s.submitted_at')} END,
              'returnedOn', CASE c.review_status WHEN 'returned' THEN ${berlinDay('s.returned_at')} END) AS review,
            CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'name', v.name, 'programmeId', v.programme_id,
              'branch', g.branch, 'begins', ${day('coalesce(v.dated, v.valid_from)')}, 'ends', ${day('v.valid_to')}) END AS guideline,
            CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name, 'year', a.year,
              'opens', ${day('a.opens')}, 'closes', ${day('a.closes')}, 'endedEarlyOn', ${day('a.ended_early_on')}) END AS call
       FROM funding_case c
       JOIN project p ON p.id = c.project_id
       LEFT JOIN guideline_version v ON v.id = p.guideline_version_id
       LEFT JOIN programme g ON g.id = v.programme_id
       LEFT JOIN call a ON a.id = p.call_id
       LEFT JOIN case_submission s ON s.project_id = c.project_id AND s.number = c.submission
      WHERE c.project_id = ANY ($1) ORDER BY c.project_id`,
    [ids],
  );

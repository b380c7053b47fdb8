import type { DataSource, EntityManager } from 'typeorm';
import { liveStatuses } from './care-phases.js';
import { type CareFacts, PROMISE_SOON_DAYS } from './care-rules.js';
import { BINDING } from '../lifecycle/purpose-end.queries.js';
import type { Precision } from '../promise/promise-dates.js';
import type { MilestoneKind } from '../words.js';

type Db = DataSource | EntityManager;

export interface CareRow extends Omit<CareFacts, 'promises' | 'bounds'> {
  id: number;
  promises: {
    number: number;
    kind: MilestoneKind;
    name: string | null;
    lotNumber: number | null;
    precision: Precision;
    firstDay: string;
    lastDay: string;
  }[];
}

const day = (moment: string) => `(${moment} AT TIME ZONE 'Europe/Berlin')::date::text`;

/** Parts without a figure make no sum. */
const sumOf = (column: string) => `CASE WHEN count(*) = count(${column}) THEN sum(${column})::int END`;

/** Promises that hold of milestones that are open, as far as they have run out or soon do. */
const PROMISES = `
  SELECT m.project_id, json_agg(json_build_object('number', m.number, 'kind', m.kind, 'name', m.name,
           'lotNumber', m.lot_number, 'precision', r.precision, 'firstDay', r.first_day, 'lastDay', r.last_day)
           ORDER BY r.last_day, m.number) AS promises
    FROM milestone m
    JOIN promise r ON r.project_id = m.project_id AND r.milestone_number = m.number
   WHERE m.project_id = ANY ($1::int[]) AND m.reached_on IS NULL AND m.waived_reason IS NULL
     AND r.last_day <= $2::date + ${PROMISE_SOON_DAYS}
     AND NOT EXISTS (SELECT FROM promise later WHERE later.project_id = r.project_id
                        AND later.milestone_number = r.milestone_number AND later.number > r.number)
   GROUP BY m.project_id`;

/** The facts of the rules of care, of many projects at once; of those that are over nothing comes. */
export const careRows = (db: Db, ids: readonly number[], today: string): Promise<CareRow[]> =>
  db.query(
    `SELECT p.id, p.status, coalesce(${day('p.reported_at')}, p.status_since::text) AS "updatedOn",
            p.reported_at IS NOT NULL AS "isReported", p.counts_from AS "countsFrom",
            p.eligible_addresses AS eligible, p.funded_addresses AS funded,
            p.reserve_extension_addresses AS "reserveExtension", p.homes_passed AS passed,
            l.sum AS "inLots", coalesce(l.count, 0) AS "lotCount", coalesce(l.without, '{}') AS "lotsWithoutOperator",
            g.sum AS "inMunicipalities", CASE WHEN p.counts_from = 'reported' THEN a.count END AS "inList",
            p.facts ->> 'withdrawal_declared_on' AS "withdrawalDeclaredOn", p.facts ->> 'funding_waived_on' AS "fundingWaivedOn",
            CASE WHEN b.last_day < $2::date AND NOT b.confirmed
              THEN json_build_object('lastDay', b.last_day, 'years', b.years) END AS "bindingOver",
            p.area IS NOT NULL AS "hasArea", coalesce(q.requests, '[]') AS requests, coalesce(m.promises, '[]') AS promises
       FROM project p
       LEFT JOIN (SELECT project_id, count(*)::int AS count, ${sumOf('funded_addresses')} AS sum,
                         array_agg(number ORDER BY number) FILTER (WHERE operator_id IS NULL) AS without
                    FROM lot WHERE project_id = ANY ($1::int[]) GROUP BY project_id) l ON l.project_id = p.id
       LEFT JOIN (SELECT project_id, ${sumOf('address_count')} AS sum
                    FROM project_municipality WHERE project_id = ANY ($1::int[]) GROUP BY project_id) g ON g.project_id = p.id
       LEFT JOIN (SELECT project_id, json_agg(json_build_object('kind', kind, 'on', ${day('requested_at')}) ORDER BY number) AS requests
                    FROM publication_request WHERE project_id = ANY ($1::int[]) AND decision IS NULL
                   GROUP BY project_id) q ON q.project_id = p.id
       LEFT JOIN (${PROMISES}) m ON m.project_id = p.id
       LEFT JOIN LATERAL (SELECT nullif(count(*), 0)::int AS count FROM address d
                           WHERE d.project_id = p.id AND p.counts_from = 'reported' AND d.state <> 'left_out'
                             AND d.counted_as IN ('funded', 'commercial')) a ON true
       LEFT JOIN LATERAL (${BINDING}) b ON true
      WHERE p.id = ANY ($1::int[]) AND p.status = ANY ($3::text[])`,
    [ids, today, liveStatuses],
  );

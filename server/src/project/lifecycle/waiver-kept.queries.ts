import type { EntityManager } from 'typeorm';
import type { Parameter } from '../case.js';
import type { NoticeDays } from './appeals-waiver.js';

export interface WaivedNotice extends NoticeDays {
  state: 'recorded' | 'confirmed';
  /** Of the period for objections, as its track has it. */
  months: Parameter;
}

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

/** Those that count, of the case of a project; none: there is no case. */
export const noticesOf = (
  manager: EntityManager,
  id: number,
  funder: 'federal' | 'state',
): Promise<WaivedNotice[]> =>
  manager.query(
    `SELECT n.state, ${day('n.dated')} AS dated, ${day('n.received_on')} AS "receivedOn",
            ${day('n.unappealable_on')} AS "unappealableOn",
            (SELECT q.value FROM programme_parameter q
              WHERE q.guideline_version_id = t.guideline_version_id AND q.name = 'objection_months'
                AND q.call_id IN ('', CASE WHEN p.guideline_version_id = t.guideline_version_id THEN p.call_id END)
              ORDER BY q.call_id DESC LIMIT 1) AS months
       FROM notice n JOIN grant_track t ON t.project_id = n.project_id AND t.funder = n.funder
       JOIN project p ON p.id = n.project_id
      WHERE n.project_id = $1 AND n.funder = $2 AND n.state IN ('recorded', 'confirmed')
      ORDER BY n.dated, n.number`,
    [id, funder],
  );

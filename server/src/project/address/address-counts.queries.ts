import type { EntityManager } from 'typeorm';
import type { Db } from '../../municipality/municipality.queries.js';
import { publicAddressStateSql } from './address-privacy.js';

const BUILT = `'funded', 'commercial'`;
const of = (condition: string) => `count(*) FILTER (WHERE ${condition} AND a.counted_as IN (${BUILT}))::int`;
const as = (kinds: string) =>
  `count(*) FILTER (WHERE a.state <> 'left_out' AND a.counted_as IN (${kinds}))::int`;

/**
 * Anschluss möglich, the one definition for everyone: where the net passes the house, as it is shown. Whether somebody
 * refuses does not change it; else the difference to what is shown would tell how many do.
 */
const PASSED = `${publicAddressStateSql('a')} = 'ready'`;

const PROGRESS = `${of(PASSED)} AS passed, ${of("a.state IN ('connected', 'activated')")} AS connected,
  ${of("a.state = 'activated'")} AS activated`;
const TOTALS = `${as(BUILT)} AS funded, ${as("'reserve_extension'")} AS reserve`;

/** A row that stays as it is gets no version: the triggers compare. */
export async function countsOfProject(
  manager: EntityManager,
  projectId: number,
  today: string,
): Promise<void> {
  await manager.query(
    `UPDATE project p SET eligible_addresses = c.eligible, funded_addresses = c.funded,
            reserve_extension_addresses = c.reserve, homes_passed = c.passed, homes_connected = c.connected,
            homes_activated = c.activated, counts_on = $2::date, counts_from = 'addresses'
       FROM (SELECT count(*) AS all, ${as("'eligible', 'funded'")} AS eligible, ${TOTALS}, ${PROGRESS}
               FROM address a WHERE a.project_id = $1) c
      WHERE p.id = $1 AND c.all > 0`,
    [projectId, today],
  );
}

export async function countsOfLots(manager: EntityManager, projectId: number): Promise<void> {
  await manager.query(
    `WITH counted AS (
       SELECT a.lot_number, ${TOTALS}, ${PROGRESS} FROM address a
        WHERE a.project_id = $1 AND a.lot_number IS NOT NULL GROUP BY a.lot_number)
     UPDATE lot l SET funded_addresses = coalesce(c.funded, 0), reserve_extension_addresses = coalesce(c.reserve, 0),
            homes_passed = coalesce(c.passed, 0), homes_connected = coalesce(c.connected, 0),
            homes_activated = coalesce(c.activated, 0)
       FROM lot o LEFT JOIN counted c ON c.lot_number = o.number
      WHERE o.project_id = $1 AND l.project_id = o.project_id AND l.number = o.number
        AND EXISTS (SELECT FROM counted)`,
    [projectId],
  );
}

/** A Gemeinde without addresses in the list keeps the number that was announced for it. */
export async function countsOfMunicipalities(manager: EntityManager, projectId: number): Promise<void> {
  await manager.query(
    `UPDATE project_municipality m SET address_count = c.count
       FROM (SELECT a.ags, count(*) FILTER (WHERE a.state <> 'left_out')::int AS count
               FROM address a WHERE a.project_id = $1 GROUP BY a.ags) c
      WHERE m.project_id = $1 AND m.ags = c.ags`,
    [projectId],
  );
}

/** Addresses of one Gemeinde, lot and way of counting: what is published of them is made of these (`public-counts.ts`). */
export interface AddressCell {
  ags: string;
  name: string;
  lot: number | null;
  /** Counts in the figures of project and lot. */
  built: boolean;
  planned: number;
  in_construction: number;
  /** As they are shown. */
  passed: number;
  /** In use or not. */
  connected: number;
  activated: number;
  refused: number;
  left_out: number;
}

/** Not to be published as they are. */
export const addressCells = (db: Db, projectId: number): Promise<AddressCell[]> =>
  db.query(
    `SELECT c.ags, m.name, c.lot, c.built, c.planned, c.in_construction, c.passed, c.connected, c.activated, c.refused, c.left_out
       FROM (SELECT a.ags, a.lot_number AS lot, a.counted_as IN (${BUILT}) AS built,
                    count(*) FILTER (WHERE ${publicAddressStateSql('a')} = 'planned')::int AS planned,
                    count(*) FILTER (WHERE ${publicAddressStateSql('a')} = 'in_construction')::int AS in_construction,
                    count(*) FILTER (WHERE ${PASSED})::int AS passed,
                    count(*) FILTER (WHERE a.state IN ('connected', 'activated'))::int AS connected,
                    count(*) FILTER (WHERE a.state = 'activated')::int AS activated,
                    count(*) FILTER (WHERE a.state = 'refused')::int AS refused,
                    count(*) FILTER (WHERE a.state = 'left_out')::int AS left_out
               FROM address a WHERE a.project_id = $1 GROUP BY 1, 2, 3) c
       JOIN municipality m ON m.ags = c.ags ORDER BY m.sort_name, c.ags, c.lot NULLS FIRST, c.built`,
    [projectId],
  );

import type { EntityManager } from 'typeorm';

const BUILT = `'funded', 'commercial'`;
const of = (states: string) =>
  `count(*) FILTER (WHERE a.state IN (${states}) AND a.counted_as IN (${BUILT}))::int`;
const as = (kinds: string) =>
  `count(*) FILTER (WHERE a.state <> 'left_out' AND a.counted_as IN (${kinds}))::int`;

const PROGRESS = `${of("'ready', 'connected', 'activated'")} AS passed, ${of("'connected', 'activated'")} AS connected,
  ${of("'activated'")} AS activated`;
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

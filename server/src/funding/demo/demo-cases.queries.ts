import type { EntityManager } from 'typeorm';
import type { Facts } from '../../project/case.js';

/** Only where something is another: a fact that is null goes. */
export async function updateAllFollowed(
  manager: EntityManager,
  rows: readonly { id: number; facts: Facts }[],
): Promise<void> {
  await manager.query(
    `UPDATE project p SET facts = n.facts
       FROM (SELECT r.id, jsonb_strip_nulls(o.facts || r.facts) AS facts
               FROM jsonb_to_recordset($1::jsonb) AS r (id integer, facts jsonb) JOIN project o ON o.id = r.id) n
      WHERE p.id = n.id AND p.facts IS DISTINCT FROM n.facts`,
    [JSON.stringify(rows)],
  );
}

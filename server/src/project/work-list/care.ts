import type { DataSource, EntityManager } from 'typeorm';
import { type CareRow, careRows } from './care.queries.js';
import { careFor, type CareFacts } from './care-rules.js';
import { type Bounds, NO_BOUNDS } from '../address/count-bounds.js';
import { boundsOfProjects } from '../address/count-bounds.queries.js';
import { milestoneName, textOf } from '../promise/promise.js';
import type { CareDto } from '../record/record.dto.js';

type Db = DataSource | EntityManager;

/** What needs care in many projects, worst first in each; every one of them is in the map. */
export async function careOf(
  db: Db,
  projectIds: readonly number[],
  today: string,
): Promise<Map<number, CareDto[]>> {
  const care = new Map<number, CareDto[]>(projectIds.map((id) => [id, []]));
  if (projectIds.length === 0) return care;
  const bounds = await boundsOfProjects(db, projectIds);
  for (const row of await careRows(db, projectIds, today))
    care.set(row.id, careFor(careFactsOf(row, bounds.get(row.id) ?? NO_BOUNDS), today));
  return care;
}

export const careFactsOf = (row: CareRow, bounds: Bounds): CareFacts => ({
  ...row,
  bounds,
  promises: row.promises.map(({ number, precision, firstDay, lastDay, ...milestone }) => ({
    milestone: number,
    name: milestoneName(milestone),
    promised: textOf({ precision, firstDay }),
    lastDay,
  })),
});

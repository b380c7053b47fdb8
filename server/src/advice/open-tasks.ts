import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../account/actor.js';
import { may } from '../account/permissions.js';
import { now } from '../platform/clock.js';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';
import { dataVersion } from '../platform/data-version.js';
import { todayInBerlin } from '../project/calendar.js';
import { readableAreas } from './advice-scope.js';
import type { OpenTaskList, OpenTaskQuery } from './advice-session.dto.js';
import { countTasks, openTasks } from './advice-session.queries.js';

const position = z.tuple([z.iso.date(), z.int().min(1), z.int().min(1)]);
/** In the order of days, tasks without one come last. */
const NO_DAY = '9999-12-31';

/** Agreed tasks that are not done, what is due first. */
export async function openTaskList(
  db: DataSource,
  actor: Actor,
  { limit, after }: OpenTaskQuery,
): Promise<OpenTaskList> {
  const filter = { tasks: 'open' };
  const readable = readableAreas(actor);
  const rows = await openTasks(db, readable, after ? decodeCursor(after, filter, position) : null, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const today = todayInBerlin();
  return {
    items: page.map((row) => ({
      ...row,
      mayTick: may(actor, 'advice.task', { areas: row.areas.map(({ ags }) => ags) }),
    })),
    next:
      last && rows.length > limit
        ? encodeCursor(filter, [last.dueOn ?? NO_DAY, last.sessionId, last.number])
        : null,
    today,
    ...(await countTasks(db, readable, today)),
    asOf: now().toISOString(),
    dataVersion: await dataVersion(db),
  };
}

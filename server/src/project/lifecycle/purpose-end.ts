import type { DataSource, EntityManager } from 'typeorm';
import { withAuthor } from '../../platform/author.js';
import { changing } from '../../platform/changing.js';
import { bumpDataVersion } from '../../platform/data-version.js';
import { repeatedJob } from '../../platform/repeated-job.js';
import { addDays, todayInBerlin } from '../calendar.js';
import { lockProject } from '../project-row.js';
import { type PurposeEnd, purposeEnds } from './purpose-end.queries.js';
import { changeStatus } from './status-writer.js';

/**
 * Closes what is bound to its purpose no longer; answers how many. Only where the length of the binding is confirmed: of
 * one that is not, a rule of care tells the advisors, who look it up and close it themselves. Each in a transaction of its
 * own, and looked at again once it is locked: of several instances only one closes it.
 */
export async function closeReleased(db: DataSource): Promise<number> {
  let closed = 0;
  const failures: unknown[] = [];
  for (const end of await purposeEnds(db, todayInBerlin()))
    try {
      if (end.isConfirmed && (await withAuthor({ actor: 'service' }, () => close(db, end)))) closed++;
    } catch (failure) {
      // One that cannot be closed keeps none of the others.
      failures.push(failure);
    }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} projects were not closed`);
  return closed;
}

const REASON = 'Die Zweckbindung ist abgelaufen.';

const close = (db: DataSource, { projectId: id }: PurposeEnd): Promise<boolean> =>
  changing(
    db,
    async (manager: EntityManager) => {
      const project = await lockProject(manager, id);
      const [end] = await purposeEnds(manager, todayInBerlin(), [id]);
      if (!project || !end?.isConfirmed) return false;
      const released = addDays(end.lastDay, 1);
      await changeStatus(manager, {
        project,
        to: 'closed',
        effectiveOn: released > project.status_since ? released : project.status_since,
        reason: REASON,
        actor: { accountId: null, role: 'service' },
      });
      await bumpDataVersion(manager, 'project');
      return true;
    },
    REASON,
  );

export const PurposeEndJob = repeatedJob({
  log: 'purpose-end',
  firstMs: 90_000,
  everyMs: 60 * 60_000,
  failed: 'closing what is bound no longer failed, it is tried again in an hour',
  run: closeReleased,
});

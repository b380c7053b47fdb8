import type { EntityManager } from 'typeorm';
import { bumpDataVersion } from '../../platform/data-version.js';
import { resumesAt } from '../../project/lifecycle/past-steps.js';
import { cycleOf } from '../../project/lifecycle/requirements.js';
import { readCase } from '../../project/lifecycle/status.queries.js';
import { changeStatus } from '../../project/lifecycle/status-writer.js';
import type { AboutCase } from '../review/case-mails.js';
import { hasRejectedTrack } from './case-status.queries.js';

interface Lifted {
  project: AboutCase;
  actor: { accountId: string };
  reason?: string;
  on: string;
}

/**
 * The project that was rejected with its track goes on where it was, in the transaction of the step that tells of the
 * successful objection. As long as another track is rejected it stays: what is left of it is not what was applied for.
 */
export async function resumeProject(
  manager: EntityManager,
  { project, actor, reason, on }: Lifted,
): Promise<void> {
  const of = await readCase(manager, project.id);
  const to = resumesAt(cycleOf(of), of);
  if (of.status !== 'rejected' || to === null || (await hasRejectedTrack(manager, project.id))) return;
  await changeStatus(manager, {
    project,
    to,
    effectiveOn: of.since && of.since > on ? of.since : on,
    reason,
    actor: { accountId: actor.accountId, role: 'service' },
  });
  await bumpDataVersion(manager, 'project');
}

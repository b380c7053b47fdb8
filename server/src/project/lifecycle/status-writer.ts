import type { EntityManager } from 'typeorm';
import { currentAuthor } from '../../platform/author.js';
import { now } from '../../platform/clock.js';
import { badRequest, problem } from '../../platform/problem.js';
import type { Case, Facts } from '../case.js';
import { mergeFacts } from './fact-writer.js';
import type { Mover, Step } from './lifecycle.js';
import { type OverrideRow, overrideRows } from './override.queries.js';
import type { ProjectRow } from '../project-row.js';
import { cycleOf, stepsOf, unmetOf } from './requirements.js';
import { requireBegun, requireDay } from './step-day.js';
import { keptOf, type Passed, passedOf } from './step-override.js';
import { documentsOf, insertEvent, officersOf, readCase, updateStatus } from './status.queries.js';
import { statusMail, tell } from './status-mails.js';
import { type ProjectStatus, statuses } from '../words.js';

/*
 * The one writer of a status. Nothing else in the service sets one, but the seed and the insert of a new project; a test
 * reads the sources for it.
 */

export interface AskedStatus {
  /** Locked by `changeRecord`. */
  project: Pick<ProjectRow, 'id' | 'name' | 'reference' | 'managed_by'>;
  to: ProjectStatus;
  /** Today where it is left out. */
  effectiveOn?: string;
  facts?: Facts;
  reason?: string;
  documents?: readonly string[];
  /** An account, or the service itself. */
  actor: { accountId: string | null; role: Mover };
}

/** Checks table and guards, writes status and facts, notes the event, tells the officers: all of it or nothing. */
export async function changeStatus(manager: EntityManager, asked: AskedStatus): Promise<void> {
  const { project, to, actor } = asked;
  const before = await readCase(manager, project.id);
  const on = asked.effectiveOn ?? before.today;
  const step = requireStep(before, to, actor);
  requireReason(step, asked);
  requireDay(before, step, on);
  const facts = await mergeFacts(manager, project.id, before, asked.facts ?? {}, asked);
  requireBegun({ ...before, facts }, step, on);
  const overrides = await overrideRows(manager, project.id);
  const passed = requireMet(step, { ...before, facts, on }, overrides);
  await requireDocuments(manager, project.id, asked.documents ?? []);
  const moment = now();
  await updateStatus(manager, project.id, { to, on, facts, moment });
  await insertEvent(manager, project.id, {
    from: before.status,
    to,
    on,
    recordedAt: moment,
    accountId: actor.accountId,
    actor: currentAuthor()?.actor ?? 'service',
    direction: step.direction,
    reason: asked.reason ?? null,
    ...keptOf(passed),
    legalBasis: step.legalBasis,
    documents: asked.documents ?? [],
  });
  await tellOfficers(manager, asked, before, on);
}

function requireStep(of: Case, to: ProjectStatus, { role }: AskedStatus['actor']): Step {
  const steps = stepsOf(of);
  const ways = steps.filter((one) => one.to === to);
  const step = ways.find(({ who }) => who.includes(role)) ?? ways[0];
  if (!step) {
    const next = steps.filter(({ who, direction }) => who.includes(role) && direction !== 'correction');
    const offered = next.map((row) => `„${statuses[row.to]}“`).join(', ');
    throw problem(
      409,
      `Passt nicht: Von „${statuses[of.status]}“ führt kein Schritt zu „${statuses[to]}“.${offered && ` Möglich: ${offered}.`}`,
    );
  }
  if (!step.who.includes(role)) throw problem(403, refusalOf(step));
  return step;
}

function refusalOf({ direction, label, needsSecondPerson }: Step): string {
  if (direction === 'correction')
    return 'Einen falschen Status berichtigt die Leitung der Digitalagentur, mit Grund. Bitte wenden Sie sich an sie.';
  const declare = needsSecondPerson ? ' Bitte erklären Sie es bei den Angaben, sie bestätigt es.' : '';
  return `„${label}“ übernimmt die Beratung der Digitalagentur.${declare}`;
}

function requireReason({ needsReason }: Step, { reason }: AskedStatus): void {
  if (reason || !needsReason) return;
  const message = 'Fehlt: der Grund. Behebung: bitte in ein paar Worten sagen, warum.';
  throw badRequest(message, [{ path: 'reason', message }]);
}

/** What blocks and is not let pass stops the step; answers what two persons let pass. */
function requireMet(step: Step, of: Case, overrides: readonly OverrideRow[]): Passed[] {
  const unmet = unmetOf(step, of, overrides);
  const left = unmet.filter(({ effect }) => effect === 'block');
  if (left.length === 0) return passedOf(unmet);
  const more = left.length === 1 ? '' : ` Es fehlt noch mehr: ${left.length} Voraussetzungen sind offen.`;
  throw problem(
    409,
    `„${step.label}“ geht noch nicht. ${left[0]!.sentence}${more}`,
    left.map(({ requirement, sentence }) => ({ path: `requirements.${requirement}`, message: sentence })),
    left.map(({ sentence }) => sentence),
  );
}

async function requireDocuments(
  manager: EntityManager,
  id: number,
  documents: readonly string[],
): Promise<void> {
  if (documents.length === 0) return;
  const own = await documentsOf(manager, id);
  if (documents.every((document) => own.has(document))) return;
  const message = 'Passt nicht: Ein Dokument liegt nicht beim Vorhaben. Behebung: zuerst hochladen.';
  throw badRequest(message, [{ path: 'documents', message }]);
}

/** Of a draft nobody is told: it begins where every project begins, and was never public. */
async function tellOfficers(
  manager: EntityManager,
  { project, to, reason, actor }: AskedStatus,
  before: Case,
  on: string,
): Promise<void> {
  if (!before.published && before.status === cycleOf(before).begins) return;
  const readers = await officersOf(manager, project.managed_by, actor.accountId);
  await tell(
    manager,
    readers,
    project,
    statusMail(project, { from: before.status, to, on, reason: reason ?? null, by: actor.role }),
  );
}

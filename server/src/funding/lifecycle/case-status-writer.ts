import type { EntityManager } from 'typeorm';
import type { Role } from '../../account/permissions.js';
import { isOfficer } from '../../account/provider-roles.js';
import { currentAuthor } from '../../platform/author.js';
import { now } from '../../platform/clock.js';
import { badRequest, problem } from '../../platform/problem.js';
import { inGerman } from '../../project/calendar.js';
import { documentsOf } from '../../project/lifecycle/status.queries.js';
import { insertCaseEvent, statusWords } from '../case/case-events.js';
import type { TrackFacts } from '../facts/case-facts.js';
import { overrideRows } from '../../project/lifecycle/override.queries.js';
import { keptOf, type Passed, passedOf } from '../../project/lifecycle/step-override.js';
import { type CaseStep, stepsFrom } from './case-lifecycle.js';
import { type AskedPart, keyOfPart, type Part, partOfStep, readPart } from './case-part.js';
import type { AboutCase } from '../review/case-mails.js';
import type { StepFacts } from './case-requirement.js';
import { type Passing, unmetOf } from './case-requirements.js';
import { tellOfStep } from './case-step-mail.js';
import { type PartKey, statusSince, updateCaseStatus } from './case-status.queries.js';
import type { CaseStepBody } from '../case/track.dto.js';
import { resumeProject } from './project-resumes.js';
import { requireSecondPerson } from './second-person.js';
import type { Aggregate, TrackStatus } from '../words.js';

/*
 * The one writer of the statuses of a case: tracks, payout requests, proofs, change requests. Nothing else in the service
 * sets one, but the insert of a draft and the demo; a test reads the sources for it.
 */

export interface AskedStep extends Partial<CaseStepBody>, AskedPart {
  /** Locked by `changeCase`. */
  project: AboutCase;
  to: string;
  documents?: readonly string[];
  actor: { accountId: string; role: Role };
}

/** Checks table and guards, writes the status, notes the event, tells the others: all of it or nothing. */
export async function changeCaseStatus(manager: EntityManager, asked: AskedStep): Promise<void> {
  const { project, aggregate, funder, number, to, actor } = asked;
  const key: PartKey = { project: project.id, funder, number };
  const part = await readPart(manager, asked);
  const step = requireStep(part, asked);
  requireReason(step, asked);
  requireNoOtherAmount(step, asked);
  const on = asked.effectiveOn ?? part.facts.facts.today;
  await requireDay(manager, { part, step, on, aggregate, key }, asked);
  await requireSecondPerson(manager, { aggregate, step, key, accountId: actor.accountId });
  const overrides = await overrideRows(manager, project.id);
  const passed = requireMet(step, { ...part.facts, on }, { part: partOfStep(asked), overrides });
  await requireDocuments(manager, project.id, asked.documents ?? []);
  await updateCaseStatus(manager, aggregate, key, {
    to,
    on,
    sideFrom: isSide(to) ? (part.status as TrackStatus) : null,
    ...amountsOf(part, asked),
  });
  await insertCaseEvent(manager, project.id, {
    aggregate,
    key: keyOfPart(asked),
    from: part.status,
    to,
    on,
    recordedAt: now(),
    accountId: actor.accountId,
    actor: currentAuthor()?.actor ?? 'service',
    direction: step.direction,
    reason: asked.reason ?? null,
    ...keptOf(passed),
    legalBasis: step.legalBasis,
    documents: asked.documents ?? [],
  });
  if (step.only === 'rejected') await resumeProject(manager, { ...asked, on });
  await tellOfStep(manager, asked, { from: part.status, on });
}

/** Where a step says no amount, it is the one before it. */
function amountsOf({ facts: { payout } }: Part, { approvedAmount, paidAmount }: AskedStep) {
  const before = payout?.approved ?? payout?.requested ?? null;
  return { approved: approvedAmount ?? before, paid: paidAmount ?? before };
}

/** Who sets a status back does not say another amount with it: that would be the approval of one person alone. */
function requireNoOtherAmount({ direction }: CaseStep, asked: AskedStep): void {
  if (direction !== 'correction') return;
  const path = (['approvedAmount', 'paidAmount'] as const).find((name) => asked[name] !== undefined);
  if (!path) return;
  const message =
    'Passt nicht: Eine Berichtigung setzt nur den Status zurück, der Betrag bleibt. Behebung: weiter zurücksetzen und den Betrag neu festhalten lassen.';
  throw badRequest(message, [{ path, message }]);
}

const isSide = (to: string): boolean => to === 'information_requested' || to === 'objection';

function requireStep(part: Part, { aggregate, to, actor }: AskedStep): CaseStep {
  const words = statusWords[aggregate];
  const steps = stepsFrom(part.cycle, part);
  const step = steps.find((one) => one.to === to);
  if (!step) {
    const next = steps.filter(({ who, direction }) => who.includes(actor.role) && direction !== 'correction');
    const offered = next.map((row) => `„${words[row.to]}“`).join(', ');
    throw problem(
      409,
      `Passt nicht: Von „${words[part.status]}“ führt kein Schritt zu „${words[to] ?? to}“.${offered && ` Möglich: ${offered}.`}`,
    );
  }
  if (step.who.includes(actor.role)) return step;
  throw problem(
    403,
    step.direction === 'correction'
      ? 'Einen falschen Status berichtigt die Leitung der Digitalagentur, mit Grund. Bitte wenden Sie sich an sie.'
      : `„${step.label}“ übernimmt die Beratung der Digitalagentur.`,
  );
}

function requireReason({ needsReason }: CaseStep, { reason }: AskedStep): void {
  if (reason || !needsReason) return;
  const message = 'Fehlt: der Grund. Behebung: bitte in ein paar Worten sagen, warum.';
  throw badRequest(message, [{ path: 'reason', message }]);
}

/** Not ahead of today, and not before the step before it; a draft has none. */
export async function requireDay(
  manager: EntityManager,
  {
    part,
    step,
    on,
    aggregate,
    key,
  }: { part: Part; step: CaseStep; on: string; aggregate: Aggregate; key: PartKey },
  { actor, reason }: Pick<AskedStep, 'actor' | 'reason'>,
): Promise<void> {
  const { today } = part.facts.facts;
  const refuse = (message: string) => badRequest(message, [{ path: 'effectiveOn', message }]);
  if (on > today)
    throw refuse(
      `Zu spät: Der ${inGerman(on)} liegt in der Zukunft. Behebung: einen Tag bis heute (${inGerman(today)}) angeben.`,
    );
  const granted = aggregate === 'track' ? undefined : firstGrantOf(part.facts.track);
  if (granted !== undefined && on < granted)
    throw refuse(
      `Zu früh: Der Schritt wäre vom ${inGerman(on)}, der erste Bescheid ist vom ${inGerman(granted)}. Behebung: einen Tag ab dann angeben.`,
    );
  if (step.direction === 'correction') return;
  const { since } = await statusSince(manager, aggregate, key);
  if (on >= since) return;
  if (part.status === part.cycle.begins) {
    // A Kommune that tells later what was done before says why: a deadline may hang on it.
    if (aggregate === 'track' || !isOfficer(actor.role) || reason) return;
    const message = `Fehlt: der Grund. Der Schritt wäre vom ${inGerman(on)}, angelegt wurde der Eintrag erst am ${inGerman(since)}. Behebung: bitte sagen, woran man den früheren Tag sieht.`;
    throw badRequest(message, [{ path: 'reason', message }]);
  }
  throw refuse(
    `Zu früh: Der Schritt wäre vom ${inGerman(on)}, „${statusWords[aggregate][part.status]}“ gilt seit dem ${inGerman(since)}. Behebung: einen Tag ab dann angeben.`,
  );
}

/** Payouts, proofs and changes follow a grant. */
const firstGrantOf = ({ notices }: TrackFacts): string | undefined =>
  notices
    .filter(({ state, kind }) => state === 'confirmed' && (kind === 'provisional' || kind === 'final'))
    .map(({ dated }) => dated)
    .sort()[0];

/** What blocks and is not let pass stops the step; answers what two persons let pass. */
function requireMet(step: CaseStep, of: StepFacts, passing: Passing): Passed[] {
  const unmet = unmetOf(step, of, passing);
  const left = unmet.filter(({ effect }) => effect === 'block');
  if (left.length === 0) return passedOf(unmet);
  const more = left.length === 1 ? '' : ` Es fehlt noch mehr: ${left.length} Voraussetzungen sind offen.`;
  throw problem(
    409,
    `„${step.label}“ geht noch nicht. ${left[0]!.sentence}${more}`,
    left.map(({ requirement, sentence, legalBasis }) => ({
      path: `requirements.${requirement}`,
      message: legalBasis ? `${sentence} Grundlage: ${legalBasis}.` : sentence,
    })),
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

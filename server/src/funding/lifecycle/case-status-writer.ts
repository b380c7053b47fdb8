import type { EntityManager } from 'typeorm';
import type { Role } from '../../account/permissions.js';
import { isOfficer } from '../../account/provider-roles.js';
import { currentAuthor } from '../../platform/author.js';
import { now } from '../../platform/clock.js';
import { badRequest, notFound, problem } from '../../platform/problem.js';
import { inGerman } from '../../project/calendar.js';
import { documentsOf } from '../../project/lifecycle/status.queries.js';
import { insertCaseEvent, statusWords } from '../case/case-events.js';
import type { TrackFacts } from '../facts/case-facts.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { type CaseCycle, type CaseStep, stepsFrom } from './case-lifecycle.js';
import type { AboutCase } from '../review/case-mails.js';
import type { StepFacts } from './case-requirement.js';
import { unmetOf } from './case-requirements.js';
import { tellOfStep } from './case-step-mail.js';
import { lastAuthorOf, type PartKey, statusSince, updateCaseStatus } from './case-status.queries.js';
import { changeRequestCycle } from './change-request-lifecycle.js';
import type { CaseStepBody } from '../case/track.dto.js';
import { payoutCycle } from './payout-lifecycle.js';
import { proofCycle } from './proof-lifecycle.js';
import { trackCycleOf } from './track-lifecycle.js';
import { type Aggregate, type Funder, funders, type TrackStatus } from '../words.js';

/*
 * The one writer of the statuses of a case: tracks, payout requests, proofs, change requests. Nothing else in the service
 * sets one, but the insert of a draft and the demo; a test reads the sources for it.
 */

export interface AskedStep extends Partial<CaseStepBody> {
  /** Locked by `changeCase`. */
  project: AboutCase;
  aggregate: Aggregate;
  funder: Funder;
  /** null: of the track itself. */
  number: number | null;
  to: string;
  documents?: readonly string[];
  actor: { accountId: string; role: Role };
}

/** A part with the table that it follows. */
interface Part {
  cycle: CaseCycle;
  status: string;
  sideFrom: string | null;
  facts: StepFacts;
}

/** Checks table and guards, writes the status, notes the event, tells the others: all of it or nothing. */
export async function changeCaseStatus(manager: EntityManager, asked: AskedStep): Promise<void> {
  const { project, aggregate, funder, number, to, actor } = asked;
  const key: PartKey = { project: project.id, funder, number };
  const part = await readPart(manager, asked, key);
  const step = requireStep(part, asked);
  requireReason(step, asked);
  const on = asked.effectiveOn ?? part.facts.facts.today;
  await requireDay(manager, { part, step, on, aggregate, key }, asked);
  if (aggregate === 'change_request' && to === 'approved') await requireSecondPerson(manager, key, actor);
  const overridden = requireMet(step, { ...part.facts, on }, asked);
  await requireDocuments(manager, project.id, asked.documents ?? []);
  const { payout } = part.facts;
  await updateCaseStatus(manager, aggregate, key, {
    to,
    on,
    sideFrom: isSide(to) ? (part.status as TrackStatus) : null,
    approved: asked.approvedAmount ?? payout?.approved ?? payout?.requested ?? null,
    paid: asked.paidAmount ?? payout?.approved ?? payout?.requested ?? null,
  });
  await insertCaseEvent(manager, project.id, {
    aggregate,
    key: number === null ? funder : `${funder}/${number}`,
    from: part.status,
    to,
    on,
    recordedAt: now(),
    accountId: actor.accountId,
    actor: currentAuthor()?.actor ?? 'service',
    direction: step.direction,
    reason: asked.reason ?? null,
    overridden,
    legalBasis: step.legalBasis,
    documents: asked.documents ?? [],
  });
  await tellOfStep(manager, asked, { from: part.status, on });
}

const isSide = (to: string): boolean => to === 'information_requested' || to === 'objection';

/** „Bund, Mittelanforderung 2“ */
const partNames: Record<Aggregate, string> = {
  track: 'Den Förderstrang',
  payout: 'Die Mittelanforderung',
  proof: 'Den Nachweis',
  change_request: 'Den Änderungsantrag',
};

export const partNotFound = ({
  aggregate,
  funder,
  number,
}: Pick<AskedStep, 'aggregate' | 'funder' | 'number'>) =>
  notFound(
    `${partNames[aggregate]}${number === null ? '' : ` ${number}`} (${funders[funder]}) gibt es hier nicht.`,
  );

async function readPart(manager: EntityManager, asked: AskedStep, key: PartKey): Promise<Part> {
  const facts = (await readCaseFacts(manager, [asked.project.id], { surroundings: false })).get(
    asked.project.id,
  )!;
  const track = facts.tracks[asked.funder];
  if (!track) throw partNotFound({ aggregate: 'track', funder: asked.funder, number: null });
  const { approvedAmount, paidAmount } = asked;
  const of: StepFacts = { facts, track, on: facts.today, approvedAmount, paidAmount };
  if (asked.aggregate === 'track')
    return {
      cycle: trackCycleOf(facts, track) as CaseCycle,
      status: track.status,
      sideFrom: track.sideFrom,
      facts: of,
    };
  const part = partOf(track, asked);
  if (!part) throw partNotFound(asked);
  const { hasDocument } = await statusSince(manager, asked.aggregate, key);
  return { ...part, sideFrom: null, facts: { ...of, ...part.withPart(hasDocument) } };
}

function partOf(track: TrackFacts, { aggregate, number }: AskedStep) {
  const one = <T extends { number: number }>(rows: T[]) => rows.find((row) => row.number === number);
  if (aggregate === 'payout') {
    const payout = one(track.payouts);
    return payout && { cycle: payoutCycle as CaseCycle, status: payout.status, withPart: () => ({ payout }) };
  }
  if (aggregate === 'proof') {
    const proof = one(track.proofs);
    const withPart = (hasDocument: boolean) => ({ proof: { ...proof!, hasDocument } });
    return proof && { cycle: proofCycle as CaseCycle, status: proof.status, withPart };
  }
  const request = one(track.changeRequests);
  return (
    request && {
      cycle: changeRequestCycle as CaseCycle,
      status: request.status,
      withPart: () => ({ request }),
    }
  );
}

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

function requireReason({ needsReason }: CaseStep, { reason, override = [] }: AskedStep): void {
  if (reason || !(needsReason || override.length > 0)) return;
  const message = 'Fehlt: der Grund. Behebung: bitte in ein paar Worten sagen, warum.';
  throw badRequest(message, [{ path: 'reason', message }]);
}

/** Not ahead of today, and not before the step before it; a draft has none. */
async function requireDay(
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

/** An approved change works as a notice does: who told of the request does not alone say that it was approved. */
async function requireSecondPerson(
  manager: EntityManager,
  key: PartKey,
  { accountId }: AskedStep['actor'],
): Promise<void> {
  if ((await lastAuthorOf(manager, 'change_request', key)) !== accountId) return;
  throw problem(
    409,
    'Die Bewilligung einer Änderung wirkt wie ein Bescheid. Festhalten muss sie jemand anderes als die Person, die den Antrag als eingereicht gemeldet hat.',
  );
}

/** What blocks and is not overridden stops the step; answers what a lead goes past. */
function requireMet(step: CaseStep, of: StepFacts, { override = [], actor }: AskedStep): string[] {
  if (override.length > 0 && actor.role !== 'dias_lead')
    throw problem(403, 'Über eine Voraussetzung hinweg geht nur die Leitung der Digitalagentur, mit Grund.');
  const blocking = unmetOf(step, of).filter(({ effect }) => effect === 'block');
  const left = blocking.filter(
    ({ requirement, mayOverride }) => !(mayOverride && override.includes(requirement)),
  );
  if (left.length === 0) return blocking.map(({ requirement }) => requirement);
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

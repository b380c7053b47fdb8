import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { currentAuthor } from '../../platform/author.js';
import { now } from '../../platform/clock.js';
import { problem } from '../../platform/problem.js';
import { distinct, inOrder, inPast, refuse, requireDocuments } from './case-checks.js';
import { insertCaseEvent, statusWords } from './case-events.js';
import type { CaseFacts, PayoutFacts, TrackFacts } from '../facts/case-facts.js';
import { caseRequirements } from '../lifecycle/case-requirements.js';
import { euros, insertRow, nextNumber, replaceRows, updateRow } from '../facts/case-rows.queries.js';
import { partNotFound } from '../lifecycle/case-part.js';
import type { ChangeRequestBody, PayoutBody, PlanBody, ProofBody } from './track.dto.js';
import { type Aggregate, aggregates, type Funder } from '../words.js';

export interface PartOfTrack {
  actor: Actor;
  facts: CaseFacts;
  track: TrackFacts;
  /** null: a new one, which begins as a draft. */
  number: number | null;
}

const TABLES = { payout: 'payout_request', proof: 'proof', change_request: 'change_request' } as const;
type Kind = keyof typeof TABLES;

/** Once it is out of the house it stays as it was sent, until the funder asks for more. */
const OPEN = ['draft', 'queried'];

async function save(
  manager: EntityManager,
  kind: Kind,
  { actor, facts, track, number }: PartOfTrack,
  { status, words }: { status: string | undefined; words: Record<string, unknown> },
): Promise<void> {
  const project = facts.project.id;
  const { funder } = track;
  const table = TABLES[kind];
  if (number !== null) {
    requireOpen(kind, { track, number }, status);
    return updateRow(manager, table, { project_id: project, funder, number }, words);
  }
  const next = await nextNumber(manager, table, project, funder);
  await insertRow(manager, table, {
    project_id: project,
    funder,
    number: next,
    ...words,
    status_since: facts.today,
  });
  await insertCaseEvent(manager, project, {
    aggregate: kind,
    key: `${funder}/${next}`,
    from: null,
    to: 'draft',
    on: facts.today,
    recordedAt: now(),
    accountId: actor.accountId,
    actor: currentAuthor()?.actor ?? 'service',
    direction: 'created',
    reason: null,
    overridden: [],
    legalBasis: null,
    documents: [],
  });
}

function requireOpen(
  aggregate: Aggregate,
  { track: { funder }, number }: { track: TrackFacts; number: number },
  status: string | undefined,
): void {
  if (status === undefined) throw partNotFound({ aggregate, funder, number });
  if (OPEN.includes(status)) return;
  throw problem(
    409,
    `Nicht gespeichert: ${aggregates[aggregate]} ${number} ist im Status „${statusWords[aggregate][status]}“ und lässt sich nicht mehr ändern. Behebung: zuerst den Status zurücksetzen oder zurückgeben lassen.`,
  );
}

export async function savePayout(manager: EntityManager, part: PartOfTrack, body: PayoutBody): Promise<void> {
  const { facts, track, number } = part;
  const stored = track.payouts.find((row) => row.number === number);
  const payout: PayoutFacts = {
    number: number ?? 0,
    status: 'draft',
    approved: null,
    paid: null,
    submittedOn: null,
    paidOn: null,
    requested: body.requestedAmount,
    materialInStock: body.materialInStock,
  };
  const verdict = (id: 'payout_within_grant' | 'stock_once', path: string) => {
    const message = caseRequirements[id]!.check({ facts, track, on: facts.today, payout });
    const { legalBasis } = caseRequirements[id]!;
    return typeof message === 'string' ? { path, message: `${message} Grundlage: ${legalBasis}.` } : null;
  };
  refuse([
    verdict('payout_within_grant', 'requestedAmount'),
    verdict('stock_once', 'materialInStock'),
    inPast('periodStart', 'Der Beginn des Zeitraums', body.periodStart, facts.today),
    inOrder('periodEnd', ['der Beginn des Zeitraums', body.periodStart], ['Das Ende', body.periodEnd]),
  ]);
  await requireDocuments(manager, facts.project.id, [{ path: 'documentId', id: body.documentId }]);
  const words = {
    requested_amount: euros(body.requestedAmount),
    period_start: body.periodStart,
    period_end: body.periodEnd,
    material_in_stock: body.materialInStock,
    reference: body.reference,
    document_id: body.documentId,
    note: body.note,
  };
  await save(manager, 'payout', part, { status: stored?.status, words });
}

export async function saveProof(manager: EntityManager, part: PartOfTrack, body: ProofBody): Promise<void> {
  const { facts, track, number } = part;
  await requireDocuments(manager, facts.project.id, [{ path: 'documentId', id: body.documentId }]);
  const words = {
    kind: body.kind,
    for_year: body.forYear,
    proven_expenditure: euros(body.provenExpenditure),
    document_id: body.documentId,
    note: body.note,
  };
  await save(manager, 'proof', part, {
    status: track.proofs.find((row) => row.number === number)?.status,
    words,
  });
}

export async function saveChangeRequest(
  manager: EntityManager,
  part: PartOfTrack,
  body: ChangeRequestBody,
): Promise<void> {
  const { facts, track, number } = part;
  await requireDocuments(manager, facts.project.id, [{ path: 'documentId', id: body.documentId }]);
  const words = {
    kind: body.kind,
    reason: body.reason,
    approval_period_end: body.approvalPeriodEnd,
    amount: euros(body.amount),
    document_id: body.documentId,
  };
  const status = track.changeRequests.find((row) => row.number === number)?.status;
  await save(manager, 'change_request', part, { status, words });
}

/** All years of a funder at once, as its form has them. */
export async function saveDrawdownPlan(
  manager: EntityManager,
  project: number,
  funder: Funder,
  { years }: PlanBody,
): Promise<void> {
  refuse([
    distinct(
      'years',
      years.map(({ year }) => year),
    ),
  ]);
  const rows = years.map(({ year, amount }) => ({ year, amount: euros(amount) }));
  await replaceRows(manager, 'drawdown_plan', { project, where: { funder } }, ['year'], rows);
}

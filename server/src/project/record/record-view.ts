import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { mayAct, type Role } from '../../account/permissions.js';
import { authorOf } from '../../platform/history-author.js';
import { todayInBerlin } from '../calendar.js';
import { careOf } from '../work-list/care.js';
import { factDtosOf } from '../lifecycle/facts.js';
import { factsOfCase, hasFundingCase, isAppliedFor } from '../lifecycle/facts-of-case.js';
import type { ProjectRow } from '../project-row.js';
import { mayWaive } from '../promise/milestone-writer.js';
import { isOpen, milestonesOf } from '../promise/promise.js';
import { obstacleToDeciding } from '../publication/publication-rules.js';
import { publicStateOf } from '../public/public-state.js';
import { costsOfCase } from './record-case.js';
import type {
  ContactDto,
  EventDto,
  LotDto,
  PublicationRequestDto,
  RecordDocumentDto,
  RecordDto,
} from './record.dto.js';
import {
  type ContactRow,
  contactRows,
  type DocumentLinkRow,
  documentRows,
  type EventRow,
  lastReporter,
  type LotRow,
  lotRows,
  municipalityRows,
  recordFacts,
  type RequestRow,
  requestRows,
} from './record-part.queries.js';
import { mayDecide, mayEdit } from './record-scope.js';
import { overrideDtoOf } from '../lifecycle/override-decision.js';
import { type OverrideRow, overrideRows } from '../lifecycle/override.queries.js';
import { cycleOf, OF_PROJECT, transitionsOf } from '../lifecycle/requirements.js';
import { isRested, restedOn } from '../lifecycle/rested.js';
import { wentPast } from '../lifecycle/step-override.js';
import { stepOverrideWords } from '../lifecycle/step-override-words.js';
import { readCase } from '../lifecycle/status.queries.js';

/* A record as its readers get it: rows to the answer. */

type Counts = Pick<
  ProjectRow,
  'funded_addresses' | 'reserve_extension_addresses' | 'homes_passed' | 'homes_connected' | 'homes_activated'
>;
const reached = (row: Counts) => ({
  funded: row.funded_addresses,
  reserveExtension: row.reserve_extension_addresses,
  passed: row.homes_passed,
  connected: row.homes_connected,
  activated: row.homes_activated,
});

type CountedRow = Counts & Pick<ProjectRow, 'eligible_addresses' | 'counts_on'>;
export const countsOf = (row: CountedRow): RecordDto['counts'] => ({
  eligible: row.eligible_addresses,
  ...reached(row),
  countsOn: row.counts_on,
});

type StateRow = Pick<ProjectRow, 'status' | 'kind' | 'published_at' | 'published_early' | 'held_from'>;
export const publicStateOfRow = (row: StateRow) =>
  publicStateOf({
    status: row.status,
    kind: row.kind,
    published: row.published_at !== null,
    early: row.published_early,
    heldFrom: row.held_from,
  });

/** The words and figures that stand in its own row. */
function ownWords(row: ProjectRow) {
  return {
    id: row.id,
    reference: row.reference,
    name: row.name,
    clusterLabel: row.cluster_label,
    description: row.description,
    kind: row.kind,
    status: row.status,
    statusSince: row.status_since,
    publicState: publicStateOfRow(row),
    isDemo: row.is_demo,
    guidelineVersionId: row.guideline_version_id,
    callId: row.call_id,
    recipientType: row.recipient_type,
    recipientName: row.recipient_name,
    recipientArea: row.recipient_area,
    managedBy: row.managed_by,
    technology: row.technology,
    model: row.model,
    costs: {
      total: row.total_cost,
      federal: row.federal_share,
      state: row.state_share,
      own: row.own_share,
      third: row.third_share,
      basis: row.cost_basis,
    },
    counts: countsOf(row),
    countsFrom: row.counts_from,
    reportedAt: row.reported_at?.toISOString() ?? null,
  };
}

export async function recordOf(
  db: DataSource | EntityManager,
  actor: Actor,
  row: ProjectRow,
  today = todayInBerlin(),
): Promise<RecordDto> {
  const { id } = row;
  const may = mayEdit(actor, row.managed_by);
  const of = may ? await readCase(db, id) : null;
  const rested = of && restedOn(cycleOf(of), of);
  const ofCase = may && (await hasFundingCase(db, id));
  const led = await costsOfCase(db, id);
  const contacts = await contactRows(db, id);
  const requests = await requestRows(db, id);
  const reporter = await lastReporter(db, id, row.reported_at);
  const overrides = (await overrideRows(db, id)).filter(({ step }) => step?.part === OF_PROJECT);
  return {
    ...ownWords(row),
    ...(await recordFacts(db, id)),
    municipalities: await municipalityRows(db, id),
    lots: (await lotRows(db, id)).map(lotDtoOf),
    milestones: ((await milestonesOf(db, [id], today)).get(id) ?? []).map((one) => ({
      ...one,
      mayWaive: may && isOpen(one) && mayWaive(one, actor.role),
    })),
    contacts: contacts.map(contactDtoOf),
    documents: (await documentRows(db, id)).map(documentDtoOf),
    facts: factDtosOf(
      row.facts,
      actor.role,
      may,
      (name) => !!rested && isRested(name, row.facts, rested),
    ).map((fact) => ({ ...fact, mayWrite: fact.mayWrite && !(ofCase && factsOfCase.includes(fact.name)) })),
    costsOfCase: led,
    costsApplied: await isAppliedFor(db, id),
    transitions: of ? transitionsOf(of, actor, overrides) : [],
    overrides: overrides.map((one) => overrideDtoOf(actor, one, stepOverrideWords(one))),
    mayAskOverride: mayAct(actor, 'case.check'),
    care: (await careOf(db, [id], today)).get(id) ?? [],
    publication: {
      publishedAt: row.published_at?.toISOString() ?? null,
      early: row.published_early,
      addressDisplay: row.address_display,
      requests: requests.map((request) => requestDtoOf(actor, row, request)),
    },
    lastReportBy: reporter && authorOf(reporter, true),
    mayEdit: may,
    mayDecide: mayDecide(actor, row.managed_by),
  };
}

const contactDtoOf = ({ number, role, organisation, name, email, phone }: ContactRow): ContactDto => ({
  number,
  role,
  organisation,
  name,
  email,
  phone,
});

export const lotDtoOf = (row: LotRow): LotDto => ({
  number: row.number,
  name: row.name,
  commercial: row.commercial,
  operator: row.operator_id === null ? null : { id: row.operator_id, name: row.operator_name! },
  technology: row.technology,
  counts: reached(row),
  hasArea: row.has_area,
});

const documentDtoOf = ({
  uploaded_at,
  account_id,
  actor,
  role,
  person_name,
  ...document
}: DocumentLinkRow): RecordDocumentDto => ({
  ...document,
  uploadedAt: uploaded_at.toISOString(),
  uploadedBy: authorOf({ account_id, actor, role, person_name }, true),
});

/** Whoever asked for it never decides it. */
function requestDtoOf(actor: Actor, { managed_by }: ProjectRow, row: RequestRow): PublicationRequestDto {
  const requesterRole = row.requester.role as Role | null;
  const asked = { kind: row.kind, requestedBy: row.requested_by, requesterRole };
  return {
    number: row.number,
    kind: row.kind,
    reason: row.reason,
    requestedBy: authorOf(row.requester, true),
    requestedAt: row.requested_at.toISOString(),
    decision: row.decision,
    decidedBy: row.decision === null ? null : authorOf(row.decider, true),
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason,
    mayDecide:
      row.decision === null && mayDecide(actor, managed_by) && obstacleToDeciding(asked, actor) === null,
  };
}

export const eventDtoOf = (row: EventRow, overrides: readonly OverrideRow[]): EventDto => ({
  id: row.id,
  from: row.from_status as EventDto['from'],
  to: row.to_status as EventDto['to'],
  effectiveOn: row.effective_on,
  recordedAt: row.recorded_at.toISOString(),
  by: authorOf(row, true),
  direction: row.direction as EventDto['direction'],
  reason: row.reason,
  overridden: row.overridden,
  wentPast: wentPast(
    {
      step: { part: OF_PROJECT, from: row.from_status, to: row.to_status },
      overridden: row.overridden,
      overrideNumbers: row.override_numbers,
      recordedAt: row.recorded_at,
    },
    overrides,
  ),
  legalBasis: row.legal_basis,
});

import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { may } from '../../account/permissions.js';
import { requireStillAllowed } from '../../account/still-allowed.js';
import { currentAuthor } from '../../platform/author.js';
import { now } from '../../platform/clock.js';
import { problem } from '../../platform/problem.js';
import { todayInBerlin } from '../../project/calendar.js';
import type { Facts, Parameter } from '../../project/case.js';
import { lockProject, type ProjectRow } from '../../project/project-row.js';
import { recordNotFound } from '../../project/record/record-change.js';
import { insertCaseEvent } from '../case/case-events.js';
import { insertCase, insertDialogue, insertSurvey, insertTender, insertTrack } from './case-open.queries.js';
import { takeAdviceProtocol } from '../facts/advice-protocol.js';
import { parametersAt } from '../facts/case-parameters.queries.js';
import { stateGuidelineOf } from '../facts/state-guideline.js';
import type { Funder } from '../words.js';

/**
 * Opens the case of a project, inside `changing`: with the tracks that its guideline version asks for, and with what the
 * project says already of dialogue, survey, tender and applications. Notices are not taken over: two persons record them.
 */
export async function openCase(manager: EntityManager, actor: Actor, id: number): Promise<void> {
  const project = await lockProject(manager, id);
  const thing = { areas: project?.managed_by ?? [] };
  if (!project || !may(actor, 'case.edit', thing)) throw recordNotFound(id);
  await requireStillAllowed(manager, actor, 'case.edit', thing);
  if (project.kind === 'commercial')
    throw problem(409, 'Passt nicht: Ein eigenwirtschaftliches Vorhaben hat keinen Förderfall.');
  const today = todayInBerlin();
  const isNew = await insertCase(manager, id, today);
  if (!isNew) throw problem(409, 'Diesen Förderfall gibt es schon. Behebung: den vorhandenen öffnen.');
  await takeOverPreparation(manager, project);
  await takeAdviceProtocol(manager, id);
  await insertTracks(manager, actor, project, today);
}

const dayOf = (facts: Facts, name: string): string | null => (facts[name] ? String(facts[name]) : null);

async function takeOverPreparation(
  manager: EntityManager,
  { id, facts, ...project }: ProjectRow,
): Promise<void> {
  const day = (name: string) => dayOf(facts, name);
  if (day('dialogue_start') || day('dialogue_announced_on'))
    await insertDialogue(manager, id, {
      announcedOn: day('dialogue_announced_on'),
      startedOn: day('dialogue_start'),
      endedOn: day('dialogue_end'),
      scoreDocumentId: day('score_forecast_document'),
      documentId: day('dialogue_document'),
    });
  if (day('survey_start') || day('survey_end'))
    await insertSurvey(manager, id, {
      startedOn: day('survey_start'),
      endedOn: day('survey_end'),
      horizonYears:
        typeof facts.survey_horizon_years === 'number' ? Math.round(facts.survey_horizon_years) : null,
      horizonReason: day('survey_horizon_reason'),
      eligible: project.eligible_addresses,
      documentId: day('survey_document'),
    });
  if (day('tender_start') || day('tender_end'))
    await insertTender(manager, id, {
      startedOn: day('tender_start'),
      endedOn: day('tender_end'),
      councilDecidedOn: day('council_decided_on'),
      contractOn: day('contract_on'),
      sentToAgencyOn: day('contract_sent_on'),
      documentId: day('award_note_document'),
    });
}

async function insertTracks(
  manager: EntityManager,
  { accountId }: Actor,
  project: ProjectRow,
  today: string,
): Promise<void> {
  const { id, guideline_version_id: guideline, call_id: call } = project;
  const { values } = (await parametersAt(manager, [{ guideline, call }]))(guideline, call);
  for (const funder of tracksFor(values)) {
    await insertTrack(manager, id, { funder, today, ...(await prefilled(manager, project, funder, values)) });
    await insertCaseEvent(manager, id, {
      aggregate: 'track',
      key: funder,
      from: null,
      to: 'draft',
      on: today,
      recordedAt: now(),
      accountId,
      actor: currentAuthor()?.actor ?? 'service',
      direction: 'created',
      reason: null,
      overridden: [],
      legalBasis: null,
      documents: [],
    });
  }
}

/** Where the guideline version does not say which tracks it asks for, both are there. */
export function tracksFor({ required_tracks: tracks }: Record<string, Parameter>): Funder[] {
  if (!Array.isArray(tracks)) return ['federal', 'state'];
  return [
    ...(tracks.includes('Bund') ? ['federal' as const] : []),
    ...(tracks.includes('Land') ? ['state' as const] : []),
  ];
}

async function prefilled(
  manager: EntityManager,
  { guideline_version_id: guideline, facts, ...project }: ProjectRow,
  funder: Funder,
  parameters: Record<string, Parameter>,
) {
  const isFederal = funder === 'federal';
  const agency = parameters.project_executing_agency;
  const appliedOn = dayOf(facts, isFederal ? 'application_on' : 'state_application_on');
  return {
    guideline: isFederal ? guideline : await stateGuidelineOf(manager, guideline, appliedOn),
    authority: isFederal ? null : 'Landesdirektion Sachsen',
    agency: isFederal && typeof agency === 'string' ? agency : null,
    requested: isFederal ? project.federal_share : project.state_share,
    appliedOn,
    specificationOn: isFederal ? dayOf(facts, 'specification_on') : null,
  };
}

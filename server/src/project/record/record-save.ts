import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { requireStillAllowed } from '../../account/still-allowed.js';
import { sortName } from '../../municipality/fold.js';
import { currentAuthor } from '../../platform/author.js';
import { now } from '../../platform/clock.js';
import { bumpDataVersion } from '../../platform/data-version.js';
import { badRequest, problem } from '../../platform/problem.js';
import { todayInBerlin } from '../calendar.js';
import { factFaults } from '../lifecycle/fact-check.js';
import { mergedFacts } from '../lifecycle/fact-writer.js';
import { beginsWith } from '../lifecycle/lifecycle.js';
import { municipalitiesOf, type ProjectRow } from '../project-row.js';
import type { RecordBody } from './record-body.dto.js';
import { type Places, requireOwnManagers, requireOwnPlaces } from './record-managers.js';
import { appliedFaults, ledFaults, requireMaySetRight, requireNotLed } from './record-case.js';
import { ruleFacts } from './record-rule-facts.js';
import type { FieldError } from './record-rule.js';
import { recordErrors } from './record-rules.js';
import {
  insertProject,
  leftWithAddresses,
  newReference,
  type RecordWords,
  replaceMunicipalities,
  updateFacts,
  updateProject,
} from './record-save.queries.js';
import { countsOf } from './record-view.js';
import { documentsOf, insertEvent, readCase } from '../lifecycle/status.queries.js';

type Db = DataSource | EntityManager;

/** A new project in the own scope, inside `changing`; answers its number. */
export async function createRecord(manager: EntityManager, actor: Actor, body: RecordBody): Promise<number> {
  const words = wholeWords(body, null);
  requireOwnManagers(actor, words.managedBy, null);
  await requireStillAllowed(manager, actor, 'project.edit', { areas: words.managedBy });
  await requireFit(manager, actor, words, null);
  requireOwnPlaces(actor, words, null);
  const reference = words.reference || (await newReference(manager, prefixOf(words)));
  const begun = { status: beginsWith(words.kind), on: todayInBerlin(), moment: now() };
  const id = await insertProject(manager, { ...words, reference }, begun).catch(refuseKnownReference);
  await replaceMunicipalities(manager, id, words.municipalities);
  await updateFacts(manager, id, await mergedFacts(manager, id, words.facts, { actor }));
  await insertEvent(manager, id, {
    from: null,
    to: begun.status,
    on: begun.on,
    recordedAt: begun.moment,
    accountId: actor.accountId,
    actor: currentAuthor()?.actor ?? 'service',
    direction: 'created',
    reason: words.reason || null,
    overridden: [],
    legalBasis: null,
    documents: [],
  });
  await bumpDataVersion(manager, 'project');
  return id;
}

/** The words and figures of a project, inside `changeRecord`. */
export async function saveRecord(
  manager: EntityManager,
  actor: Actor,
  project: ProjectRow,
  body: RecordBody,
): Promise<void> {
  const { id } = project;
  const words = wholeWords(body, project);
  requireOwnManagers(actor, words.managedBy, project.managed_by);
  await requireNotLed(manager, project, words);
  await requireMaySetRight(manager, actor.role, project, words);
  await requireFit(manager, actor, words, project);
  requireOwnPlaces(actor, words, await placesOf(manager, project));
  await updateProject(manager, id, words).catch(refuseKnownReference);
  await replaceMunicipalities(manager, id, words.municipalities);
  if (words.guidelineVersionId !== project.guideline_version_id) await requireFactsFit(manager, id);
  await updateFacts(
    manager,
    id,
    await mergedFacts(manager, id, words.facts, { actor, reason: words.reason }),
  );
}

/** With what is stored in place of what was left out. */
export function wholeWords(body: RecordBody, stored: ProjectRow | null): RecordWords {
  const managedBy = body.managedBy ?? stored?.managed_by ?? ownersOf(body);
  return {
    ...body,
    reference: body.reference ?? stored?.reference ?? '',
    managedBy: [...new Set(managedBy)],
    costs: { ...(stored && storedCosts(stored)), ...withoutGaps(body.costs) },
    counts: { ...(stored && countsOf(stored)), ...withoutGaps(body.counts) },
    sortName: sortName(body.name),
  };
}

const withoutGaps = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

/** Whoever gets the money keeps the record; of a commercial project the Gemeinden. */
const ownersOf = ({ recipientArea, municipalities }: RecordBody): string[] =>
  recipientArea ? [recipientArea] : municipalities.map(({ ags }) => ags);

const storedCosts = (row: ProjectRow): RecordBody['costs'] => ({
  total: row.total_cost,
  federal: row.federal_share,
  state: row.state_share,
  own: row.own_share,
  third: row.third_share,
  basis: row.cost_basis,
});
const prefixOf = ({ recipientArea, managedBy, municipalities }: RecordWords): string =>
  (recipientArea ?? managedBy[0] ?? municipalities[0]!.ags).slice(0, 5);

export const placesOf = async (manager: Db, { id, recipient_area }: ProjectRow): Promise<Places> => ({
  recipientArea: recipient_area,
  municipalities: (await municipalitiesOf(manager, id)).map((ags) => ({ ags })),
});

async function requireFit(
  manager: EntityManager,
  actor: Actor,
  words: RecordWords,
  stored: ProjectRow | null,
): Promise<void> {
  const errors = await faultsOf(manager, actor, words, stored);
  if (errors.length > 0) throw badRequest(errors[0]!.message, errors);
}

/** Everything that keeps these words from being saved. */
export async function faultsOf(
  manager: EntityManager,
  actor: Actor,
  words: RecordWords,
  stored: ProjectRow | null,
): Promise<FieldError[]> {
  const errors = recordErrors(words, await ruleFacts(manager, actor, words, stored));
  if (!stored) return errors;
  return [
    ...(await ledFaults(manager, stored, words)),
    ...(await appliedFaults(manager, actor.role, stored, words)),
    ...errors,
    ...(await addressErrors(manager, stored.id, words)),
  ];
}

async function addressErrors(
  manager: EntityManager,
  id: number,
  { municipalities }: RecordWords,
): Promise<FieldError[]> {
  const keys = municipalities.map(({ ags }) => ags);
  const left = await leftWithAddresses(manager, id, keys);
  return left.map(({ name, addresses }) => ({
    path: 'municipalities',
    message: `In ${name} stehen noch ${addresses} Adressen der Liste: bitte die Gemeinde behalten oder zuerst die Adressen herausnehmen.`,
  }));
}

/** Another guideline version has other days: what is stored must still be possible. */
async function requireFactsFit(manager: EntityManager, id: number): Promise<void> {
  const { facts, guideline, today } = await readCase(manager, id);
  const documents = await documentsOf(manager, id);
  const [fault] = factFaults(facts, { stored: {}, guideline, today, documents });
  if (!fault) return;
  throw badRequest(fault.message, [{ path: 'guidelineVersionId', message: fault.message }, fault]);
}

const UNIQUE_VIOLATION = '23505';

function refuseKnownReference(error: { code?: string; constraint?: string }): never {
  if (error.code !== UNIQUE_VIOLATION) throw error;
  const message =
    'Diese Kennung hat schon ein anderes Vorhaben. Bitte eine andere angeben oder das Feld leer lassen.';
  throw problem(409, message, [{ path: 'reference', message }]);
}

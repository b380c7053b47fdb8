import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/problem.js';
import { faultOfValue, kindOf } from './parameter-kinds.js';
import { isSteps } from './parameter-words.js';
import type { ProgrammeChangeBody } from './programme-change.dto.js';
import {
  type Columns,
  findParameterName,
  freeKey,
  programmeOfVersion,
  readTarget,
  type Target,
} from './programme-change.queries.js';
import { columnsOfCall, columnsOfVersion, refusedAt, requireLater, same } from './programme-change-rules.js';

type Of<Kind> = Extract<ProgrammeChangeBody, { kind: Kind }>;
export interface Proposed extends Target {
  programmeId: string;
  copyOf: string | null;
  before: Columns | null;
  proposal: Columns;
}

/** What a body means for the row it names: what is there now, and what is to be there. */
export async function proposalOf(manager: EntityManager, body: ProgrammeChangeBody): Promise<Proposed> {
  const proposed =
    body.kind === 'parameter'
      ? await ofParameter(manager, body)
      : body.kind === 'call'
        ? await ofCall(manager, body)
        : await ofVersion(manager, body);
  if (same(proposed.before, proposed.proposal))
    throw refusedAt('reason', 'So steht es schon dort: Es gibt nichts zu ändern.');
  return proposed;
}

async function versionOf(manager: EntityManager, id: string) {
  const found = await programmeOfVersion(manager, id);
  if (!found) throw notFound(`Die Fassung „${id}“ eines Förderprogramms gibt es nicht.`);
  return found;
}

async function ofParameter(manager: EntityManager, body: Of<'parameter'>): Promise<Proposed> {
  const { guidelineVersionId, callId, name, value, source, trust, note } = body;
  const { programmeId } = await versionOf(manager, guidelineVersionId);
  if (callId) await requireCall(manager, guidelineVersionId, callId);
  const known = await findParameterName(manager, name, guidelineVersionId);
  if (!known)
    throw refusedAt('name', `Eine Regel „${name}“ kennt der Dienst nicht: Sie hätte keine Wirkung.`);
  const target: Target = { kind: 'parameter', guidelineVersionId, callId: callId ?? '', name };
  const before = await readTarget(manager, target);
  const unit = before?.unit ?? known.unit;
  const fault = faultOfValue(kindOf(name, known.values), value, unit as string | null);
  if (fault) throw refusedAt('value', fault);
  if ((value === null) !== (trust === 'unknown'))
    throw refusedAt(
      'trust',
      value === null
        ? 'Passt nicht: Ein Wert, der nicht bekannt ist, ist „unbekannt“.'
        : 'Passt nicht: Ein Wert ist angegeben, also ist er nicht „unbekannt“. Ist er eine Annahme, bitte „zu verifizieren“ wählen.',
    );
  await requireCriteria(manager, guidelineVersionId, value);
  const proposal = { value, unit, label: before?.label ?? known.label, source, trust, note: note || null };
  return { ...target, programmeId, copyOf: null, before, proposal };
}

/** A step of a criterion that the version has not would never be read. */
async function requireCriteria(manager: EntityManager, guideline: string, value: unknown): Promise<void> {
  if (!isSteps(value)) return;
  for (const criterion of new Set(value.map((row) => row.criterion))) {
    const target: Target = {
      kind: 'parameter',
      guidelineVersionId: guideline,
      callId: '',
      name: `score_${criterion}_max`,
    };
    const most = await readTarget(manager, target);
    if (!most)
      throw refusedAt('value', `Passt nicht: Das Kriterium „${criterion}“ gibt es in dieser Fassung nicht.`);
    const above = value.find(
      (row) => row.criterion === criterion && row.points > Number(most.value ?? Infinity),
    );
    if (above)
      throw refusedAt(
        'value',
        `Zu viel: ${above.points} Punkte, „${criterion}“ hat höchstens ${String(most.value)}.`,
      );
  }
}

async function requireCall(manager: EntityManager, guideline: string, callId: string): Promise<Columns> {
  const call = await readTarget(manager, { kind: 'call', guidelineVersionId: guideline, callId, name: '' });
  if (!call) throw notFound(`Den Aufruf „${callId}“ gibt es in dieser Fassung nicht.`);
  return call;
}

async function ofCall(manager: EntityManager, body: Of<'call'>): Promise<Proposed> {
  const { guidelineVersionId, callId } = body;
  const { programmeId } = await versionOf(manager, guidelineVersionId);
  const proposal = columnsOfCall(body);
  const before = callId ? await requireCall(manager, guidelineVersionId, callId) : null;
  const id = callId ?? (await freeKey(manager, 'call', `${guidelineVersionId}_call`));
  return {
    kind: 'call',
    guidelineVersionId,
    callId: id,
    name: '',
    programmeId,
    copyOf: null,
    before,
    proposal,
  };
}

async function ofVersion(manager: EntityManager, body: Of<'version'>): Promise<Proposed> {
  const { guidelineVersionId, copyOf } = body;
  const proposal = columnsOfVersion(body);
  const rest = { kind: 'version' as const, callId: '', name: '', proposal };
  if (guidelineVersionId) {
    const { programmeId } = await versionOf(manager, guidelineVersionId);
    const before = await readTarget(manager, { ...rest, guidelineVersionId });
    return { ...rest, guidelineVersionId, programmeId, copyOf: null, before };
  }
  if (!copyOf) throw refusedAt('copyOf', 'Fehlt: aus welcher Fassung die neue hervorgeht.');
  const old = await versionOf(manager, copyOf);
  requireLater(body, old);
  const year = body.validFrom!.slice(0, 4);
  const id = await freeKey(manager, 'guideline_version', `${old.programmeId}_${year}`);
  return { ...rest, guidelineVersionId: id, programmeId: old.programmeId, copyOf, before: null };
}

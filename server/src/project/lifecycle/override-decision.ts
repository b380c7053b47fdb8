import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { mayAct } from '../../account/permissions.js';
import { now } from '../../platform/clock.js';
import { authorOf } from '../../platform/history-author.js';
import { badRequest, notFound, problem } from '../../platform/problem.js';
import type { DecisionBody, OverrideDto, RevocationBody } from './override.dto.js';
import { type OverridePlace, tellAsked, tellDecided } from './override-mails.js';
import {
  type AskedOverride,
  insertOverride,
  type OverrideRow,
  overrideRows,
  updateOverride,
  updateRevoked,
} from './override.queries.js';

/*
 * To let a finding or a requirement of a step pass takes two: somebody of the Digitalagentur asks with a reason, a lead who is
 * somebody else decides. A CHECK of the database repeats it.
 */

type Asked = Omit<AskedOverride, 'askedBy' | 'moment'>;

/** Once for the same thing, as long as that reads the same. */
export async function askOverride(
  manager: EntityManager,
  actor: Actor,
  place: OverridePlace,
  asked: Asked,
): Promise<void> {
  const { id } = place.project;
  const same = (await overrideRows(manager, id)).filter(
    ({ rule, digest, isLapsed }) => !isLapsed && rule === asked.rule && digest === asked.digest,
  );
  const what = asked.step ? 'eine Ausnahme' : 'eine Übersteuerung';
  if (same.some(({ decision }) => decision === null))
    throw problem(409, `Dafür ist ${what} schon angefragt; die Leitung entscheidet.`);
  if (same.some(({ decision }) => decision === 'approved'))
    throw problem(409, `Dafür ist ${what} schon genehmigt.`);
  await insertOverride(manager, id, { ...asked, askedBy: actor.accountId, moment: now() });
  await tellAsked(manager, place, { ...asked, step: asked.step ?? null }, actor.accountId);
}

export interface WhichOverride {
  actor: Actor;
  place: OverridePlace;
  number: number;
  /** What the place that asks lists; all of them where it is left out. */
  isHere?: (row: OverrideRow) => boolean;
}

/** `digestNow`: of what was asked for, as it reads now; null: it is gone. */
export async function decideOverride(
  manager: EntityManager,
  which: WhichOverride,
  { decision, reason }: DecisionBody,
  digestNow: (row: OverrideRow) => Promise<string | null>,
): Promise<void> {
  const { actor, place, number } = which;
  const row = await openOverride(manager, which);
  if (row.askedAccount === actor.accountId)
    throw problem(
      403,
      `Wer eine ${row.step ? 'Ausnahme' : 'Übersteuerung'} anfragt, entscheidet nicht über sie. Behebung: eine andere Leitung bitten.`,
    );
  if (decision === 'refused' && !reason) throw reasonMissing();
  if (decision === 'approved') requireSame(row, await digestNow(row));
  const by = { decidedBy: actor.accountId, moment: now() };
  await updateOverride(manager, place.project.id, number, { decision, reason: reason || null, ...by });
  await tellDecided(manager, place, row, { outcome: decision, by: actor.accountId });
}

/** Whoever asked takes it back, whatever the role; nobody else does. */
export async function withdrawOverride(manager: EntityManager, which: WhichOverride): Promise<void> {
  const { actor, place, number } = which;
  const row = await openOverride(manager, which);
  if (row.askedAccount !== actor.accountId)
    throw problem(
      403,
      'Zurücknehmen kann die Anfrage nur, wer sie gestellt hat. Behebung: die Leitung lehnt sie mit Begründung ab.',
    );
  const by = { decidedBy: actor.accountId, moment: now() };
  await updateOverride(manager, place.project.id, number, { decision: 'withdrawn', reason: null, ...by });
}

/** Of what was approved, until a step or an accepted review rests on it: a lead alone, for it only blocks again. */
export async function revokeOverride(
  manager: EntityManager,
  which: WhichOverride,
  { reason }: RevocationBody,
): Promise<void> {
  const { actor, place, number } = which;
  const row = await overrideHere(manager, which);
  const what = row.step ? 'Ausnahme' : 'Übersteuerung';
  if (row.decision !== 'approved' || row.revokedAt)
    throw problem(409, `Diese ${what} gilt nicht. Zu widerrufen ist nur, was genehmigt ist.`);
  if (row.isLapsed)
    throw problem(
      409,
      'Diese Ausnahme gilt nicht mehr: Der Schritt wurde seither zurückgesetzt. Zu widerrufen ist nichts.',
    );
  if (row.isUsed)
    throw problem(
      409,
      row.step
        ? 'Auf dieser Ausnahme beruht schon ein Schritt. Behebung: den Schritt zurücksetzen, dann gilt sie nicht mehr.'
        : 'Auf dieser Übersteuerung beruht die angenommene Prüfung des Förderfalls. Behebung: Die Kommune reicht ihn neu ein, dann lässt sie sich widerrufen.',
    );
  await updateRevoked(manager, place.project.id, number, {
    reason,
    revokedBy: actor.accountId,
    moment: now(),
  });
  await tellDecided(manager, place, row, { outcome: 'revoked', by: actor.accountId });
}

async function overrideHere(
  manager: EntityManager,
  { place, number, isHere = () => true }: WhichOverride,
): Promise<OverrideRow> {
  const row = (await overrideRows(manager, place.project.id)).find((one) => one.number === number);
  if (!row || !isHere(row)) throw notFound(`Eine Anfrage mit der Nummer ${number} gibt es hier nicht.`);
  return row;
}

async function openOverride(manager: EntityManager, which: WhichOverride): Promise<OverrideRow> {
  const row = await overrideHere(manager, which);
  if (row.decision !== null) throw problem(409, 'Darüber ist schon entschieden.');
  return row;
}

const reasonMissing = () =>
  badRequest('Bitte in ein paar Worten sagen, warum abgelehnt wird.', [
    { path: 'reason', message: 'Bitte in ein paar Worten sagen, warum.' },
  ]);

/** What was asked for other figures is not approved for those of now. */
function requireSame({ digest, step }: OverrideRow, digestNow: string | null): void {
  if (digest === digestNow) return;
  const what = step ? 'die Ausnahme' : 'die Übersteuerung';
  throw problem(
    409,
    digestNow
      ? `Die Angaben haben sich geändert, seit ${what} angefragt wurde. Behebung: ablehnen und neu anfragen lassen.`
      : 'Was gesperrt hat, gibt es nicht mehr. Behebung: die Anfrage ablehnen.',
  );
}

/** As the one who asks reads it. `words`: whose step it is, and on what the requirement or rule rests. */
export const overrideDtoOf = (
  actor: Actor,
  row: OverrideRow,
  {
    step,
    legalBasis,
    sentence = row.sentence,
  }: Pick<OverrideDto, 'step' | 'legalBasis'> & { sentence?: string },
): OverrideDto => ({
  number: row.number,
  rule: row.rule,
  step,
  sentence,
  legalBasis,
  reason: row.reason,
  askedBy: authorOf(row.asker, true),
  askedAt: row.askedAt.toISOString(),
  decision: row.decision,
  decidedBy: row.decision === null ? null : authorOf(row.decider, true),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  decisionReason: row.decisionReason,
  revokedBy: row.revokedAt && authorOf(row.revoker, true),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  revocationReason: row.revocationReason,
  mayDecide: row.decision === null && row.askedAccount !== actor.accountId && mayAct(actor, 'case.override'),
  mayWithdraw: row.decision === null && row.askedAccount === actor.accountId && mayAct(actor, 'case.check'),
  mayRevoke: row.decision === 'approved' && !row.isLapsed && !row.isUsed && mayAct(actor, 'case.override'),
});

import type { Actor } from '../../account/actor.js';
import { isOfficer } from '../../account/provider-roles.js';
import { badRequest, problem } from '../../platform/problem.js';
import { BEFORE_APPLICATION } from '../../project/lifecycle/facts-of-case.js';
import type { CaseFacts, TrackFacts } from '../facts/case-facts.js';

/** Reported as submitted; or told by a notice, or by the step of the project, where nobody has reported it. */
export const isSubmitted = (
  { status, appliedOn, notices }: TrackFacts,
  { project }: Pick<CaseFacts, 'project'>,
): boolean =>
  status !== 'draft' ||
  notices.some(({ state }) => state === 'recorded' || state === 'confirmed') ||
  (appliedOn !== null && !BEFORE_APPLICATION.includes(project.status));

export interface By {
  actor: Actor;
  reason: string | undefined;
}

/**
 * What an application rests on is no longer changed once it is submitted, in no track: an advisor sets it right, with a
 * reason. New rows may still be added.
 */
export function requireMayCorrect(
  facts: Pick<CaseFacts, 'project' | 'tracks'>,
  { actor, reason }: By,
  touched: { path: string; what: string } | null,
): void {
  const isAnySubmitted = Object.values(facts.tracks).some((track) => track && isSubmitted(track, facts));
  if (!touched || !isAnySubmitted) return;
  const { path, what } = touched;
  const message = `${what}, und der Antrag ist eingereicht. Berichtigen kann das die Beratung der Digitalagentur, mit Grund.`;
  if (isOfficer(actor.role)) throw problem(403, `Nicht gespeichert: ${message}`, [{ path, message }]);
  if (!reason)
    throw badRequest(`Fehlt: der Grund. ${message}`, [{ path: 'reason', message: 'Fehlt: der Grund.' }]);
}

/** The first row of before that is not there any more, or says something else. */
export function firstTouched<T extends { number: number }>(
  before: readonly T[],
  after: readonly T[],
  fields: readonly (keyof T & string)[],
): { number: number; at: number; field: string | null } | null {
  for (const row of before) {
    const at = after.findIndex(({ number }) => number === row.number);
    const field = at < 0 ? null : fields.find((name) => row[name] !== null && after[at]![name] !== row[name]);
    if (field !== undefined) return { number: row.number, at, field };
  }
  return null;
}

import type { Actor } from '../../account/actor.js';
import { isOfficer } from '../../account/provider-roles.js';
import { badRequest, problem } from '../../platform/problem.js';
import type { CaseFacts } from '../facts/case-facts.js';

export interface By {
  actor: Actor;
  reason: string | undefined;
}

/**
 * What an application rests on is no longer changed once it is submitted, in no track: an advisor sets it right, with a
 * reason. New rows may still be added.
 */
export function requireMayCorrect(
  { tracks }: Pick<CaseFacts, 'tracks'>,
  { actor, reason }: By,
  touched: { path: string; what: string } | null,
): void {
  const isSubmitted = Object.values(tracks).some((track) => track && track.status !== 'draft');
  if (!touched || !isSubmitted) return;
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

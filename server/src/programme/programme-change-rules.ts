import { badRequest, problem } from '../platform/problem.js';
import { inGerman } from '../platform/german-day.js';
import type { ProgrammeChangeBody } from './programme-change.dto.js';
import type { ChangeRow, Columns } from './programme-change.queries.js';

/* What stands against proposing or deciding a change. Pure. */

type Of<Kind> = Extract<ProgrammeChangeBody, { kind: Kind }>;

export const refusedAt = (path: string, message: string) => badRequest(message, [{ path, message }]);

export function columnsOfVersion(body: Of<'version'>): Columns {
  const { name, legalText, dated, validFrom, validTo, state, source, trust } = body;
  if (validFrom && validTo && validTo < validFrom)
    throw refusedAt(
      'validTo',
      `Zu früh: ${inGerman(validTo)} liegt vor dem Beginn am ${inGerman(validFrom)}.`,
    );
  return {
    name,
    legal_text: legalText,
    dated,
    valid_from: validFrom,
    valid_to: validTo,
    state,
    source,
    trust,
  };
}

/** A change of the law is later than the law that it changes. */
export function requireLater(body: Of<'version'>, before: { name: string; validFrom: string | null }): void {
  if (!body.validFrom)
    throw refusedAt(
      'validFrom',
      'Fehlt: ab wann die neue Fassung gilt. Anträge davor behalten die bisherige.',
    );
  if (before.validFrom && body.validFrom <= before.validFrom)
    throw refusedAt(
      'validFrom',
      `Zu früh: „${before.name}“ gilt seit dem ${inGerman(before.validFrom)}. Eine neue Fassung beginnt danach; was an der bisherigen falsch ist, wird berichtigt.`,
    );
}

export function columnsOfCall(body: Of<'call'>): Columns {
  const { name, year, opens, closes, endedEarlyOn, source, trust } = body;
  if (opens && closes && closes < opens)
    throw refusedAt('closes', `Zu früh: ${inGerman(closes)} liegt vor dem Beginn am ${inGerman(opens)}.`);
  if (endedEarlyOn && opens && endedEarlyOn < opens)
    throw refusedAt(
      'endedEarlyOn',
      `Zu früh: ${inGerman(endedEarlyOn)} liegt vor dem Beginn am ${inGerman(opens)}.`,
    );
  if (endedEarlyOn && closes && endedEarlyOn > closes)
    throw refusedAt('endedEarlyOn', `Zu spät: Der Aufruf endet schon am ${inGerman(closes)}.`);
  return { name, year, opens, closes, ended_early_on: endedEarlyOn, source, trust };
}

export const same = (a: Columns | null, b: Columns | null): boolean => text(a) === text(b);

const text = (columns: Columns | null): string =>
  columns === null ? '' : JSON.stringify(Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1)));

type Decided = Pick<ChangeRow, 'proposed_by' | 'decision'>;

/** Why this lead cannot decide it so; null: they can. */
export function obstacleTo(
  decision: 'approved' | 'refused' | 'withdrawn',
  { proposed_by }: Decided,
  accountId: string,
): string | null {
  const isOwn = proposed_by === accountId;
  if (decision === 'withdrawn')
    return isOwn ? null : 'Zurückziehen kann den Vorschlag nur, wer ihn gemacht hat.';
  return isOwn ? 'Darüber entscheidet eine zweite Person der Leitung: Der Vorschlag ist von Ihnen.' : null;
}

export function requireOpen({ decision }: Decided): void {
  if (decision === null) return;
  const words = { approved: 'übernommen', refused: 'abgelehnt', withdrawn: 'zurückgezogen' };
  throw problem(409, `Über diesen Vorschlag ist schon entschieden: Er wurde ${words[decision]}.`);
}

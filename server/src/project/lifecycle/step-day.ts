import { badRequest } from '../../platform/problem.js';
import { inGerman, isDay } from '../calendar.js';
import type { Case } from '../case.js';
import { earliestDay } from './fact-check.js';
import { facts } from './facts.js';
import type { Step } from './lifecycle.js';
import { type ProjectStatus, statuses } from '../words.js';

/* From when on a step can be said to hold. */

/** The history goes forward: no step takes effect in the future or before the last one did. */
export function requireDay({ today, since, status }: Case, { direction }: Step, on: string): void {
  const message = !isDay(on)
    ? 'Passt nicht: Diesen Tag gibt es nicht. Behebung: bitte einen Tag angeben (JJJJ-MM-TT).'
    : on > today
      ? `Zu spät: Der Schritt soll ab dem ${inGerman(on)} gelten, heute ist der ${inGerman(today)}. Behebung: heute oder einen früheren Tag angeben.`
      : since && on < since && direction !== 'correction'
        ? `Zu früh: Der Schritt soll ab dem ${inGerman(on)} gelten, „${statuses[status]}“ gilt erst seit dem ${inGerman(since)}. Behebung: diesen Tag oder einen späteren angeben.`
        : null;
  if (message) throw badRequest(message, [{ path: 'effectiveOn', message }]);
}

/** A project is prepared for some time before its guideline version begins, but not for longer. */
const PREPARING: readonly ProjectStatus[] = [
  'industry_dialogue',
  'market_survey',
  'survey_evaluated',
  'commercial_only',
  'idea',
  'on_hold',
  'withdrawn',
];

/** The first step has none before it: it lies neither before the programme nor before what the project began with. */
export function requireBegun(of: Case, { to }: Step, on: string): void {
  const { guideline, since } = of;
  const earliest = earliestDay(guideline?.begins ?? null, PREPARING.includes(to));
  const first = since ? null : firstFact(of);
  const message =
    on < earliest
      ? `Zu früh: Der Schritt soll ab dem ${inGerman(on)} gelten; möglich ist es ab dem ${inGerman(earliest)}${guideline?.begins ? ` („${guideline.name}“ ist vom ${inGerman(guideline.begins)})` : ''}. Behebung: den Tag oder die Fassung der Richtlinie prüfen.`
      : first && on < first.on
        ? `Zu früh: Der Schritt soll ab dem ${inGerman(on)} gelten, das Vorhaben begann am ${inGerman(first.on)} („${first.label}“). Behebung: diesen Tag oder einen späteren angeben.`
        : null;
  if (message) throw badRequest(message, [{ path: 'effectiveOn', message }]);
}

/** What happened first in a project, as far as its facts tell. */
function firstFact({ facts: values }: Case): { on: string; label: string } | null {
  const happened = Object.entries(values).flatMap(([name, value]) => {
    const row = facts[name];
    return row?.kind === 'date' && !row.mayLieAhead && isDay(value) ? [{ on: value, label: row.label }] : [];
  });
  return happened.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}

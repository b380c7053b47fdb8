import type { ProblemError } from '../../platform/problem.js';
import { inGerman, isDay } from '../calendar.js';
import type { ProjectRow } from '../project-row.js';
import type { ReportBody } from '../record/record-body.dto.js';
import { boundErrors, type Bounds } from '../address/count-bounds.js';
import { progressErrors } from '../record/record-rules.js';
import type { ReportedCounts } from './report.queries.js';

type StoredCounts = Pick<
  ProjectRow,
  'funded_addresses' | 'homes_passed' | 'homes_connected' | 'homes_activated' | 'counts_on' | 'counts_from'
>;
type Typed = NonNullable<ReportBody['counts']>;

const FIELDS = [
  ['passed', 'homes_passed'],
  ['connected', 'homes_connected'],
  ['activated', 'homes_activated'],
] as const;

/** The figures after a report: what is left out stays. They are those of today, unless a day is given. Pure. */
export function reportedCounts(typed: Typed, stored: StoredCounts, today: string): ReportedCounts {
  const value = (field: 'passed' | 'connected' | 'activated', column: (typeof FIELDS)[number][1]) =>
    typed[field] === undefined ? stored[column] : typed[field];
  const [passed, connected, activated] = FIELDS.map(([field, column]) => value(field, column)) as [
    number | null,
    number | null,
    number | null,
  ];
  return { passed, connected, activated, countsOn: typed.countsOn ?? today };
}

/** What is wrong with them, each at its field. */
export function countErrors(
  typed: Typed,
  stored: StoredCounts,
  today: string,
  bounds: Bounds,
): ProblemError[] {
  if (stored.counts_from === 'addresses') return countedElsewhere(typed, stored);
  const counts = reportedCounts(typed, stored, today);
  return [
    ...progressErrors({ funded: stored.funded_addresses, ...counts }, 'counts.'),
    ...boundErrors(counts, bounds, 'counts.', storedOf(stored)),
    ...dayErrors(typed.countsOn ?? null, stored.counts_on, today),
  ];
}

const storedOf = (row: StoredCounts) => ({
  passed: row.homes_passed,
  connected: row.homes_connected,
  activated: row.homes_activated,
});

function countedElsewhere(typed: Typed, stored: StoredCounts): ProblemError[] {
  const changed = FIELDS.find(
    ([field, column]) => typed[field] !== undefined && typed[field] !== stored[column],
  );
  const path =
    changed?.[0] ??
    ((typed.countsOn ?? null) !== null && typed.countsOn !== stored.counts_on ? 'countsOn' : null);
  if (!path) return [];
  const message =
    'Passt nicht: Diese Zahlen werden aus der Adressliste gezählt. Behebung: bitte die Adressen ändern.';
  return [{ path: `counts.${path}`, message }];
}

/** Newer figures are never replaced by older ones; what was wrong about them is mended on the page of the project. */
function dayErrors(day: string | null, before: string | null, today: string): ProblemError[] {
  if (day === null) return [];
  const message = !isDay(day)
    ? 'Passt nicht: Diesen Tag gibt es nicht. Behebung: bitte den Tag der Zahlen prüfen.'
    : day > today
      ? `Zu spät: Der ${inGerman(day)} liegt in der Zukunft, heute ist der ${inGerman(today)}. Behebung: bitte den Tag angeben, an dem gezählt wurde.`
      : before !== null && day < before
        ? `Zu früh: Gespeichert sind schon die Zahlen vom ${inGerman(before)}. Behebung: bitte Zahlen eines späteren Tages melden oder die gespeicherten am Vorhaben berichtigen.`
        : null;
  return message ? [{ path: 'counts.countsOn', message }] : [];
}

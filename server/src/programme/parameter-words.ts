import type { ScoreStep } from './score-step.js';

export type ParameterValue = string | number | boolean | (string | number)[] | ScoreStep[] | null;

const NBSP = '\u00a0';
const exact = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

/** A figure of the law as a sentence says it: „40.000.000 EUR“, „50, 60, 70 %“, „nicht bekannt“. */
export function parameterText(
  value: ParameterValue,
  unit: string | null,
  criterion: (id: string) => string = (id) => id,
): string {
  if (value === null) return 'nicht bekannt';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  const text = (Array.isArray(value) ? value : [value])
    .map((one) => wordOf(one, criterion))
    .join(isSteps(value) ? '; ' : ', ');
  return unit ? `${text}${NBSP}${unit}` : text;
}

export const isSteps = (value: unknown): value is ScoreStep[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => typeof row === 'object' && row !== null);

/** What the criteria of a version are called: „Nachholbedarf: Höchstpunktzahl“ names the first one. */
export const criterionIn =
  (labelOf: (name: string) => string | undefined) =>
  (id: string): string =>
    labelOf(`score_${id}_max`)?.split(':')[0] ?? id;

function wordOf(one: string | number | ScoreStep, named: (id: string) => string): string {
  if (typeof one === 'number') return exact.format(one);
  if (typeof one === 'string') return one;
  const { criterion, lower, upper, points } = one;
  const end = (value: number | null) => (value === null ? '…' : exact.format(value));
  return `${named(criterion)} ${end(lower)} bis ${end(upper)}: ${exact.format(points)}`;
}

import { isSteps } from './parameter-words.js';

/*
 * Of what kind a figure of the law is follows from what is stored under its name in any version, so that nobody types
 * a word where every rule expects a number. Pure.
 */

export type ParameterKind = 'number' | 'yes_no' | 'text' | 'texts' | 'numbers' | 'steps' | 'any';

/** Known in no version yet, and still not of any kind. */
const expected: Readonly<Record<string, ParameterKind>> = { score_steps: 'steps' };

export function kindOf(name: string, stored: readonly unknown[]): ParameterKind {
  const value = stored.find((one) => one !== null);
  if (expected[name]) return expected[name];
  if (value === undefined) return 'any';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes_no';
  if (isSteps(value)) return 'steps';
  if (Array.isArray(value)) return typeof value[0] === 'number' ? 'numbers' : 'texts';
  return 'text';
}

const wanted: Record<ParameterKind, string> = {
  number: 'eine Zahl',
  yes_no: 'Ja oder Nein',
  text: 'ein Text',
  texts: 'eine Liste von Texten',
  numbers: 'eine Liste von Zahlen',
  steps: 'eine Stufentabelle',
  any: 'eine Zahl, ein Text oder Ja und Nein',
};

/** What is wrong with a value, as a sentence; null: nothing. */
export function faultOfValue(kind: ParameterKind, value: unknown, unit: string | null): string | null {
  if (value === null) return null;
  if (!isOf(kind, value)) return `Passt nicht: Hier gehört ${wanted[kind]} hin.`;
  const numbers = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'number');
  if (numbers.some((one) => !Number.isFinite(one) || one < 0))
    return 'Zu wenig: Eine Zahl der Richtlinie ist nicht kleiner als 0.';
  if (unit === '%' && numbers.some((one) => one > 100)) return 'Zu viel: Ein Anteil ist höchstens 100 %.';
  if (Array.isArray(value) && value.length === 0)
    return 'Fehlt: mindestens ein Eintrag. Ist er nicht bekannt, bitte „nicht bekannt“ wählen.';
  return kind === 'steps'
    ? faultOfSteps(value as { lower: number | null; upper: number | null; points: number }[])
    : null;
}

function isOf(kind: ParameterKind, value: unknown): boolean {
  const all = (type: string) => Array.isArray(value) && value.every((one) => typeof one === type);
  const checks: Record<ParameterKind, () => boolean> = {
    number: () => typeof value === 'number',
    yes_no: () => typeof value === 'boolean',
    text: () => typeof value === 'string' && value.trim() !== '',
    texts: () => all('string'),
    numbers: () => all('number'),
    steps: () => isSteps(value),
    any: () => ['number', 'string', 'boolean'].includes(typeof value),
  };
  return checks[kind]();
}

function faultOfSteps(rows: { lower: number | null; upper: number | null; points: number }[]): string | null {
  const turned = rows.findIndex(({ lower, upper }) => lower !== null && upper !== null && lower > upper);
  if (turned >= 0)
    return `Passt nicht: In Zeile ${turned + 1} ist „von“ (${rows[turned]!.lower}) größer als „bis“ (${rows[turned]!.upper}).`;
  const negative = rows.findIndex(({ points }) => points < 0);
  return negative >= 0 ? `Zu wenig: Zeile ${negative + 1} nennt weniger als 0 Punkte.` : null;
}

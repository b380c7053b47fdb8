import type { FieldValue, VersionDto } from '../api/history.js';
import { dayOf, type Format, percentText } from '../ui/format.js';
import { DAY } from '../ui/time.js';
import type { UnitOf } from '../ui/use-unit.js';

/** German for a value that is an id, such as a role; undefined: it is shown as it is. */
export type WordOf = (field: string, value: string) => string | undefined;

export interface VersionDay {
  /** In Saxony, as ISO writes it. */
  day: string;
  versions: VersionDto[];
}

/** The versions, newest first, by the days on which they were written. */
export function byDay(versions: VersionDto[]): VersionDay[] {
  const days: VersionDay[] = [];
  for (const version of versions) {
    const day = dayOf(version.recordedAt);
    const last = days.at(-1);
    if (last?.day === day) last.versions.push(version);
    else days.push({ day, versions: [version] });
  }
  return days;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** How fields are written: numbers, days, words; null where nothing is entered. */
export interface Writing {
  format: Format;
  /** The reader's word for a unit. */
  unitOf?: UnitOf;
  yes: string;
  no: string;
  wordOf?: WordOf;
}

/** Of a field as it is written: its unit may stand elsewhere already. */
export interface Field {
  field: string;
  unit: string | null;
}

/** `measuredIn`: the unit that says how many decimals there are, where it is not written. */
export function valueText(
  writing: Writing,
  { field, unit }: Field,
  value: FieldValue,
  measuredIn = unit,
): string | null {
  const { format, wordOf, unitOf } = writing;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  if (typeof value === 'boolean') return value ? writing.yes : writing.no;
  const word = (text: string) => wordOf?.(field, text) ?? text;
  if (Array.isArray(value)) return value.map(word).join(', ');
  if (typeof value === 'number')
    return withUnit(format.measure(value, decimalsOf(measuredIn)), unitOf?.(unit, value) ?? unit);
  if (DAY.test(value)) return format.shortDay(value);
  return MOMENT.test(value) ? format.moment(value) : word(value);
}

/** Words, which are German; not a number and not a day. */
export const isWords = (value: FieldValue): boolean =>
  Array.isArray(value) || (typeof value === 'string' && !DAY.test(value) && !MOMENT.test(value));

/** "+14": only numbers have a difference. Its unit is that of the values beside it. */
export function differenceText({ format }: Writing, unit: string | null, from: FieldValue, to: FieldValue) {
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  return format.difference(to - from, decimalsOf(unit));
}

/** "+0,42 km², −0,10 km²"; a side that is nothing is left out. */
export function areaText({ format }: Writing, area: { addedKm2: number; removedKm2: number }): string {
  const parts = [area.addedKm2, -area.removedKm2].filter((size) => size !== 0);
  return parts.map((size) => smallArea(format, size)).join(', ');
}

/** Rounding never makes a change of the area look like none. */
function smallArea(format: Format, km2: number): string {
  if (Math.abs(km2) >= 0.005) return withUnit(format.difference(km2, 2), 'km²');
  const squareMetres = Math.max(1, Math.round(Math.abs(km2) * 1_000_000));
  return withUnit(format.difference(Math.sign(km2) * squareMetres, 0), 'm²');
}

const decimalsOf = (unit: string | null) => (unit === 'km²' ? 2 : undefined);
const withUnit = (text: string, unit: string | null) => {
  if (unit === '%') return percentText(text);
  return unit ? `${text}\u00a0${unit}` : text;
};

/** Whether a version is younger than a past state: a day counts to its end in Saxony. */
export function isAfter(version: { recordedAt: string }, asOf: string): boolean {
  if (DAY.test(asOf)) return dayOf(version.recordedAt) > asOf;
  return Date.parse(version.recordedAt) > Date.parse(asOf);
}

/** Two chosen versions, the earlier first; null: there are not two. */
export function chosenPair(params: URLSearchParams): { from: number; to: number } | null {
  const [von, bis] = ['von', 'bis'].map((name) =>
    Number(/^\d{1,15}$/.exec(params.get(name) ?? '')?.[0] ?? 0),
  );
  if (!von || !bis || von === bis) return null;
  return { from: Math.min(von, bis), to: Math.max(von, bis) };
}

/**
 * The moment at which a version is the one that is known. Times are kept to the microsecond and told to the millisecond,
 * so the next one is meant: the version's own moment would still show what was before it.
 */
export function momentOf({ recordedAt }: { recordedAt: string }): string {
  return new Date(Date.parse(recordedAt) + 1).toISOString();
}

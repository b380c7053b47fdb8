import type { Correction, MendOffer, Reading, UploadDto } from '../../api/uploads.js';
import type { Format } from '../../ui/format.js';

/* What is said of rows, sizes and mends. Pure. */

/** Lines that follow each other as a stretch: [119, 120, 121, 130] → [119, 121], [130, 130]. */
export function stretches(lines: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
}

/** "119 bis 124, 130 und 12 weitere" */
export function linesText(
  words: { to: (from: string, to: string) => string; more: (count: number) => string },
  format: Format,
  lines: readonly number[],
): string {
  const all = stretches(lines);
  const shown = all.slice(0, MOST_STRETCHES).map(([from, to]) => {
    if (from === to) return format.count(from);
    return to === from + 1
      ? `${format.count(from)}, ${format.count(to)}`
      : words.to(format.count(from), format.count(to));
  });
  const rest = all.slice(MOST_STRETCHES).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return shown.join(', ') + (rest > 0 ? words.more(rest) : '');
}
const MOST_STRETCHES = 6;

/** 412 KB, 1,2 MB */
export function sizeText(format: Format, bytes: number): string {
  if (bytes < 1024 ** 2) return `${format.count(Math.max(1, Math.round(bytes / 1024)))}\u00a0KB`;
  return `${format.measure(bytes / 1024 ** 2, 1)}\u00a0MB`;
}

/** All mends at once, as the service wants them; a later one of the same cell counts. */
export function withCorrections(before: readonly Correction[], added: readonly Correction[]): Correction[] {
  const isSame = (one: Correction, other: Correction) =>
    one.line === other.line && one.column === other.column;
  return [...before.filter((one) => !added.some((other) => isSame(one, other))), ...added];
}

export const rowsOfOffer = ({ corrections }: MendOffer): number =>
  new Set(corrections.map(({ line }) => line)).size;

/** Rows that would be written. */
export const takenRows = ({ rows }: UploadDto): number => rows.changed + rows.added;
export const leftOutRows = ({ rows }: UploadDto): number => rows.refused + rows.unmatched;

export const outcomes = ['unchanged', 'changed', 'added', 'refused', 'unmatched'] as const;
export type Outcome = (typeof outcomes)[number];

/** The parts of the sum; rows without a match are one only where there can be some. */
export const shownOutcomes = ({ rows, reading }: UploadDto): Outcome[] =>
  outcomes.filter((outcome) => outcome !== 'unmatched' || rows.unmatched > 0 || reading.onlyUpdates);

/** "OSTWERT, NORDWERT": the headers that are read as coordinates. */
export const coordinateHeaders = ({ columns }: Reading): string =>
  columns
    .filter(({ field }) => field === 'east' || field === 'north')
    .map(({ header, letter }) => header || letter)
    .join(', ');

/** What a second dry run says otherwise than the first. */
export function differencesOf(
  before: UploadDto,
  after: UploadDto,
): { outcome: Outcome; from: number; to: number }[] {
  return outcomes
    .map((outcome) => ({ outcome, from: before.rows[outcome], to: after.rows[outcome] }))
    .filter(({ from, to }) => from !== to);
}

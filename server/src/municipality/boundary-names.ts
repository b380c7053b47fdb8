import type { BoundaryRow } from './boundary-row.js';
import { foldPlain } from './fold.js';

/** The names of a Gemeinde as they are stored. */
export interface Names {
  name: string;
  officialName: string;
  sorbianName: string | null;
  kind: string;
}

export interface NameReading extends Names {
  /** Columns whose value was damaged or poorer than what is stored, with the value that was left aside. */
  leftAside: { column: 'name' | 'officialName' | 'sorbianName'; value: string }[];
}

/** Letters lost on the way through a character set that does not have them. */
export const isDamaged = (text: string): boolean => /[\uFFFD?]/.test(text);

/** Letters of Upper Sorbian that no German name has. */
const SORBIAN_LETTER = /[čćěłńřšžźóČĆĚŁŃŘŠŽŹÓ]/;

/**
 * Names of a file laid over those stored. CP1252 cannot write Sorbian: a damaged or poorer spelling of a name that is
 * known never replaces it. null: the name is unknown and damaged or missing.
 */
export function readNames(row: BoundaryRow, stored: Names | null): NameReading | null {
  const leftAside: NameReading['leftAside'] = [];
  const better = (
    column: keyof Names & NameReading['leftAside'][number]['column'],
    fromFile: string | null,
  ) => {
    const known = stored?.[column] ?? null;
    if (fromFile === null || fromFile === known) return known;
    if (!isDamaged(fromFile) && !isPoorer(fromFile, known)) return fromFile;
    leftAside.push({ column, value: fromFile });
    return known;
  };
  const parts = splitDoubleName(row.name, stored?.sorbianName ?? null);
  const name = better('name', parts.name);
  if (name === null) return null;
  const kind = row.kind ?? stored?.kind ?? 'Gemeinde';
  const sorbianName = better('sorbianName', row.sorbianName ?? parts.sorbianName);
  const officialName = better('officialName', row.officialName);
  const renamed = row.officialName === null && stored?.name !== name;
  return {
    name,
    kind,
    sorbianName,
    officialName: (renamed ? null : officialName) ?? (kind === 'Stadt' ? `${name}, Stadt` : name),
    leftAside,
  };
}

/** The known name with some letters beyond ASCII lost: without their mark, replaced, or left out ("Hodij"). */
function isPoorer(fromFile: string, known: string | null): boolean {
  if (known === null) return false;
  const pattern = [...known.normalize('NFC')].map((letter) => {
    const plain = letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return /[\x20-\x7e]/.test(letter) ? plain : `(?:${plain}|${foldPlain(letter)}|[?\uFFFD]{1,2})?`;
  });
  return fromFile !== known && new RegExp(`^${pattern.join('')}$`, 'iu').test(fromFile);
}

/** "Göda / Hodźij" and "Bautzen - Budyšin" are two names; "Weißwasser/O.L." is one. */
function splitDoubleName(
  text: string | null,
  knownSorbian: string | null,
): { name: string | null; sorbianName: string | null } {
  const [, name, second] = (text ?? '').match(/^(.+?)\s*(?:\/|\s[-–]\s)\s*(.+)$/) ?? [];
  if (!name || !second) return { name: text, sorbianName: null };
  const isKnown = second === knownSorbian || isPoorer(second, knownSorbian);
  return isKnown || SORBIAN_LETTER.test(second)
    ? { name, sorbianName: second }
    : { name: text, sorbianName: null };
}

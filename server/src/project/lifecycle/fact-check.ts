import type { ProblemError } from '../../platform/problem.js';
import { oneLine } from '../../platform/typed-text.js';
import { addMonths, inGerman, isDay } from '../calendar.js';
import type { Facts, FactValue } from '../case.js';
import { type Fact, facts } from './facts.js';

/*
 * Whether what was typed can be true. Bounds against mistyping are no law: a programme is prepared before its guideline
 * version is dated, but not for longer than this.
 */
const PREPARED_FOR_MONTHS = 24;
const EARLIEST = '2000-01-01';
const MOST_YEARS = 50;

export interface CheckedAgainst {
  stored: Facts;
  today: string;
  guideline: { name: string; begins: string | null } | null;
  /** Documents of the project. */
  documents: ReadonlySet<string>;
}

/** Facts that change; what is stored already is not asked for again. An empty text takes a fact away. */
export function changedFacts(given: Facts, stored: Facts): Facts {
  const tidied = Object.entries(given).map(([name, value]) => [name, value === '' ? null : value] as const);
  return Object.fromEntries(tidied.filter(([name, value]) => value !== (stored[name] ?? null)));
}

/** What is wrong with the facts that change, each at its place. */
export function factFaults(changed: Facts, against: CheckedAgainst): ProblemError[] {
  const after = { ...against.stored, ...changed };
  return Object.entries(changed).flatMap(([name, value]) => {
    const message = faultOf(name, value, against) ?? orderFault(name, after);
    return message ? [{ path: `facts.${name}`, message }] : [];
  });
}

function faultOf(name: string, value: FactValue, against: CheckedAgainst): string | null {
  const row = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (!row) return `Passt nicht: Eine Angabe „${name}“ gibt es nicht.`;
  if (value === null) return null;
  return checks[row.kind](value, row, against);
}

const checks: Record<Fact['kind'], (value: FactValue, row: Fact, against: CheckedAgainst) => string | null> =
  {
    date: dayFault,
    number: (value, { label }) =>
      Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_YEARS
        ? null
        : `Passt nicht: „${label}“ braucht eine ganze Zahl von 0 bis ${MOST_YEARS}.`,
    boolean: (value, { label }) =>
      typeof value === 'boolean' ? null : `Passt nicht: „${label}“ braucht Ja oder Nein.`,
    text: (value, { label }) => {
      const read = oneLine(500).safeParse(value);
      return read.success ? null : `Passt nicht: „${label}“. ${read.error.issues[0]!.message}`;
    },
    document: (value, { label }, { documents }) =>
      typeof value === 'string' && documents.has(value)
        ? null
        : `Passt nicht: „${label}“ nennt ein Dokument, das nicht beim Vorhaben liegt. Behebung: zuerst hochladen.`,
  };

/** The first day that can be true: of a programme, or of what is done to prepare for it. */
export function earliestDay(begins: string | null, isPreparation: boolean): string {
  if (begins === null) return EARLIEST;
  return isPreparation ? addMonths(begins, -PREPARED_FOR_MONTHS) : begins;
}

function dayFault(value: FactValue, row: Fact, { today, guideline }: CheckedAgainst): string | null {
  const { label } = row;
  if (!isDay(value)) return `Passt nicht: „${label}“ braucht einen Tag, den es gibt (JJJJ-MM-TT).`;
  if (!row.mayLieAhead && value > today)
    return `Zu spät: „${label}“ ist der ${inGerman(value)}, heute ist der ${inGerman(today)}. Behebung: erst eintragen, wenn es geschehen ist.`;
  const begins = guideline?.begins ?? null;
  const earliest = earliestDay(begins, !!row.preparation);
  if (value >= earliest) return null;
  const since = begins === null ? '' : `, „${guideline!.name}“ ist vom ${inGerman(begins)}`;
  return `Zu früh: „${label}“ ist der ${inGerman(value)}${since}; möglich ist es ab dem ${inGerman(earliest)}. Behebung: den Tag oder die Fassung der Richtlinie prüfen.`;
}

/** Of two days that follow each other, whichever of them changes. */
function orderFault(name: string, after: Facts): string | null {
  const pairs = Object.entries(facts).filter(([last, { notBefore }]) => last === name || notBefore === name);
  for (const [last, row] of pairs) {
    const first = row.notBefore;
    if (!first) continue;
    const [from, to] = [after[first], after[last]];
    if (isDay(from) && isDay(to) && to < from)
      return `Passt nicht: „${row.label}“ (${inGerman(to)}) liegt vor „${facts[first]!.label}“ (${inGerman(from)}). Behebung: einen der beiden Tage ändern.`;
  }
  return null;
}

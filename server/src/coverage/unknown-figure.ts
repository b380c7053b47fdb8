import { notFound } from '../platform/problem.js';
import type { Db } from '../municipality/municipality.queries.js';
import { type EditionRow, technologiesOf } from './edition.queries.js';

type Held = Map<string, Set<number>>;

/** The editions that were asked, and those of them that answer for the level. */
interface Asked {
  editions: EditionRow[];
  answering: EditionRow[];
  /** null: any date. */
  referenceDate: string | null;
}

/**
 * Nothing found. Where any edition asked knows the technology and class, or none has figures of the level at all, that is
 * an answer: not published. Else it is a mistake of the question, and what there is is said.
 */
export async function refuseUnknownFigure(
  db: Db,
  { editions, answering, referenceDate }: Asked,
  { technology, minMbit }: { technology: string; minMbit: number | null },
): Promise<void> {
  if (answering.length === 0) return;
  const known = await held(db, editions);
  const offered = await held(db, answering);
  const date = referenceDate ? `zum ${referenceDate} ` : '';
  if (!known.has(technology)) {
    const names = [...offered.keys()].sort().join(', ');
    throw notFound(`Die Technik „${technology}“ gibt es ${date}nicht. Vorhanden: ${names}.`);
  }
  const classes = offered.get(technology);
  if (minMbit === null || !classes || known.get(technology)!.has(minMbit)) return;
  const speeds = [...classes].sort((a, b) => a - b).join(', ');
  throw notFound(
    `Die Klasse ab ${minMbit} Mbit/s gibt es für „${technology}“ ${date}nicht. Vorhanden: ${speeds}.`,
  );
}

async function held(db: Db, editions: EditionRow[]): Promise<Held> {
  const ids = editions.map(({ id }) => id);
  const found: Held = new Map();
  for (const list of (await technologiesOf(db, ids)).values()) {
    for (const { technology, classes } of list)
      found.set(technology, new Set([...(found.get(technology) ?? []), ...classes]));
  }
  return found;
}

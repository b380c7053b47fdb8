import type { CoverageProfile } from '../api/client.js';
import { profileClasses } from './bands.js';

type Area = CoverageProfile['areas'][number];
type Figure = Area['figures'][number];

/** Columns of "Was kommt an?". */
export const profileTechnologies = ['all', 'ftthb', 'hfc', 'dsl'] as const;

/** DSL over copper ends below 400 Mbit/s: there "–" stands, not "k. A.". */
const DSL_LIMIT = 200;

export function isPossible(technology: string, minMbit: number): boolean {
  return technology !== 'dsl' || minMbit <= DSL_LIMIT;
}

/** The figure of an area, or "nothing published" where the edition has none. */
export function figureOf(
  area: Area,
  technology: string,
  minMbit: number,
): Pick<Figure, 'share' | 'computed' | 'method'> {
  const found = area.figures.find((figure) => figure.technology === technology && figure.minMbit === minMbit);
  return found ?? { share: null, computed: false, method: null };
}

export const hasFigures = (area: Area): boolean => area.figures.some(({ share }) => share !== null);

/**
 * How the figures of the table came about that nobody published so, each way once. Figures that the table does not show
 * are left out: their note would be read onto those that are published.
 */
export function computedNotes([place, ...others]: Area[]): { area: string; method: string | null }[] {
  const shown = [
    ...(place
      ? profileTechnologies.map((technology) => ({ area: place, technology: technology as string }))
      : []),
    ...others.map((area) => ({ area, technology: 'all' })),
  ];
  const notes = shown.flatMap(({ area, technology }) =>
    profileClasses
      .map((minMbit) => figureOf(area, technology, minMbit))
      .filter(({ share, computed }) => computed && share !== null)
      .map(({ method }) => ({ area: area.name, method })),
  );
  return notes.filter(
    (note, index) =>
      notes.findIndex(({ area, method }) => area === note.area && method === note.method) === index,
  );
}

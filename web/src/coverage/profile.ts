import type { CoverageProfile } from '../api/client.js';

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

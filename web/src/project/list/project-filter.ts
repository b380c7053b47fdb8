import type { ProjectQuery, PublicState } from '../../api/projects.js';
import { asOfOf } from '../../ui/time.js';
import type { Kind } from '../page/project-words.js';
import { looks } from '../page/project-state.js';

/** The one filter of list, map, download and print. It lives in the address, under the names of the API. */
export interface ProjectFilter {
  search: string | null;
  state: PublicState | null;
  kind: Kind | null;
  programme: string | null;
  operator: string | null;
  /** Kreis, 5 digits. */
  district: string | null;
  /** Gemeinde, 8 digits. */
  municipality: string | null;
  /** Year of completion, promised or reached. */
  year: string | null;
  moved: 'yes' | 'no' | null;
  /** Show what was known then; null: what is known today. */
  asOf: string | null;
}

const matching = (value: string | null, pattern: RegExp) => (value && pattern.test(value) ? value : null);
const among = <T extends string>(value: string | null, choices: readonly T[]) =>
  choices.find((choice) => choice === value) ?? null;

export const publicStates = Object.keys(looks) as PublicState[];

export function projectFilterOf(params: URLSearchParams): ProjectFilter {
  return {
    search: params.get('search')?.trim().slice(0, 100) || null,
    state: among(params.get('state'), publicStates),
    kind: among(params.get('kind'), ['funded', 'commercial', 'both']),
    programme: matching(params.get('programme'), /^[a-z0-9_]{1,100}$/),
    operator: matching(params.get('operator'), /^[1-9]\d{0,9}$/),
    district: matching(params.get('district'), /^\d{5}$/),
    municipality: matching(params.get('municipality'), /^\d{8}$/),
    year: matching(params.get('year'), /^20\d\d$/),
    moved: among(params.get('moved'), ['yes', 'no']),
    asOf: asOfOf(params),
  };
}

export const noFilter: ProjectFilter = projectFilterOf(new URLSearchParams());

/** Something besides the moment is chosen. */
export const isFiltered = (filter: ProjectFilter): boolean =>
  Object.entries(filter).some(([name, value]) => name !== 'asOf' && value !== null);

/** The filter as query of the API. */
export function queryOf({ operator, year, ...filter }: ProjectFilter): ProjectQuery {
  const chosen = Object.entries(filter).filter(([, value]) => value !== null);
  return {
    ...(Object.fromEntries(chosen) as ProjectQuery),
    ...(operator && { operator: Number(operator) }),
    ...(year && { year: Number(year) }),
  };
}

/** The filter as part of an address; what is not chosen is left out. */
export function projectParams(filter: ProjectFilter): URLSearchParams {
  const chosen = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(chosen);
}

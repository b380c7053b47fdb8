import type { RecordQuery } from '../../api/records.js';
import { type ProjectStatus, type WordTables } from '../page/project-words.js';

/** What the list of projects is cut to. It lives in the address, under the names of the API. */
export interface RecordsFilter {
  search: string | null;
  status: ProjectStatus | null;
  care: 'yes' | 'no' | null;
  kind: 'funded' | 'commercial' | 'both' | null;
  programme: string | null;
  operator: string | null;
  district: string | null;
  municipality: string | null;
  year: string | null;
  moved: 'yes' | 'no' | null;
}

export type RecordsSort = NonNullable<RecordQuery['sort']>;
const sorts: readonly RecordsSort[] = ['name', 'care', 'changed'];

const matching = (value: string | null, pattern: RegExp) => (value && pattern.test(value) ? value : null);
const among = <T extends string>(value: string | null, choices: readonly T[]) =>
  choices.find((choice) => choice === value) ?? null;

/** What makes no sense is left out. */
export function recordsFilterOf(params: URLSearchParams, words: WordTables): RecordsFilter {
  return {
    search: params.get('search')?.trim().slice(0, 100) || null,
    status: among(params.get('status'), Object.keys(words.status) as ProjectStatus[]),
    care: among(params.get('care'), ['yes', 'no']),
    kind: among(params.get('kind'), ['funded', 'commercial', 'both']),
    programme: matching(params.get('programme'), /^[a-z0-9_]{1,100}$/),
    operator: matching(params.get('operator'), /^[1-9]\d{0,9}$/),
    district: matching(params.get('district'), /^\d{5}$/),
    municipality: matching(params.get('municipality'), /^\d{8}$/),
    year: matching(params.get('year'), /^20\d\d$/),
    moved: among(params.get('moved'), ['yes', 'no']),
  };
}

export const sortOf = (params: URLSearchParams): RecordsSort => among(params.get('sort'), sorts) ?? 'name';

export const isFiltered = (filter: RecordsFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

/** As query of the API. */
export function recordsQueryOf({ operator, year, ...filter }: RecordsFilter, sort: RecordsSort): RecordQuery {
  const chosen = Object.entries(filter).filter(([, value]) => value !== null);
  return {
    ...(Object.fromEntries(chosen) as RecordQuery),
    ...(operator && { operator: Number(operator) }),
    ...(year && { year: Number(year) }),
    sort,
  };
}

/** Takes every choice out of the address. */
export const noChoice: Record<string, null> = Object.fromEntries(
  [
    'search',
    'status',
    'care',
    'kind',
    'programme',
    'operator',
    'district',
    'municipality',
    'year',
    'moved',
  ].map((name) => [name, null]),
);

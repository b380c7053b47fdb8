import { queryOptions } from '@tanstack/react-query';
import { getMunicipality, listDistricts, listMunicipalities } from '../api/client.js';

export const MIN_SEARCH = 2;

export const municipalityQuery = (ags: string, asOf: string | null = null) =>
  queryOptions({
    queryKey: ['municipality', ags, asOf],
    queryFn: () => getMunicipality({ path: { ags }, query: { asOf: asOf ?? undefined } }),
  });

export const districtsQuery = (asOf: string | null = null) =>
  queryOptions({
    queryKey: ['districts', asOf],
    queryFn: () => listDistricts({ query: { asOf: asOf ?? undefined } }),
  });

export const searchQuery = (text: string, asOf: string | null = null) =>
  queryOptions({
    queryKey: ['search', text, asOf],
    queryFn: () => listMunicipalities({ query: { search: text, limit: 8, asOf: asOf ?? undefined } }),
    enabled: text.length >= MIN_SEARCH,
  });

/** The one place a search can only mean: a single hit that is no guess. */
export function onlyHit<T extends { exact: boolean }>(hits: T[]): T | null {
  return hits.length === 1 && hits[0]!.exact ? hits[0]! : null;
}

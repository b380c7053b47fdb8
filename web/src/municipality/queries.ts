import { queryOptions } from '@tanstack/react-query';
import { getMunicipality, listDistricts, listMunicipalities } from '../api/client.js';

export const MIN_SEARCH = 2;

export const municipalityQuery = (ags: string) =>
  queryOptions({ queryKey: ['municipality', ags], queryFn: () => getMunicipality({ path: { ags } }) });

export const districtsQuery = () => queryOptions({ queryKey: ['districts'], queryFn: () => listDistricts() });

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: () => listMunicipalities({ query: { search: text, limit: 8 } }),
    enabled: text.length >= MIN_SEARCH,
  });

/** The one place a search can only mean: a single hit that is no guess. */
export function onlyHit<T extends { exact: boolean }>(hits: T[]): T | null {
  return hits.length === 1 && hits[0]!.exact ? hits[0]! : null;
}

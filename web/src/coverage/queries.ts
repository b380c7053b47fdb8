import { queryOptions } from '@tanstack/react-query';
import {
  type CoverageShareDto,
  type CoverageShareList,
  getCoverage,
  getCoverageProfile,
  getCoverageTrend,
  listCoverageEditions,
  listCoverageShares,
} from '../api/client.js';
import type { Filter } from './filter.js';

const userGroup = 'households' as const;
const known = <T>(value: T | null): T | undefined => value ?? undefined;

/** All Gemeinden of the map in one answer; the Kreis is chosen from them in the page, without another request. */
export function sharesQuery({ edition, technology, minMbit, asOf }: Filter) {
  return queryOptions({
    queryKey: ['shares', edition, technology, minMbit, asOf],
    queryFn: () => allShares({ edition: known(edition), technology, minMbit, asOf: known(asOf), userGroup }),
  });
}

type SharesQuery = NonNullable<Parameters<typeof listCoverageShares>[0]>['query'];

/** Page after page: nothing is cut silently, however many Gemeinden an instance has. */
async function allShares(query: SharesQuery): Promise<CoverageShareList> {
  const first = await listCoverageShares({ query: { ...query, limit: 500, sort: 'name' } });
  const items: CoverageShareDto[] = [...first.items];
  let next = first.next;
  while (next) {
    const page = await listCoverageShares({ query: { ...query, limit: 500, sort: 'name', after: next } });
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items, next: null };
}

export const editionsQuery = (asOf: string | null = null) =>
  queryOptions({
    queryKey: ['editions', asOf],
    queryFn: () => listCoverageEditions({ query: { userGroup, limit: 500, asOf: known(asOf) } }),
  });

export const profileQuery = (ags: string, edition: string | null, asOf: string | null) =>
  queryOptions({
    queryKey: ['profile', ags, edition, asOf],
    queryFn: () =>
      getCoverageProfile({ path: { ags }, query: { edition: known(edition), userGroup, asOf: known(asOf) } }),
  });

export const trendQuery = (ags: string, asOf: string | null) =>
  queryOptions({
    queryKey: ['trend', ags, asOf],
    queryFn: () =>
      getCoverageTrend({ path: { ags }, query: { userGroup, technology: 'all', asOf: known(asOf) } }),
  });

export interface CoverageOf {
  area: string;
  technology: string;
  minMbit: number;
  edition?: string | null;
  asOf: string | null;
}

export const coverageQuery = ({ area, technology, minMbit, edition = null, asOf }: CoverageOf) =>
  queryOptions({
    queryKey: ['coverage', area, technology, minMbit, edition, asOf],
    queryFn: () =>
      getCoverage({
        query: { area, technology, minMbit, userGroup, edition: known(edition), asOf: known(asOf) },
      }),
  });

import { asOfOf, DAY, isTime, MOMENT, timeOf } from '../ui/time.js';
import { switchClasses } from './bands.js';

/** What map, list, download and print show. It lives in the address, under the names of the API. */
export interface Filter {
  minMbit: number;
  technology: string;
  /** Reference date of the edition; null: the newest. */
  edition: string | null;
  /** Kreis, 5 digits; null: all. */
  district: string | null;
  /** Show what was known then; null: what is known today. */
  asOf: string | null;
}

export const sortOrders = ['-share', 'share', 'name', '-name'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What the address says about time and cannot mean: it must not be read as "today" in silence. */
export function unreadableTimes(params: URLSearchParams): { name: 'edition' | 'asOf'; value: string }[] {
  const forms = { edition: DAY, asOf: MOMENT };
  return (['edition', 'asOf'] as const).flatMap((name) => {
    const value = params.get(name);
    return value && !isTime(value, forms[name]) ? [{ name, value }] : [];
  });
}

const matching = (value: string | null, pattern: RegExp) => (value && pattern.test(value) ? value : null);

export function filterOf(params: URLSearchParams): Filter {
  const minMbit = Number(params.get('minMbit'));
  return {
    minMbit: (switchClasses as readonly number[]).includes(minMbit) ? minMbit : 1000,
    technology: matching(params.get('technology'), /^[a-z0-9_]{2,20}$/) ?? 'all',
    edition: timeOf(params.get('edition'), DAY),
    district: matching(params.get('district'), /^\d{5}$/),
    asOf: asOfOf(params),
  };
}

export function sortOf(params: URLSearchParams): SortOrder {
  return sortOrders.find((order) => order === params.get('sort')) ?? '-share';
}

/** The newest figures of the usual kind, as known today; a Kreis leaves that as it is. */
export function isDefault(filter: Filter): boolean {
  return filterParams({ ...filter, district: null }).size === 0;
}

/** The filter as query of an API address or of a page; what is at its default is left out. */
export function filterParams(filter: Partial<Filter>): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.minMbit && filter.minMbit !== 1000) params.set('minMbit', String(filter.minMbit));
  if (filter.technology && filter.technology !== 'all') params.set('technology', filter.technology);
  if (filter.edition) params.set('edition', filter.edition);
  if (filter.district) params.set('district', filter.district);
  if (filter.asOf) params.set('asOf', filter.asOf);
  return params;
}

/** The order of the list: names as the API sorted them, shares by size, "k. A." always last. */
export function inOrder<T extends { share: number | null }>(rowsByName: T[], order: SortOrder): T[] {
  if (order === 'name') return rowsByName;
  if (order === '-name') return [...rowsByName].reverse();
  const sign = order === 'share' ? 1 : -1;
  return [...rowsByName].sort((a, b) => {
    if (a.share === null || b.share === null) return Number(a.share === null) - Number(b.share === null);
    return sign * (a.share - b.share);
  });
}

import { queryOptions } from '@tanstack/react-query';
import { getShownAddress, searchShownAddresses } from '../../api/addresses.js';

/** Street and house number: „Hauptstr. 12 a“. A place alone, or a key, asks for no address. */
export const asksForAddress = (text: string): boolean =>
  /\p{L}{3}/u.test(text) && /(?:^|\s)\d/.test(text.trim());

/** What of an address may be the place, to answer for that instead: „Hauptstraße 12, 02906 Burkau“ → „Burkau“. */
export function placeIn(text: string): string {
  const [last = ''] = text.includes(',')
    ? text.split(',').slice(-1)
    : text.split(/\d+\s*[a-z]?(?=\s|$)/i).slice(-1);
  const place = last.replace(/\d+/g, ' ').replace(/\s+/g, ' ').trim();
  return /\p{L}{2}/u.test(place) ? place : '';
}

export const addressSearchQuery = (text: string) =>
  queryOptions({
    queryKey: ['addressSearch', text],
    queryFn: () => searchShownAddresses({ query: { search: text, limit: 8 } }),
    enabled: asksForAddress(text),
  });

export const shownAddressQuery = (id: string, asOf: string | null = null) =>
  queryOptions({
    queryKey: ['shownAddress', id, asOf],
    queryFn: () => getShownAddress({ path: { id }, query: { asOf: asOf ?? undefined } }),
  });

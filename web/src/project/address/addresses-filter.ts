import type { AddressState } from '../page/project-words.js';

/** What the list of addresses is cut to. It lives in the address, under the names of the API. */
export interface AddressesFilter {
  search: string | null;
  state: AddressState | null;
  municipality: string | null;
  lot: number | null;
}

/** What makes no sense is left out. */
export function addressesFilterOf(params: URLSearchParams, states: readonly AddressState[]): AddressesFilter {
  const [municipality] = /^\d{8}$/.exec(params.get('municipality') ?? '') ?? [];
  const [lot] = /^[1-9]\d{0,2}$/.exec(params.get('lot') ?? '') ?? [];
  return {
    search: params.get('search')?.trim().slice(0, 100) || null,
    state: states.find((state) => state === params.get('state')) ?? null,
    municipality: municipality ?? null,
    lot: lot ? Number(lot) : null,
  };
}

export const isCut = (filter: AddressesFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

/** Takes every choice out of the address. */
export const wholeList = { search: null, state: null, municipality: null, lot: null };

import type { AccountQuery } from '../api/accounts.js';
import { roles, states } from './administration.js';

export type AccountFilter = Pick<AccountQuery, 'search' | 'role' | 'state' | 'area'>;

/** What is chosen, as it stands in the address; what makes no sense is left out. */
export function accountFilterOf(params: URLSearchParams): AccountFilter {
  const search = params.get('search')?.trim().slice(0, 100);
  const area = params.get('area') ?? '';
  return {
    ...(search && { search }),
    role: roles.find((role) => role === params.get('role')),
    state: states.find((state) => state === params.get('state')),
    ...(/^\d{5}(\d{3})?$/.test(area) && { area }),
  };
}

export const isChosen = (filter: AccountFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);

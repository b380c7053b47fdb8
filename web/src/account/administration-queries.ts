import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type AccountQuery,
  getAccount,
  listAccounts,
  listAccountVersions,
  listMails,
} from '../api/accounts.js';

/*
 * What the pages of user administration ask. Others change the same things at the same time, so nothing is taken for
 * fresh; rows that are there stay until the new ones come.
 */

interface ListPage {
  next: string | null;
}
const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: ListPage) => last.next ?? undefined,
  staleTime: 0,
};

export const accountsKey = ['accounts'];
export const accountsQuery = (filter: AccountQuery) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: [...accountsKey, filter],
    queryFn: ({ pageParam }) => listAccounts({ ...filter, after: pageParam }),
    placeholderData: keepPreviousData,
  });

export const accountKey = (id: string) => ['account', id];
export const accountQuery = (id: string) =>
  queryOptions({ queryKey: accountKey(id), queryFn: () => getAccount(id), staleTime: 0 });

export const accountVersionsQuery = (id: string) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: [...accountKey(id), 'versions'],
    queryFn: ({ pageParam }) => listAccountVersions({ path: { id }, query: { limit: 20, after: pageParam } }),
  });

/** Whether a second one could take over is seen from two. */
export const activeAdminsQuery = () =>
  queryOptions({
    queryKey: [...accountsKey, 'admins'],
    queryFn: () => listAccounts({ role: 'admin', state: 'active', limit: 2 }),
    staleTime: 0,
  });

export const mailsQuery = () =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ['outbox'],
    queryFn: ({ pageParam }) => listMails({ limit: 50, after: pageParam }),
  });

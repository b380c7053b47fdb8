import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { listAddresses } from '../../api/records.js';
import { type ChangesQuery, getUpload, listChanges, listUploads, type UploadDto } from '../../api/uploads.js';
import type { AddressesFilter } from '../address/addresses-filter.js';

/* What the pages of files and of addresses ask. Others change the same stock, so nothing is taken for fresh. */

const firstPage = undefined as string | undefined;

export const uploadsKey = ['uploads'];
export const uploadsQuery = () =>
  infiniteQueryOptions({
    queryKey: uploadsKey,
    queryFn: ({ pageParam }) => listUploads({ query: { limit: 10, after: pageParam } }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  });

export const uploadKey = (id: string) => ['upload', id];
/** Typed mends stand beside it: it is asked for anew only when something was done. */
export const uploadQuery = (id: string) =>
  queryOptions({
    queryKey: uploadKey(id),
    queryFn: () => getUpload(id),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export type ChangesAsked = Pick<ChangesQuery, 'show' | 'field' | 'from' | 'to'>;

/** `basis` changes with every mend. */
export const changesQuery = ({ id, basis, appliedAt }: UploadDto, asked: ChangesAsked) =>
  infiniteQueryOptions({
    queryKey: ['upload-changes', id, basis, appliedAt, asked],
    queryFn: ({ pageParam }) => listChanges(id, { ...asked, limit: 20, after: pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const addressesKey = (id: number) => ['addresses', id];
export const addressesQuery = (id: number, { search, state, municipality, lot }: AddressesFilter) =>
  infiniteQueryOptions({
    queryKey: [...addressesKey(id), search, state, municipality, lot],
    queryFn: ({ pageParam }) =>
      listAddresses({
        path: { id },
        query: {
          limit: 50,
          after: pageParam,
          ...(search && { search }),
          ...(state && { state }),
          ...(municipality && { municipality }),
          ...(lot !== null && { lot }),
        },
      }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

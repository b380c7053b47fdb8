import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { listOperators, listRecords, type RecordQuery } from '../../api/records.js';
import { listProgrammes } from '../../api/projects.js';

const PAGE_SIZE = 50;

/** The projects of a filter, page after page by cursor. Others change them at the same time; rows stay until new ones come. */
export const recordsQuery = (query: RecordQuery) =>
  infiniteQueryOptions({
    queryKey: ['records', query],
    queryFn: ({ pageParam }) => listRecords({ query: { ...query, limit: PAGE_SIZE, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** How many of the same filter need care: asked for beside the list, which is quicker without it. */
export const careCountQuery = (query: RecordQuery) =>
  queryOptions({
    queryKey: ['records', 'care', query],
    queryFn: async () => (await listRecords({ query: { ...query, care: 'yes', limit: 1 } })).total,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** What can be chosen in the filter, whether published or not. */
export const filterProgrammesQuery = () =>
  queryOptions({ queryKey: ['programmes', 'choices'], queryFn: () => listProgrammes() });
export const filterOperatorsQuery = () =>
  queryOptions({
    queryKey: ['operators', 'choices'],
    queryFn: () => listOperators({ query: { limit: 500 } }),
  });

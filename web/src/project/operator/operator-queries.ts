import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { listOperators } from '../../api/records.js';

/** The register, page by page; while another search is asked for, the old rows stay. */
export const operatorsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['operators', search],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      listOperators({ query: { limit: 50, search: search || undefined, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

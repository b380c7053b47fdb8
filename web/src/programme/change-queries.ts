import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listProgrammeChanges } from '../api/programme-changes.js';

export const changesKey = (programme: string) => ['programme-changes', programme];

export const openChangesQuery = (programme: string) =>
  queryOptions({
    queryKey: [...changesKey(programme), 'open'],
    queryFn: () => listProgrammeChanges({ query: { programme, state: 'open' } }),
    staleTime: 0,
  });

export const decidedChangesQuery = (programme: string) =>
  infiniteQueryOptions({
    queryKey: [...changesKey(programme), 'decided'],
    queryFn: ({ pageParam }) =>
      listProgrammeChanges({ query: { programme, state: 'decided', limit: 20, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  });

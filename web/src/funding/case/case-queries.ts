import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import {
  getCase,
  getCaseChanges,
  getCaseCoverage,
  getCaseOverlaps,
  getReview,
  listCaseEvents,
  listMessages,
  type ReadCase,
  type ReadReview,
  visitCase,
} from '../../api/funding.js';
import { workListKey } from '../../project/work-list/work-list-queries.js';

/* What the pages of a case ask. Several people work on it at once, so nothing is taken for fresh. */

export const caseKey = (id: number) => ['case', id];
export const caseQuery = (id: number) =>
  queryOptions({
    queryKey: caseKey(id),
    queryFn: () => getCase(id),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

const partKey = (id: number) => ['case-part', id];
export const reviewKey = (id: number) => [...partKey(id), 'review'];
export const reviewQuery = (id: number) =>
  queryOptions({
    queryKey: reviewKey(id),
    queryFn: () => getReview(id),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

/** `visit`, `submission`, a day or a moment; up to now, or to another one. */
export const changesQuery = (id: number, since: string, until?: string) =>
  queryOptions({
    queryKey: [...partKey(id), 'changes', since, ...(until ? [until] : [])],
    queryFn: () => getCaseChanges(id, { since, ...(until && { until }) }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const overlapsQuery = (id: number) =>
  queryOptions({ queryKey: ['case-overlaps', id], queryFn: () => getCaseOverlaps(id) });
export const coverageQuery = (id: number) =>
  queryOptions({ queryKey: ['case-coverage', id], queryFn: () => getCaseCoverage(id), staleTime: Infinity });

export const eventsQuery = (id: number) =>
  queryOptions({
    queryKey: [...partKey(id), 'events'],
    queryFn: () => listCaseEvents(id),
    placeholderData: keepPreviousData,
  });

const MESSAGES = 20;
export const messagesKey = (id: number) => [...partKey(id), 'messages'];
export const messagesQuery = (id: number) =>
  infiniteQueryOptions({
    queryKey: messagesKey(id),
    queryFn: ({ pageParam }) => listMessages({ path: { id }, query: { limit: MESSAGES, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

const MINUTE = 60_000;
/** Tells every minute that the case is open here, and hears who else has it open. */
export const visitQuery = (id: number) =>
  queryOptions({
    queryKey: ['case-visit', id],
    queryFn: () => visitCase(id),
    staleTime: 0,
    refetchInterval: MINUTE,
    retry: false,
  });

export const deskKey = ['desk'];

/** What the service knows of a case after it was changed here: the case and its review carry one and the same version. */
export function useTakeCase() {
  const queries = useQueryClient();
  const others = (id: number) => {
    void queries.invalidateQueries({ queryKey: partKey(id) });
    void queries.invalidateQueries({ queryKey: deskKey });
    void queries.invalidateQueries({ queryKey: ['record', id] });
    void queries.invalidateQueries({ queryKey: workListKey });
  };
  return {
    takeCase: (newer: ReadCase) => {
      const { id } = newer.record;
      queries.setQueryData(caseKey(id), newer);
      // A reading that began before would bring the old version back.
      if (queries.isFetching({ queryKey: caseKey(id) }) > 0)
        void queries.invalidateQueries({ queryKey: caseKey(id) });
      queries.setQueryData<ReadReview>(reviewKey(id), (known) => known && { ...known, etag: newer.etag });
      others(id);
    },
    takeReview: (id: number, newer: ReadReview) => {
      queries.setQueryData(reviewKey(id), newer);
      queries.setQueryData<ReadCase>(caseKey(id), (known) => known && { ...known, etag: newer.etag });
      void queries.invalidateQueries({ queryKey: caseKey(id) });
      others(id);
    },
  };
}

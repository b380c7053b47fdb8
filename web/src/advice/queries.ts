import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import {
  getAdviceRequest,
  getAdviceSession,
  getContactForm,
  listAdviceAdvisors,
  listAdviceRequests,
  listAdviceSessions,
  listAdviceTasks,
  listAreaContacts,
  listContactRequests,
  listPublicContacts,
  type ReadSession,
  type SessionItemDto,
} from '../api/advice.js';

/* What the pages of advice ask. Several people work on it at once, so nothing is taken for fresh. */

const PAGE = 20;
const adviceKey = ['advice'];
const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
  placeholderData: keepPreviousData,
  staleTime: 0,
};

export const requestsQuery = (state: 'open' | null) =>
  infiniteQueryOptions({
    queryKey: [...adviceKey, 'requests', state],
    queryFn: ({ pageParam }) =>
      listAdviceRequests({ query: { limit: PAGE, after: pageParam, ...(state && { state }) } }),
    ...paged,
  });
export const sessionsQuery = (state: SessionItemDto['state']) =>
  infiniteQueryOptions({
    queryKey: [...adviceKey, 'sessions', state],
    queryFn: ({ pageParam }) => listAdviceSessions({ query: { limit: PAGE, after: pageParam, state } }),
    ...paged,
  });
/** Those about one project, whatever their state: the last one first. */
export const sessionsOfProjectQuery = (project: number) =>
  queryOptions({
    queryKey: [...adviceKey, 'sessions-of', project],
    queryFn: () => listAdviceSessions({ query: { limit: PAGE, project } }),
    staleTime: 0,
  });
export const tasksQuery = () =>
  infiniteQueryOptions({
    queryKey: [...adviceKey, 'tasks'],
    queryFn: ({ pageParam }) => listAdviceTasks({ query: { limit: PAGE, after: pageParam } }),
    ...paged,
  });
export const lettersQuery = (state: 'open' | null) =>
  infiniteQueryOptions({
    queryKey: [...adviceKey, 'letters', state],
    queryFn: ({ pageParam }) =>
      listContactRequests({ query: { limit: PAGE, after: pageParam, ...(state && { state }) } }),
    ...paged,
  });
const sessionKey = (id: number) => ['advice-session', id];
export const sessionQuery = (id: number) =>
  queryOptions({
    queryKey: sessionKey(id),
    queryFn: () => getAdviceSession(id),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

export const requestQuery = (id: number) =>
  queryOptions({ queryKey: ['advice-request', id], queryFn: () => getAdviceRequest(id), staleTime: 0 });
export const advisorsQuery = () =>
  queryOptions({ queryKey: ['advice-advisors'], queryFn: listAdviceAdvisors });

/** What the service knows of a session, and that lists are no longer right. */
export function useTakeAdvice() {
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries({ queryKey: adviceKey });
  return {
    refresh,
    take: (newer: ReadSession) => {
      queries.setQueryData(sessionKey(newer.record.id), newer);
      refresh();
    },
  };
}

export const contactFormQuery = () =>
  queryOptions({ queryKey: ['contact-form'], queryFn: getContactForm, staleTime: Infinity });
export const publicContactsQuery = (ags: string) =>
  queryOptions({ queryKey: ['public-contacts', ags], queryFn: () => listPublicContacts(ags) });
export const areaContactsKey = (area: string) => ['area-contacts', area];
export const areaContactsQuery = (area: string) =>
  queryOptions({ queryKey: areaContactsKey(area), queryFn: () => listAreaContacts(area), staleTime: 0 });

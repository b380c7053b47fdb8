import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getDesk, listCases } from '../../api/funding.js';
import { deskKey } from '../case/case-queries.js';

/* What the desk asks. Others change the same cases at the same time; rows stay until new ones come. */

const PAGE = 50;

export const deskListQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...deskKey, 'list', q],
    queryFn: ({ pageParam }) => listCases({ query: { q, limit: PAGE, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const sidebarKey = [...deskKey, 'sidebar'];
export const sidebarQuery = () => queryOptions({ queryKey: sidebarKey, queryFn: getDesk, staleTime: 0 });

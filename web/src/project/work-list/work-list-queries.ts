import { queryOptions } from '@tanstack/react-query';
import { getRecord, getWorkList, listRecords } from '../../api/records.js';

/* What the start page of officers and the report ask. Others change the same things, so nothing is taken for fresh. */

export const workListKey = ['work-list'];
export const workListQuery = () =>
  queryOptions({ queryKey: workListKey, queryFn: getWorkList, staleTime: 0, refetchOnWindowFocus: false });

/** How many projects there are in each status, where the start page does not hold them all. */
export const statusCountsQuery = () =>
  queryOptions({
    queryKey: [...workListKey, 'statuses'],
    queryFn: () => listRecords({ query: { limit: 1 } }),
    staleTime: 0,
  });

export const readRecordKey = (id: number) => ['record', id];
export const readRecordQuery = (id: number) =>
  queryOptions({ queryKey: readRecordKey(id), queryFn: () => getRecord(id), staleTime: 0 });

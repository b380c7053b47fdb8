import { type InfiniteData, type UseInfiniteQueryResult, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseList } from '../../api/funding.js';
import { deskListQuery } from './desk-queries.js';

/** In the address: no word at all, which is another thing than no search. */
export const EVERYTHING = ' ';

/** The address carries the words that the service fixed, whatever was typed: it means the same for everyone. */
export function useFixedWords(
  asked: string | null,
  list: UseInfiniteQueryResult<InfiniteData<CaseList>>,
  onFixed: (q: string) => void,
): void {
  const queries = useQueryClient();
  const { data, isPlaceholderData } = list;
  const first = data?.pages[0];
  const isOther =
    first !== undefined && !isPlaceholderData && first.faults.length === 0 && first.q !== asked?.trim();
  useEffect(() => {
    if (!isOther) return;
    queries.setQueryData(deskListQuery(first.q).queryKey, data);
    onFixed(first.q);
  });
}

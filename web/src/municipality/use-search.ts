import { useQuery } from '@tanstack/react-query';
import type { MunicipalityHitDto } from '../api/client.js';
import { useSettled } from '../ui/settled.js';
import { useCombobox } from '../ui/use-combobox.js';
import { MIN_SEARCH, searchQuery } from './queries.js';

/** So long typing must pause before the service is asked. */
const PAUSE = 150;

/** The place search as a combobox. */
export function useSearch(initialText: string, onChoose: (hit: MunicipalityHitDto) => void) {
  return useCombobox({ initialText, useHits, minimum: MIN_SEARCH, onChoose });
}

function useHits(text: string, open: boolean) {
  const settled = useSettled(text, PAUSE);
  const isLongEnough = settled.length >= MIN_SEARCH;
  const { data, isError } = useQuery({ ...searchQuery(settled), enabled: open && isLongEnough });
  // Hits of an earlier text would say something false about this one.
  return { hits: isLongEnough && settled === text ? data?.items : undefined, failed: isError };
}

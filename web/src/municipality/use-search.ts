import { useQuery } from '@tanstack/react-query';
import type { MunicipalityHitDto } from '../api/client.js';
import { useSettled } from '../ui/settled.js';
import { useCombobox } from '../ui/use-combobox.js';
import type { OtherHit } from './other-hit.js';
import { MIN_SEARCH, searchQuery } from './queries.js';

/** So long typing must pause before the service is asked. */
const PAUSE = 150;

/** What else is searched: a hook over the settled text. */
export type UseMore = (text: string, open: boolean) => OtherHit[];
const useNothing: UseMore = () => [];

interface SearchSetup {
  initialText: string;
  useMore?: UseMore | undefined;
  onChoose: (hit: MunicipalityHitDto | OtherHit) => void;
}

/** The place search as a combobox. */
export function useSearch({ initialText, useMore = useNothing, onChoose }: SearchSetup) {
  const useHits = (text: string, open: boolean) => {
    const settled = useSettled(text, PAUSE);
    const isLongEnough = settled.length >= MIN_SEARCH;
    const { data, isError } = useQuery({ ...searchQuery(settled), enabled: open && isLongEnough });
    const more = useMore(settled, open);
    // Hits of an earlier text would say something false about this one.
    const own = isLongEnough && settled === text ? data?.items : undefined;
    // Where something else was found, nobody needs a guess.
    const kept = more.length > 0 ? own?.filter(({ exact }) => exact) : own;
    return { hits: kept && [...more, ...kept], failed: isError };
  };
  return useCombobox<MunicipalityHitDto | OtherHit>({ initialText, useHits, minimum: MIN_SEARCH, onChoose });
}

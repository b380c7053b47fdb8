import { useState } from 'react';
import type { DeskItemDto } from '../../api/funding.js';

/** Which rows are selected. What is no longer on the list is not selected any more. */
export interface Selection {
  chosen: DeskItemDto[];
  has: (id: number) => boolean;
  toggle: (id: number) => void;
  /** All of these, or none of them where all are selected already. */
  toggleAll: () => void;
  isAll: boolean;
  /** Only these stay selected. */
  keep: (ids: readonly number[]) => void;
}

export function useSelection(items: readonly DeskItemDto[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const chosen = items.filter(({ id }) => ids.has(id));
  const isAll = chosen.length > 0 && chosen.length === items.length;
  return {
    chosen,
    has: (id) => ids.has(id),
    toggle: (id) => setIds(new Set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id])),
    toggleAll: () => setIds(new Set(isAll ? [] : items.map(({ id }) => id))),
    isAll,
    keep: (kept) => setIds(new Set(kept)),
  };
}

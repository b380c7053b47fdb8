import { type RefObject, useRef } from 'react';
import { useLetterKeys } from '../../ui/keys.js';
import { stepRow } from './row-keys.js';

const inRow = (selector: string) =>
  document.activeElement?.closest('[data-row]')?.querySelector<HTMLElement>(selector);

/** J and K lead through the rows, Enter opens, Z takes the case of the row, or assigns those that are selected, X selects it, / searches, ? tells all keys. */
export function useDeskKeys(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLetterKeys({
    j: () => stepRow(1),
    k: () => stepRow(-1),
    z: () => {
      const several = document.querySelector<HTMLElement>('.desk-assign select');
      if (several) several.focus();
      else inRow('[data-take] button')?.click();
    },
    x: () => inRow('[data-choose] input')?.click(),
    '/': () => document.querySelector<HTMLElement>('.desk-search-input')?.focus(),
    '?': () => dialog.current?.showModal(),
  });
  return dialog;
}

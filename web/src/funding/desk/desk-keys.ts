import { type RefObject, useRef } from 'react';
import { useLetterKeys } from '../../ui/keys.js';
import { stepRow } from './row-keys.js';

/** J and K lead through the rows, Enter opens, Z takes the case of the row, / searches, ? tells all keys. */
export function useDeskKeys(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLetterKeys({
    j: () => stepRow(1),
    k: () => stepRow(-1),
    z: () =>
      document.activeElement
        ?.closest('[data-row]')
        ?.querySelector<HTMLElement>('[data-take] button')
        ?.click(),
    '/': () => document.querySelector<HTMLElement>('.desk-search-input')?.focus(),
    '?': () => dialog.current?.showModal(),
  });
  return dialog;
}

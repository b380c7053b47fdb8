import { useLetterKeys } from '../../ui/keys.js';
import { goTo } from '../../ui/language.js';
import { reportPath } from './work-list.js';

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row] [data-row-link]')];

/** To the link of the next or the previous row; Enter then follows it, as everywhere. */
function step(by: 1 | -1): void {
  const all = rows();
  const here = document.activeElement?.closest('[data-row]');
  const at = all.findIndex((link) => here?.contains(link));
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1);
  all[next]?.focus();
}

/** J and K lead through the rows, M reports on the project of the row, else on the one that is suggested. */
export function useWorkListKeys(suggested: number | null): void {
  useLetterKeys({
    j: () => step(1),
    k: () => step(-1),
    m: () => {
      const row = document.activeElement?.closest<HTMLElement>('[data-row]');
      const path = row?.dataset.report ?? quickPath() ?? (suggested ? reportPath(suggested) : null);
      if (path) goTo(path);
    },
  });
}

/** Of the project that is chosen for the quick report. */
const quickPath = () =>
  document.querySelector<HTMLAnchorElement>('.quick-report a.kern-btn')?.getAttribute('href');

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row] [data-row-link]')];

/** To the link of the next or the previous row; Enter then follows it, as everywhere. */
export function stepRow(by: 1 | -1): void {
  const all = rows();
  const here = document.activeElement?.closest('[data-row]');
  const at = all.findIndex((link) => here?.contains(link));
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1);
  all[next]?.focus();
}

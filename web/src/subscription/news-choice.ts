import type { NewsDto } from '../api/subscription.js';

/** So many rows stand on the start page. */
export const ROWS = 4;
/** So many are asked for: several sets of figures may have come at once. */
export const ASKED = 12;

/** The newest rows; of figures at most one, so that a load of ten years does not hide what happened in projects. */
export function chosenNews(items: readonly NewsDto[]): NewsDto[] {
  const figures = items.find(({ edition }) => edition !== null);
  return items.filter((item) => item.edition === null || item === figures).slice(0, ROWS);
}

/* Figures as the sentences of forecasts write them. */

const NBSP = '\u00a0';
const exact = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

/** 1.809 · 69,12 */
export const figure = (value: number): string => exact.format(value);
export const percent = (value: number): string => `${exact.format(value)}${NBSP}%`;
export const points = (value: number): string =>
  `${exact.format(value)}${NBSP}${value === 1 ? 'Punkt' : 'Punkte'}`;
/** After „ab“ and „mit“. */
export const ofPoints = (value: number): string =>
  `${exact.format(value)}${NBSP}${value === 1 ? 'Punkt' : 'Punkten'}`;
export const counted = (value: number, one: string, many: string): string =>
  `${exact.format(value)}${NBSP}${value === 1 ? one : many}`;

/** „Kamenz, Elstra und Burkau“ */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;

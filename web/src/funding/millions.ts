import { localeNow, percentText } from '../ui/format.js';

const MILLION = 100_000_000;
const written = (value: number) =>
  value.toLocaleString(localeNow(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Cents in Mio. € with one decimal; what is there is never rounded away to 0,0. */
export function millions(cents: number): string {
  const value = Math.abs(cents) / MILLION;
  const text = cents !== 0 && value < 0.05 ? `<\u00a0${written(0.1)}` : written(value);
  return cents < 0 ? `\u2212${text}` : text;
}

/** 46,9 %: shares of the reports have one decimal. */
export const percent = (share: number): string => percentText(written(share));

/** The next round number at or above: where an axis ends. Never 0, so that nothing is drawn at infinity. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

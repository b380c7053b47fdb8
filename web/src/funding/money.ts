import { centsOf, centsText } from '../project/record/record-money.js';
import { amountText, euros, localeNow, percentText } from '../ui/format.js';

/* Amounts and rates as they are shown, and rates as people type them. Amounts are typed as everywhere (record-money.ts). */

/** +163.440,00 €, −272.400,00 € */
export const eurosMore = (cents: number): string => (cents > 0 ? `+${euros(cents)}` : euros(cents));

/** 60 %, 58,23 % */
export const rateText = (rate: number): string =>
  percentText(rate.toLocaleString(localeNow(), { maximumFractionDigits: 2 }));

/** Share of a whole, in percent with two decimals; null: of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part / whole) * 10_000) / 100 : null;

/** A rate as people type it: 60, 58,23 %; null: left empty; undefined: none. */
export function rateOf(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0%]/g, '');
  if (plain === '') return null;
  const found = /^(\d{1,3})(?:,(\d{1,2}))?$/.exec(plain);
  if (!found) return undefined;
  const rate = Number(found[1]) + Number((found[2] ?? '').padEnd(2, '0')) / 100;
  return rate <= 100 ? Math.round(rate * 100) / 100 : undefined;
}

/** As it stands in a field: 58,23; empty: none. */
export const rateField = (rate: number | null): string =>
  rate === null ? '' : rate.toLocaleString('de-DE', { maximumFractionDigits: 2 });

export { amountText, centsOf, centsText, euros };

/* Amounts and counts as people type them, and back. Pure. */

const NUMBER = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;
const MILLIONS = /^(\d{1,6})(?:,(\d{1,6}))?mio$/;

/** Whole cents; null: left empty; undefined: no amount. Takes 1250000, 1.250.000, 1.250.000,00 €, 1,25 Mio. */
export function centsOf(text: string): number | null | undefined {
  const plain = text
    .toLowerCase()
    .replace(/(euro?|€|\s|\u00a0|\.$)/g, '')
    .replace(/mio\.?$/, 'mio');
  if (plain === '') return null;
  const millions = MILLIONS.exec(plain);
  if (millions)
    return Number(millions[1]) * 100_000_000 + Number((millions[2] ?? '').padEnd(8, '0').slice(0, 8));
  const amount = NUMBER.exec(plain);
  if (!amount) return undefined;
  return Number(amount[1]!.replaceAll('.', '')) * 100 + Number((amount[2] ?? '').padEnd(2, '0'));
}

/** A whole number from 0; null: left empty; undefined: none. */
export function countOf(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0]/g, '');
  if (plain === '') return null;
  return /^(\d{1,3}(\.\d{3})+|\d+)$/.test(plain) ? Number(plain.replaceAll('.', '')) : undefined;
}

/** 14.666.400,00; empty: none. */
export const centsText = (cents: number | null): string =>
  cents === null
    ? ''
    : (cents / 100).toLocaleString('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const countText = (count: number | null): string =>
  count === null ? '' : count.toLocaleString('de-DE');

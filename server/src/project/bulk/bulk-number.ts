/** A number as people write it, in German or English: „433.456,78“, „433456.78“, „433 456,7“. null: it is none. Pure. */
export function numberOf(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0'’]+/g, '')
    .replace(/^\+/, '')
    .replace('−', '-');
  if (!/^-?\d[\d.,]*$/.test(plain)) return null;
  const number = Number(withPoint(plain));
  return Number.isFinite(number) ? number : null;
}

function withPoint(plain: string): string {
  const lastComma = plain.lastIndexOf(',');
  const lastPoint = plain.lastIndexOf('.');
  if (lastComma < 0 && lastPoint < 0) return plain;
  const decimal = lastComma > lastPoint ? ',' : '.';
  const thousands = decimal === ',' ? '.' : ',';
  const parts = plain.replaceAll(thousands, '').split(decimal);
  // Of two points or two commas none is that of the decimals.
  if (parts.length > 2) return parts.slice(1).every((part) => part.length === 3) ? parts.join('') : 'none';
  return parts.join('.');
}

/** A whole number from 0, as in „1.310“. */
export function countOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0]+/g, '');
  if (/^\d{1,3}(?:[.]\d{3})+$/.test(plain)) return Number(plain.replaceAll('.', ''));
  return /^\d{1,9}(?:[.,]0+)?$/.test(plain) ? Number.parseInt(plain, 10) : null;
}

/** A thousand billions; more no column holds, and no project costs. */
export const MOST_CENTS = 99_999_999_999_999;

/** An amount of euros in whole cents: „14.666.400,00 €“, „1250000“, „1,25 Mio“. null: it is none. */
export function centsOf(text: string): number | null {
  const found = /^([\d.,\s\u00a0']+?)\s*(mio\.?|million(?:en)?|tsd\.?|t)?\s*(?:€|eur|euro)?$/i.exec(
    text.trim(),
  );
  if (!found) return null;
  const plain = found[1]!.trim();
  // „1.250“ is more than a thousand, not one and a quarter: so it is written in German.
  const number = /^\d{1,3}(?:\.\d{3})+$/.test(plain) ? Number(plain.replaceAll('.', '')) : numberOf(plain);
  if (number === null || number < 0) return null;
  const unit = found[2]?.toLowerCase() ?? '';
  const factor = unit.startsWith('m') ? 1_000_000 : unit.startsWith('t') ? 1_000 : 1;
  const cents = Math.round(number * factor * 100);
  return cents <= MOST_CENTS ? cents : null;
}

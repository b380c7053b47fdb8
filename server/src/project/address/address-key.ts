import { foldGerman } from '../../municipality/fold.js';

/*
 * Which spellings mean the same address: „Hauptstr. 7 A“ and „Hauptstrasse 7a“. Pure. Whoever writes table address
 * stores `addressKey` in `folded`; sorted as it is, it is the order of a list (12 before 100).
 */

const MOST_REMEMBERED = 20_000;

export interface AddressWords {
  subArea?: string | null;
  postcode?: string | null;
  street: string;
  houseNumber: string | null;
  parcel: string | null;
}

/** Street and number: what must be equal whatever else is known. */
export const baseKey = (words: Pick<AddressWords, 'street' | 'houseNumber' | 'parcel'>): string =>
  `${foldStreet(words.street)}#${foldHouseNumber(words.houseNumber)}#${words.houseNumber ? '' : foldParcel(words.parcel)}`;

/** One street may be there twice in a Gemeinde: then Ortsteil or postcode tell them apart. */
export const addressKey = (words: AddressWords): string =>
  `${baseKey(words)}#${foldSubArea(words.subArea)}#${words.postcode ?? ''}`;

const ABBREVIATED: [RegExp, string][] = [
  [/str(?:asse)?(?=$| )/g, 'strasse'],
  [/pl(?=$| )/g, 'platz'],
  [/\bst(?= )/g, 'sankt'],
  [/\bdr(?= )/g, 'doktor'],
  [/\bprof(?= )/g, 'professor'],
];

export const foldStreet = remembered((street: string): string => {
  const words = ABBREVIATED.reduce((text, [short, long]) => text.replace(short, long), foldGerman(street));
  return words.replaceAll(' ', '');
});

const PARTS: Record<string, string> = { '¼': '1/4', '½': '1/2', '¾': '3/4' };

/** „12 A“ → 00012a, „1 1/2“ → 00001 1/2, „12–14“ → 00012-14. Digits that stand apart stay apart. */
export const foldHouseNumber = remembered((text: string | null): string => {
  const plain = (text ?? '')
    .replace(/[¼½¾]/g, (part) => ` ${PARTS[part]}`)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[^\p{L}\p{N}/+ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?([/+-]) ?/g, '$1')
    .replace(/(?<=\p{L}) | (?=\p{L})/gu, '');
  return plain.replace(/^0*(\d+)/, (_, digits: string) => digits.padStart(5, '0'));
});

export function foldParcel(text: string | null): string {
  return foldGerman((text ?? '').replaceAll('/', ' slash '))
    .replace(/^(?:flurstuecke?|flurstk|flurst|flst|fl st|fs)(?: nr| nummer)?(?= |\d)/, '')
    .replace(/ slash /g, '/')
    .trim()
    .replaceAll(' ', '');
}

export const foldSubArea = remembered((text: string | null | undefined): string =>
  foldGerman(text ?? '')
    .replace(/^(?:ot|ortsteil|gemeindeteil|gt) /, '')
    .replaceAll(' ', ''),
);

/** A list has thousands of addresses, but few streets, numbers and Ortsteile. */
function remembered<K>(fold: (text: K) => string): (text: K) => string {
  const known = new Map<K, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const folded = fold(text);
    known.set(text, folded);
    return folded;
  };
}

export interface SplitNumber {
  street: string;
  houseNumber: string;
}

/** „Am Markt 12 a“ in one column; null: no number at its end. */
export function splitNumber(text: string): SplitNumber | null {
  const found =
    /^(.*?\p{L}.*?)[\s,]+(\d{1,4}\s*(?:\p{L}\b)?(?:\s*[-–/+]\s*\d*\s*(?:\p{L}\b)?)*(?:\s+1\/[234])?)$/u.exec(
      text.trim(),
    );
  return found ? { street: found[1]!.trim(), houseNumber: found[2]!.trim() } : null;
}

/** As a reader writes it: „Hauptstraße 12 a“, „Hauptstraße, Flurstück 123/4“. */
export const addressText = (words: Pick<AddressWords, 'street' | 'houseNumber' | 'parcel'>): string =>
  words.houseNumber ? `${words.street} ${words.houseNumber}` : `${words.street}, Flurstück ${words.parcel}`;

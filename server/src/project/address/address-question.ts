import { foldGerman, foldPlain } from '../../municipality/fold.js';
import { foldHouseNumber } from './address-key.js';

/** What somebody typed who looks for an address: words of street and place, and a house number. */
export interface AddressQuestion {
  words: { german: string; plain: string }[];
  /** As the keys of addresses begin with it: „#00012“ also finds 12 a. */
  number: string;
}

const NUMBER = /^\d{1,4}[a-z]?$/;

/** null: no street and house number in it, so that no address is meant. Pure. */
export function addressQuestionOf(search: string): AddressQuestion | null {
  // „12-14“ is known by its first number, „12 a“ is one number.
  const text = search
    .replace(/(\d)\s*[-–/+]\s*\d+/g, '$1')
    .replace(/\b(\d{1,4}) ([a-z])(?=[\s,]|$)/gi, '$1$2');
  // Both folds part the words at the same places.
  const [german, plain] = [foldGerman(text).split(' '), foldPlain(text).split(' ')];
  const at = german.findLastIndex((word) => NUMBER.test(word));
  const words = german.map((word, index) => ({ german: word, plain: plain[index]! })).toSpliced(at, 1);
  if (at < 0 || !words.some((word) => /\p{L}{3}/u.test(word.german))) return null;
  return { words, number: `#${foldHouseNumber(german[at]!)}` };
}

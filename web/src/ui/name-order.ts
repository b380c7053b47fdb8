import { type Language, languageNow } from './language.js';

/**
 * The letters of Upper Sorbian in their order. Browsers and servers do not know it alike, and both must sort the same:
 * else the list that was sent would jump.
 */
const LETTERS = 'a b c č d dź e ě f g h ch i j k ł l m n ń o ó p q r ř s š t ć u v w x y z ž ź'.split(' ');
const rank = new Map(LETTERS.map((letter, index) => [letter, String.fromCharCode(0x100 + index)]));
const german: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/** A text whose code units are in the order of the letters; what is no letter stands before them. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter]!)
    .replace(/dź|ch|\p{L}/gu, (letter) => rank.get(letter) ?? letter);

/** Sorts names as readers of a language look them up. */
export function compareNames(a: string, b: string, language: Language = languageNow()): number {
  if (language !== 'hsb') return a.localeCompare(b, 'de');
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

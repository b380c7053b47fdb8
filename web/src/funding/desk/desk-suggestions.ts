/*
 * What is offered while a search of the desk is typed: keys first, then the values of the key that was begun. Pure. The
 * service reads German and English words; here only the words that people see are offered.
 */

export interface SearchKey {
  /** As it is typed: "kreis". */
  key: string;
  /** As the link carries it: "kreis", "assigned". */
  fixed: string;
  /** Values as the link carries them, where they are other words. */
  fixedValues?: Readonly<Record<string, string>>;
  /** Other words for it. */
  also: readonly string[];
  /** Values with what they say: "14625" → "Landkreis Bautzen". */
  values: readonly (readonly [value: string, name: string])[];
  /** What it is for, in a few words. */
  about: string;
}

export interface Suggestion {
  /** The whole search with the suggestion taken. */
  text: string;
  /** What is added: "kreis:14625". */
  word: string;
  about: string;
  /** Nothing more is to be typed for this word. */
  isWhole: boolean;
}

const MOST = 8;

const plain = (text: string) =>
  text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');

/** A search in the fixed words of the link, as people read it: `assigned:me` is „zuständig:ich“. */
export function inGerman(q: string, keys: readonly SearchKey[]): string {
  const words = q.match(/[^\s"]+:"[^"]*"|"[^"]*"|\S+/g) ?? [];
  return words.map((word) => germanWord(word, keys)).join(' ');
}

function germanWord(word: string, keys: readonly SearchKey[]): string {
  const [, name, value] = /^([^\s":]+):"?([^"]*)"?$/.exec(word) ?? [];
  const key = keys.find(({ fixed }) => fixed === name);
  if (!key || value === undefined) return word;
  return `${key.key}:${quoted(key.fixedValues?.[value] ?? value)}`;
}

/** A value with a space stands in quotes: one word of the search. */
const quoted = (value: string) => (/\s/.test(value) ? `"${value}"` : value);

/** The last word that is being typed, and what stands before it. A quote that is open is part of it. */
export function lastWord(text: string): { before: string; word: string } {
  const words = text.match(/[^\s"„]*["„][^"“”]*(?:["“”]|$)|\S+|\s+/g) ?? [];
  const word = words.at(-1) ?? '';
  const isBegun = word.trim() !== '' && !/["„].*["“”]$/.test(word);
  return isBegun ? { before: text.slice(0, text.length - word.length), word } : { before: text, word: '' };
}

export function suggestionsFor(text: string, keys: readonly SearchKey[]): Suggestion[] {
  const { before, word } = lastWord(text);
  const at = word.indexOf(':');
  if (at < 0) return keySuggestions(before, word, keys);
  const typedKey = word.slice(0, at);
  const key = keys.find((each) => [each.key, ...each.also].some((name) => plain(name) === plain(typedKey)));
  if (!key) return [];
  const typed = plain(word.slice(at + 1).replace(/["„“”]/g, ''));
  return key.values
    .filter(([value, name]) => plain(value).startsWith(typed) || plain(name).includes(typed))
    .slice(0, MOST)
    .map(([value, name]) => {
      const whole = `${key.key}:${quoted(value)}`;
      return {
        text: `${before}${whole} `,
        word: whole,
        about: name === value ? key.about : name,
        isWhole: true,
      };
    });
}

function keySuggestions(before: string, word: string, keys: readonly SearchKey[]): Suggestion[] {
  const typed = plain(word);
  return keys
    .filter(({ key, also }) => [key, ...also].some((name) => plain(name).startsWith(typed)))
    .slice(0, MOST)
    .map(({ key, about }) => ({ text: `${before}${key}:`, word: `${key}:`, about, isWhole: false }));
}

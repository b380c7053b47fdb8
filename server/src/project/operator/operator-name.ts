import { foldGerman } from '../../municipality/fold.js';

/*
 * Spellings of a firm. Pure. Two that differ in case, umlauts, punctuation, spaces or legal form alone are one; those that
 * are merely near are offered, and a person says whether they are one.
 */

const LEGAL_FORMS = new Set(
  `gmbh ggmbh mbh ag kg kgaa ohg gbr ug se eg ev co cokg aoer haftungsbeschraenkt aktiengesellschaft
   kommanditgesellschaft inc ltd limited llc bv nv sa sarl und u`.split(/\s+/),
);
/** The long way to write one of them. */
const WRITTEN_OUT = /\bgesellschaft (mbh|mit beschraenkter haftung)\b/g;

/** What two spellings of one firm have in common; empty: it is no name. */
export function foldOperator(name: string): string {
  return wordsOf(name).join('');
}

/** Without its legal form; the first word stays, whatever it is. */
function wordsOf(name: string): string[] {
  const words = foldGerman(name.replaceAll('&', ' und ')).replace(WRITTEN_OUT, 'gmbh');
  // „G.m.b.H.“ is written as letters, „e.V.“ too.
  const whole = words
    .replace(/\b(\p{L}) (?=\p{L}\b)/gu, '$1')
    .split(/\s+/)
    .filter(Boolean);
  while (whole.length > 1 && LEGAL_FORMS.has(whole.at(-1)!)) whole.pop();
  return whole;
}

/** Words that many firms bear: they make no two of them near. */
const COMMON_WORDS = new Set(
  `deutsche deutscher deutschland netz netze netzbetrieb breitband glasfaser telekommunikation kommunikation
   stadtwerke energie energieversorgung versorgung service services gruppe gesellschaft sachsen saechsische digital
   infrastruktur und fuer der die das im am`.split(/\s+/),
);
const NEAR = 0.6;

/** Whether two names may well be one firm: the same apart from common words, or with few other letters. */
export function isNear(one: string, other: string): boolean {
  const [all, others] = [wordsOf(one), wordsOf(other)];
  if (all.length === 0 || others.length === 0) return false;
  if (others.length > 1 && contains(all, others)) return true;
  if (all.length > 1 && contains(others, all)) return true;
  const [a, b] = [distinctive(one), distinctive(other)];
  if (a.join('') === b.join('') || contains(a, b) || contains(b, a)) return true;
  return likeness(a.join(''), b.join('')) >= NEAR || isTypo(a.join(''), b.join(''));
}

/** How near, from 0 to 1, for the order in which they are offered. */
export const nearness = (one: string, other: string): number =>
  likeness(distinctive(one).join(''), distinctive(other).join(''));

function distinctive(name: string): string[] {
  const words = wordsOf(name);
  const own = words.filter((word) => !COMMON_WORDS.has(word));
  return own.length > 0 ? own : words;
}

/** „Vodafone“ and „Vodafone West“; a short word says too little. */
const contains = (all: string[], some: string[]): boolean =>
  some.join('').length >= 5 && some.every((word) => all.includes(word));

/** Dice's coefficient of their groups of three letters. */
function likeness(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)];
  const common = [...a].filter((group) => b.has(group)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function trigrams(text: string): Set<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}

/** Two wrong letters in a long name, one in a shorter one, none in a very short one. */
function isTypo(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < 5) return false;
  return distance(one, other) <= (length >= 9 ? 2 : 1);
}

/** Levenshtein's, of names: at most two hundred letters each. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

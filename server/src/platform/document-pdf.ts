/*
 * Two looks into a PDF without reading it as one: a parser would unpack its compressed parts, and 25 MB of these can be
 * many gigabytes. Neither look needs them. Whether a PDF is encrypted stands in the trailer, or in the dictionary of a
 * cross-reference stream, and both are plain text in every PDF (ISO 32000-2, 7.5.5 and 7.5.8); so is the byte range of a
 * signature, which counts bytes of the file (12.8.1). One pass over the bytes, and what is looked at more than once is
 * bounded: nobody else is served meanwhile.
 */

const ENCRYPT = nameOf('Encrypt');
const BYTE_RANGE = nameOf('ByteRange');
const XREF = new RegExp(nameOf('XRef'));
const RANGE = /^[\s\0]*\[[\s\0]*(\d{1,12})[\s\0]+(\d{1,12})[\s\0]+(\d{1,12})[\s\0]+(\d{1,12})[\s\0]*\]/;

/** Between a key and its value: programs write one sign, or the blanks of a place that was kept free. */
const LONGEST_GAP = 1_000;
/** A trailer is short; the dictionary of a stream with very many revisions is longer. */
const LONGEST_DICTIONARY = 65_536;
/** Signs that are looked at around the places that say `/Encrypt`, of which a PDF has one per revision. */
const MOST_SIGNS = 16 * 1024 * 1024;
/** What it takes to come upon such a place, in signs. */
const SIGNS_OF_PLACE = 100;
/** A PDF has one byte range per signature. */
const MOST_RANGES = 1_000;

/** What was made to keep us looking counts as encrypted. */
export function isEncryptedPdf(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  let signs = 0;
  for (const at of placesOf(ENCRYPT, text)) {
    const { isPresent, end } = lookForValue(text, at);
    if (isPresent && isInTrailer(text, at)) return true;
    signs += SIGNS_OF_PLACE + end - at + (isPresent ? LONGEST_DICTIONARY : 0);
    if (signs > MOST_SIGNS) return true;
  }
  return false;
}

/** Any sign of a name may be written as # and two hexadecimal digits (ISO 32000-2, 7.3.5). */
function nameOf(word: string): string {
  const signs = Array.from(word, (sign) => {
    const code = sign.charCodeAt(0).toString(16);
    return `(?:${sign}|#${code.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  });
  return `/${signs.join('')}`;
}

/** Where each of these names ends. */
function* placesOf(name: string, text: string): Generator<number> {
  const pattern = new RegExp(name, 'g');
  while (pattern.test(text)) yield pattern.lastIndex;
}

const REFERENCE = [/\d{1,20}/y, /\d{1,20}/y, /R/y];

/** A reference or a dictionary behind the key; a gap so long that it could only hide one counts as well. */
function lookForValue(text: string, at: number): { isPresent: boolean; end: number } {
  const limit = at + LONGEST_GAP;
  let end = skipBlanks(text, at, limit);
  if (text.startsWith('<<', end)) return { isPresent: true, end };
  if (end === at) return { isPresent: false, end };
  for (const part of REFERENCE) {
    if (end >= limit) break;
    part.lastIndex = end;
    if (!part.test(text)) return { isPresent: false, end };
    end = skipBlanks(text, part.lastIndex, limit);
  }
  return { isPresent: true, end };
}

/** The white space of PDF, and its comments, which last until the end of the line. */
function skipBlanks(text: string, from: number, limit: number): number {
  let isComment = false;
  for (let at = from; at < limit; at++) {
    const sign = text.charAt(at);
    if (isComment) isComment = sign !== '\r' && sign !== '\n' && sign !== '';
    else if (sign === '%') isComment = true;
    else if (sign === '' || !'\0\t\n\f\r '.includes(sign)) return at;
  }
  return Math.max(from, limit);
}

/** Not in the content of a page that happens to speak of it, nor in a file that is embedded. */
function isInTrailer(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - LONGEST_DICTIONARY), index);
  const begin = lastOf(before, ['trailer', 'stream', 'obj']);
  if (begin.word === 'trailer') return true;
  if (begin.word !== 'obj') return false;
  return XREF.test(before.slice(begin.at) + untilStream(text, index));
}

function untilStream(text: string, index: number): string {
  const after = text.slice(index, index + LONGEST_DICTIONARY);
  const end = after.indexOf('stream');
  return end < 0 ? after : after.slice(0, end);
}

function lastOf(text: string, words: string[]): { word: string | null; at: number } {
  let last: { word: string | null; at: number } = { word: null, at: -1 };
  for (const word of words) {
    const at = text.lastIndexOf(word);
    if (at > last.at) last = { word, at };
  }
  return last;
}

/** Bears at least one signature: a byte range that leaves out exactly one hexadecimal text, the signature itself. */
export function isSignedPdf(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  let looks = 0;
  for (const at of placesOf(BYTE_RANGE, text)) {
    if (++looks > MOST_RANGES) return false;
    const match = RANGE.exec(text.slice(at, at + LONGEST_GAP));
    if (!match) continue;
    const [start, length, next, rest] = match.slice(1).map(Number) as [number, number, number, number];
    const fits = start === 0 && length < next && next + rest <= bytes.length;
    if (fits && text[length] === '<' && text[next - 1] === '>') return true;
  }
  return false;
}

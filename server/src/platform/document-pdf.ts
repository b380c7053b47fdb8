/*
 * Two looks into a PDF without reading it as one: a parser would unpack its compressed parts, and 25 MB of these can be
 * many gigabytes. Neither look needs them. Whether a PDF is encrypted stands in the trailer, or in the dictionary of a
 * cross-reference stream, and both are plain text in every PDF (ISO 32000-2, 7.5.5 and 7.5.8); so is the byte range of a
 * signature, which counts bytes of the file (12.8.1). One pass over the bytes.
 */

/** `/Encrypt` as the key of a dictionary: a reference or a dictionary follows. */
const ENCRYPT = /\/Encrypt(?:\s|%[^\r\n]*[\r\n])*(?:\d+\s+\d+\s+R|<<)/g;
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;

/** A trailer is short; the dictionary of a stream with very many revisions is longer. */
const LONGEST_DICTIONARY = 65_536;
const MOST_LOOKS = 1_000;

export function isEncryptedPdf(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  let looks = 0;
  for (const { index } of text.matchAll(ENCRYPT))
    if (isInTrailer(text, index) || ++looks > MOST_LOOKS) return true;
  return false;
}

/** Not in the content of a page that happens to speak of it, nor in a file that is embedded. */
function isInTrailer(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - LONGEST_DICTIONARY), index);
  const begin = lastOf(before, ['trailer', 'stream', 'obj']);
  if (begin.word === 'trailer') return true;
  if (begin.word !== 'obj' || before.endsWith('endobj')) return false;
  const dictionary = before.slice(begin.at) + untilStream(text, index);
  return /\/Type\s*\/XRef\b/.test(dictionary);
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
  for (const match of text.matchAll(BYTE_RANGE)) {
    const [start, length, next, rest] = match.slice(1).map(Number) as [number, number, number, number];
    const fits = start === 0 && length < next && next + rest <= bytes.length;
    if (fits && text[length] === '<' && text[next - 1] === '>') return true;
  }
  return false;
}

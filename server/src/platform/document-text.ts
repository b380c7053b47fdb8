import { isUtf8 } from 'node:buffer';
import type { KindId } from './document-kinds.js';

/** Signs that no text has: control characters but tab, line ends, form feed and the end sign of DOS. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]/;
/** Codes that Windows-1252 leaves free. */
const FREE_IN_1252 = /[\x81\x8d\x8f\x90\x9d]/;

export type Charset = 'utf-8' | 'windows-1252';

/** The encoding of a plain text; null: this is none. */
export function charsetOf(bytes: Buffer): Charset | null {
  const text = bytes.toString('latin1');
  if (CONTROL.test(text)) return null;
  if (isUtf8(bytes)) return 'utf-8';
  return FREE_IN_1252.test(text) ? null : 'windows-1252';
}

export const isUtf16 = (bytes: Buffer): boolean =>
  bytes.length % 2 === 0 && ['feff', 'fffe'].includes(bytes.toString('hex', 0, 2));

const HEAD = 4_096;
/** White space, comments and instructions before the first word do not count, but nothing may be hidden behind them. */
const LONGEST_PROLOG = 65_536;

/** The first words behind the prolog; null: it is too long. */
function head(bytes: Buffer): string | null {
  const text = bytes.toString('utf8', 0, LONGEST_PROLOG + HEAD);
  const isWhole = bytes.length <= LONGEST_PROLOG + HEAD;
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
    if (close === null) break;
    const end = text.indexOf(close, at + (close === '-->' ? 4 : 2));
    if (end < 0 && !isWhole) return null;
    if (end < 0) break;
    at = end + close.length;
  }
  return at >= LONGEST_PROLOG && !isWhole ? null : text.slice(at, at + HEAD);
}

/** The beginnings by which browsers know HTML (WHATWG MIME Sniffing, 7.1), and those of pages without a head. */
const HTML =
  /^<(?:!doctype html|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|meta|link|img|form|object|embed)[\s/>]/i;

export type TextFault = 'html' | 'svg' | 'doctype' | 'prolog' | 'pgp' | 'script';

/** What must not be kept although it is text; null: nothing of that. */
export function faultOfText(bytes: Buffer): TextFault | null {
  const begin = head(bytes);
  if (begin === null) return 'prolog';
  if (HTML.test(begin)) return 'html';
  if (/^(?:<!doctype svg[\s>]|<(?:\w+:)?svg[\s>])/i.test(begin)) return 'svg';
  if (/^<!doctype[\s>]/i.test(begin)) return /<html[\s>]/i.test(begin) ? 'html' : 'doctype';
  if (begin.startsWith('#!')) return 'script';
  return begin.startsWith('-----BEGIN PGP MESSAGE') ? 'pgp' : null;
}

/** Kinds that a text may be; its name chooses, without one the first. */
export function kindsOfText(bytes: Buffer): KindId[] {
  const begin = head(bytes) ?? '';
  if (/^-----BEGIN (?:PKCS7|CMS)-----/.test(begin)) return ['signature'];
  if (/^<[\p{L}_]/u.test(begin) || bytes.toString('latin1', 0, 8).includes('<?xml')) return ['xml', 'text'];
  if (!isBracketed(begin, bytes)) return ['text', 'csv'];
  const isGeo =
    /"type"\s*:\s*"(?:Feature|FeatureCollection|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon))"/;
  return isGeo.test(begin) ? ['geojson', 'json', 'text'] : ['json', 'geojson', 'text', 'csv'];
}

/** Looks like JSON; it is not parsed, for that can take many times its size of memory. */
function isBracketed(begin: string, bytes: Buffer): boolean {
  const end = bytes
    .toString('latin1', Math.max(0, bytes.length - 64))
    .trimEnd()
    .at(-1);
  return (begin.startsWith('{') && end === '}') || (begin.startsWith('[') && end === ']');
}

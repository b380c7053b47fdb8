import { isUtf8 } from 'node:buffer';
import { Refusal } from '../platform/refusal.js';

/** Language driver byte of a DBF → encoding. 0x57 says "ANSI of the machine" and is left out: it tells nothing. */
const LANGUAGE_DRIVER: Record<number, string> = {
  0x01: 'cp437',
  0x02: 'cp850',
  0x03: 'windows-1252',
  0x1a: 'cp850',
  0x1b: 'cp437',
  0x37: 'cp850',
  0x58: 'windows-1252',
  0x59: 'windows-1252',
  0xc8: 'windows-1250',
};

const CODE_PAGE_FILE: [RegExp, string][] = [
  [/^utf-?8$|^65001$/, 'utf-8'],
  [/1250$/, 'windows-1250'],
  [/1252$|^ansi/, 'windows-1252'],
  [/^(iso)?-?8859-?1$|^88591$|^latin-?1$|^28591$/, 'windows-1252'],
  [/^(iso)?-?8859-?2$|^88592$|^latin-?2$|^28592$/, 'iso-8859-2'],
  [/^(iso)?-?8859-?15$|^885915$|^28605$/, 'iso-8859-15'],
  [/^(oem|cp|ibm)? ?-?437$/, 'cp437'],
  [/^(oem|cp|ibm)? ?-?850$/, 'cp850'],
];

/**
 * The encoding of a DBF: its `.cpg` file, else the language driver byte, else UTF-8 if the records are valid UTF-8,
 * else CP1252, which most German offices still write and which cannot hold Sorbian names.
 */
export function dbfEncoding(
  codePageFile: string | null,
  languageDriver: number,
  records: Uint8Array,
): string {
  const named = codePageFile
    ?.replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();
  if (named) {
    const known = CODE_PAGE_FILE.find(([pattern]) => pattern.test(named));
    if (known) return known[1];
    throw new Refusal(
      `Der Zeichensatz „${codePageFile!.trim()}“ der .cpg-Datei wird nicht unterstützt: bitte die Datei als UTF-8 speichern.`,
    );
  }
  return LANGUAGE_DRIVER[languageDriver] ?? (isUtf8(records) ? 'utf-8' : 'windows-1252');
}

export function decoderFor(encoding: string): (bytes: Uint8Array) => string {
  const upper = UPPER_HALF[encoding];
  if (upper) return (bytes) => Array.from(bytes, (byte) => letterOf(byte, upper)).join('');
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}

function letterOf(byte: number, upper: string): string {
  return (byte < 0x80 ? undefined : upper[byte - 0x80]) ?? String.fromCharCode(byte);
}

/**
 * Letters from 0x80 on of the two code pages of DOS, which TextDecoder does not know, and of CP1252, which Node 20 decodes
 * as Latin-1 (š in "Halštrow" would be lost); what follows the end is as in Latin-1.
 */
const UPPER_HALF: Record<string, string> = {
  'windows-1252': '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
};

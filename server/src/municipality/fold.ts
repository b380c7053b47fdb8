/**
 * Three folds of a name. German: umlauts as two letters (Görlitz → goerlitz). Plain: every letter to its base letter
 * (gorlitz, Hodźij → hodzij). A search that folds the question both ways finds a name however it was typed.
 */
const PAIRS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE: Record<string, string> = { ß: 'ss', ł: 'l', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe' };

export function foldGerman(name: string): string {
  return foldPlain(lower(name).replace(/[äöü]/g, (letter) => PAIRS[letter]!));
}

export function foldPlain(name: string): string {
  return lower(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßłđøæœ]/g, (letter) => WHOLE[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Order of DIN 5007-1, as in German lists of places: ä sorts as a, ß as ss. Compare it with COLLATE "C". */
export function sortName(name: string): string {
  return foldPlain(name);
}

/** Composed first, so that „o“ with a combining diaeresis is the umlaut that it looks like. */
function lower(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

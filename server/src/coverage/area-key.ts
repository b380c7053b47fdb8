/** Keys of the Länder; a file may write a Land by its name, and Germany by its name instead of a key. */
const STATE_NAMES: Record<string, string> = {
  '01': 'Schleswig-Holstein',
  '02': 'Hamburg',
  '03': 'Niedersachsen',
  '04': 'Bremen',
  '05': 'Nordrhein-Westfalen',
  '06': 'Hessen',
  '07': 'Rheinland-Pfalz',
  '08': 'Baden-Württemberg',
  '09': 'Bayern',
  '10': 'Saarland',
  '11': 'Berlin',
  '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern',
  '14': 'Sachsen',
  '15': 'Sachsen-Anhalt',
  '16': 'Thüringen',
};
const KEY_OF_STATE = new Map(Object.entries(STATE_NAMES).map(([key, name]) => [name.toLowerCase(), key]));
const COUNTRY = /^(deutschland|bundesrepublik deutschland|bund|de|d|0|00|0{5}|0{8}|0{12})$/i;
const STATE_KEY = /^(0[1-9]|1[0-6])/;

/** Germany as a whole: kept by every instance, as the figure to compare with. */
export const countryKey = 'DE';

export type AreaLevel = 'country' | 'state' | 'district' | 'municipality';

export function areaLevel(key: string): AreaLevel {
  if (key === countryKey) return 'country';
  return key.length === 2 ? 'state' : key.length === 5 ? 'district' : 'municipality';
}

/**
 * The key under which a row is stored: DE, 2 digits Land, 5 Kreis, 8 Gemeinde; null if it is no key at all.
 * `level` is the file's own word for the level ("3 - Kreis"), where it has one.
 */
export function areaKeyOf(raw: string, level = ''): string | null {
  const text = raw.trim();
  if (COUNTRY.test(text) || (text === '' && /bund/i.test(level) && !/bundesland/i.test(level)))
    return countryKey;
  const byName = KEY_OF_STATE.get(text.toLowerCase().replace(/^(freistaat|land) /, ''));
  if (byName) return byName;
  const digits = withLeadingZero(text);
  if (digits === null || !STATE_KEY.test(digits)) return null;
  return atLevel(digits, level);
}

/** Excel and careless tools drop the zero of Länder 01 to 09: an odd number of digits (or 4 for a Kreis) gives it away. */
function withLeadingZero(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  if (!/^\d+$/.test(digits)) return null;
  if ([2, 5, 8, 12].includes(digits.length)) return digits;
  return [1, 4, 7, 11].includes(digits.length) ? `0${digits}` : null;
}

/** A Land or Kreis may be written with the zeros of a Gemeinde; 12 digits (ARS) lose the four of the Verband. */
function atLevel(digits: string, level: string): string {
  if (/kreis/i.test(level) && !/gemeinde|angehörig/i.test(level) && digits.length > 5)
    return digits.slice(0, 5);
  if (/land/i.test(level) && !/landkreis/i.test(level) && digits.length > 2) return digits.slice(0, 2);
  return digits.length === 12 ? digits.slice(0, 5) + digits.slice(9) : digits;
}

export const stateName = (key: string): string | null => STATE_NAMES[key] ?? null;

/** Does the row belong to the Länder of this instance? Germany belongs to every one. */
export function isInStates(key: string, states: readonly string[]): boolean {
  return key === countryKey || states.includes(key.slice(0, 2));
}

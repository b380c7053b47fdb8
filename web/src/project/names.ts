import type { Speech } from './schedule/promised.js';

/* Names of offices and firms as they stand in a sentence. Pure. */

const masculine = /(kreis\b|^Kreis\b|verband\b)/i;
const feminine =
  /^(Stadt|Gemeinde|Große Kreisstadt|Landeshauptstadt|Bergstadt|Kreisfreie Stadt|Verwaltungsgemeinschaft)\s/;
const firm = /\b(GmbH|AG|KG|SE|mbH|eG|UG)\b/;

/** "der Landkreis Bautzen", "die Stadt Kamenz", "die Muster-Netz GmbH"; any other name stands alone. */
export function articled({ t }: Speech, name: string): string {
  if (firm.test(name) || feminine.test(name)) return t('article.feminine', { name });
  return masculine.test(name) ? t('article.masculine', { name }) : name;
}

export const atStart = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "A, B und C" */
export function listed({ t }: Speech, names: string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return t('and', { most: names.slice(0, -1).join(', '), last: names.at(-1) });
}

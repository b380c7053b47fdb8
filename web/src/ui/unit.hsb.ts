import type { Sorbian } from './texts.js';
import type { unitDe } from './unit.de.js';

export const unitHsb: Sorbian<typeof unitDe> = {
  Einwohner: 'wobydlerjow',
  'Einwohner/km²': 'wobydlerjow/km²',
  Zeilen: 'linkow',
  Punkte: 'dypkow',
  Prozentpunkte: 'procentowych dypkow',
  Monate: 'měsacow',
  Jahre: 'lět',
  Tage: 'dnjow',
  Gemeinden: 'gmejnow',
  Anträge: 'próstwow',
  bis: 'do',
};

import type { English } from './texts.js';
import type { unitDe } from './unit.de.js';

export const unitEn: English<typeof unitDe> = {
  Einwohner: 'inhabitants',
  'Einwohner/km²': 'inhabitants/km²',
  Zeilen: 'rows',
  Punkte: 'points',
  Prozentpunkte: 'percentage points',
  Monate: 'months',
  Jahre: 'years',
  Tage: 'days',
  Gemeinden: 'municipalities',
  Anträge: 'applications',
  bis: 'to',
};

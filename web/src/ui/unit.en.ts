import type { English } from './texts.js';
import type { unitDe } from './unit.de.js';

export const unitEn: English<typeof unitDe> = {
  Einwohner_one: 'inhabitant',
  Einwohner_other: 'inhabitants',
  'Einwohner/km²': 'inhabitants/km²',
  Adressen_one: 'address',
  Adressen_other: 'addresses',
  Zeilen_one: 'row',
  Zeilen_other: 'rows',
  Punkte_one: 'point',
  Punkte_other: 'points',
  Prozentpunkte_one: 'percentage point',
  Prozentpunkte_other: 'percentage points',
  Monate_one: 'month',
  Monate_other: 'months',
  Jahre_one: 'year',
  Jahre_other: 'years',
  Tage_one: 'day',
  Tage_other: 'days',
  Gemeinden_one: 'municipality',
  Gemeinden_other: 'municipalities',
  Anträge_one: 'application',
  Anträge_other: 'applications',
  bis: 'to',
};

import type { Sorbian } from '../ui/texts.js';
import type { placeDe } from './place.de.js';

export const placeHsb: Sorbian<typeof placeDe> = {
  kind: {
    Gemeinde: 'Gmejna',
    Stadt: 'Město',
    Landkreis: 'Wokrjes',
    'Kreisfreie Stadt': 'Bjezwokrjesne město',
  },
  // The two Kreise of the Sorbian settlement area are called as seed-data/districts.csv has them.
  area: {
    DE: 'Němska',
    '14': 'Sakska',
    '14625': 'Wokrjes Budyšin',
    '14626': 'Wokrjes Zhorjelc',
  },
  district: 'Wokrjes {{name}}',
  city: '{{name}} (město)',
};

import type { English } from '../ui/texts.js';
import type { placeDe } from './place.de.js';

export const placeEn: English<typeof placeDe> = {
  kind: {
    Gemeinde: 'Municipality',
    Stadt: 'Town',
    Landkreis: 'Rural district',
    'Kreisfreie Stadt': 'Independent city',
  },
  area: {
    DE: 'Germany',
    '14': 'Saxony',
    '14625': 'Bautzen district',
    '14626': 'Görlitz district',
  },
  district: '{{name}} district',
  city: '{{name}} (city)',
};

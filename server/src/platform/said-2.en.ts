import type { Catalogue } from './wording/wording.js';

export const said: Catalogue = {
  'Bitte eine Adresse wie https://www.kommune.de eingeben.':
    'Please enter an address such as https://www.kommune.de.',
  'Bitte die Nummer einer Fassung angeben.': 'Please give the number of a version.',
  'Diese Adresse kann nicht mit {0} aufgerufen werden, nur mit {1}.':
    'This address cannot be called with {0}, only with {1}.',
  'Digitalagentur Sachsen': 'Digitalagentur Sachsen',
};

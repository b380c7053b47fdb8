import type { Catalogue } from '../platform/wording/wording.js';

export const said: Catalogue = {
  'Bitte einen Namen mit höchstens 1.000 Zeichen angeben.': 'Please give a name of at most 1,000 characters.',
  'Dieses Dokument gibt es nicht.': 'This document does not exist.',
  'Der Name der Datei ist nicht lesbar. Bitte ihn in UTF-8 angeben, Prozentzeichen als %25.':
    'The name of the file cannot be read. Please give it in UTF-8, percent signs as %25.',
  Name: 'Name',
  'Amtlicher Name': 'Official name',
  'Sorbischer Name': 'Sorbian name',
  Website: 'Website',
  Regionalschlüssel: 'Regional key',
  'Stand der Einwohnerzahl': 'Date of the population figure',
  Fläche: 'Area',
  'Gültig ab': 'Valid from',
  'Gültig bis': 'Valid until',
  'Kreisfreie Stadt': 'Independent city',
  'Bitte mindestens zwei Zeichen eingeben.': 'Please enter at least two characters.',
  'Bitte den Schlüssel des Kreises mit fünf Ziffern angeben.':
    'Please give the key of the district with five digits.',
};

import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Bitte höchstens zwei Stellen nach dem Komma angeben.': 'Please give at most two decimal places.',
  'Bitte einen Tag angeben (JJJJ-MM-TT).': 'Please give a day (YYYY-MM-DD).',
  'Bitte den Tag des Bescheids angeben (JJJJ-MM-TT).':
    'Please give the day of the grant notice (YYYY-MM-DD).',
  'Bitte angeben, wer den Bescheid erlassen hat.': 'Please say who issued the grant notice.',
  'Bitte einen Betrag über 0 angeben.': 'Please give an amount above 0.',
  zugestimmt: 'approved',
  eingegangen: 'received',
  abgefragt: 'asked about',
};

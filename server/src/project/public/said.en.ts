import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Bitte die Nummer des Projekts angeben.': 'Please give the number of the project.',
  'Dieses Projekt gibt es nicht oder es ist nicht veröffentlicht.':
    'This project does not exist, or it is not published.',
  'Dieses Dokument gibt es nicht oder es ist nicht veröffentlicht.':
    'This document does not exist, or it is not published.',
};

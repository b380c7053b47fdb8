import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  Quartal: 'Quarter',
  Grund: 'Reason',
  'Öffentlich mindestens': 'Public at least',
  'Öffentliches Quartal': 'Public quarter',
  Los: 'Lot',
  Zählung: 'Counted as',
  Ortsteil: 'Locality',
  Straße: 'Street',
  Hausnummer: 'House number',
  Flurstück: 'Parcel',
  '{0}, Flurstück {1}': '{0}, parcel {1}',
  'Bitte ein Quartal angeben, zum Beispiel 2027-Q2.': 'Please give a quarter, for example 2027-Q2.',
  'Bitte den Schlüssel der Gemeinde mit acht Ziffern angeben.':
    'Please give the key of the municipality with eight digits.',
  'Die Adresse {0} gibt es in diesem Vorhaben nicht.': 'The address {0} does not exist in this project.',
  'Fehlt: der Grund. „{0}“ geht hier nur mit Grund; er wird nie veröffentlicht.':
    'Missing: the reason. “{0}” is possible here only with a reason; it is never published.',
  'Das Los {0} gibt es in diesem Vorhaben nicht. Bitte ein Los des Vorhabens wählen.':
    'This project has no lot {0}. Please choose a lot of the project.',
  '„Förderfähig“': '“Eligible for funding”',
  'Adressen des Vorhabens': 'Addresses of the project',
  Vortrieb: 'Branch laid ahead (Vortrieb)',
  '„Anschluss möglich“': '“Connection possible”',
  '„Anschluss hergestellt“': '“Connection built”',
  '„Anschluss in Nutzung“': '“Connection in use”',
  '{0}: {1} sind mehr als die {2} Haushalte der Gemeinden':
    '{0}: {1} are more than the {2} households of the municipalities',
  'bei {0} Haushalten': 'with {0} households',
  'bei {0} Einwohnern': 'with {0} inhabitants',
  '{0} Adressen sind {1} der Gemeinden nicht möglich. Bitte die Zahl und die Gemeinden prüfen.':
    '{0} addresses are not possible {1} in the municipalities. Please check the number and the municipalities.',
  'Adressen des Vorhabens: {0} sind mehr als {1} („Förderfähig“). Bitte eine der beiden Zahlen berichtigen.':
    'Addresses of the project: {0} are more than {1} (“eligible for funding”). Please correct one of the two numbers.',
  '{0}: die Lose haben zusammen {1}, das Vorhaben {2}. Bitte eines davon berichtigen.':
    '{0}: the lots together have {1}, the project {2}. Please correct one of them.',
  'Zu dieser Adresse wird hier nichts gezeigt.': 'Nothing is shown here for this address.',
  'Die Suche nach der Adresse dauert gerade zu lange; sie wurde abgebrochen. Bitte gleich noch einmal versuchen, am besten mit Straße, Hausnummer und Ort.':
    'The search for the address is taking too long at the moment; it was stopped. Please try again shortly, best of all with street, house number and place.',
  'Zu einer einzelnen Adresse wird nur der heutige Stand gezeigt. Aus früheren Ständen ließe sich auf einzelne Haushalte schließen.':
    'Of a single address only the state of today is shown. From earlier states one could draw conclusions about single households.',
};

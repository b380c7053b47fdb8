import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Das Vorhaben ist nicht veröffentlicht.': 'The project is not published.',
  'Stand und Quartal je Adresse werden schon gezeigt.':
    'State and quarter of each address are shown already.',
  'Das Vorhaben ist schon veröffentlicht.': 'The project is already published.',
  'Zu früh: „{0}“ liegt vor dem Antrag. Behebung: als „in Vorbereitung“ veröffentlichen oder den Antrag abwarten.':
    'Too early: “{0}” is before the application. To mend: publish it as “in preparation”, or wait for the application.',
  'Passt nicht: „{0}“ liegt nicht vor dem Antrag. Behebung: einfach veröffentlichen.':
    'Does not fit: “{0}” is not before the application. To mend: simply publish it.',
  'Passt nicht: Ein Vorhaben im Status „{0}“ wird nicht veröffentlicht.':
    'Does not fit: a project with the status “{0}” is not published.',
  'Fehlt: {0}. Behebung: bitte im Vorhaben eintragen.':
    'Missing: {0}. To mend: please enter it in the project.',
  'wer baut (ein Los mit Netzbetreiber)': 'who builds (a lot with a network operator)',
  'der Zuwendungsempfänger': 'the grant recipient',
  'der Name': 'the name',
  'die Technik': 'the technology',
  'Darüber entscheidet eine zweite Person: Sie selbst haben darum gebeten.':
    'A second person decides on this: you asked for it yourself.',
  'Das entscheidet die Kommune oder der Landkreis: Eine der beiden Personen muss von dort sein.':
    'The municipality or the district decides on this: one of the two persons must be from there.',
};

import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  ' Das betrifft {0} von {1}.': ' This concerns {0} of {1}.',
  Gemeinden: 'municipalities',
  'im Lückenschluss': 'for closing gaps (Lückenschluss)',
  'für den Ausbau': 'for the rollout',
  'Passt nicht: {0} ist ein Antrag {1} gestellt für {2}.':
    'Does not fit: in {0}, an application {1} has been made for {2}.',
  '{0} sind noch {1} Anträge dieser Stadt möglich.':
    'In {0}, {1} more applications of this town are possible.',
  '{0} ist kein Antrag im Lückenschluss im Weg.':
    'In {0}, no application for closing gaps (Lückenschluss) stands in the way.',
  'Passt nicht: {0} ist im Lückenschluss schon ein Antrag gestellt für {1}.':
    'Does not fit: in {0}, an application for closing gaps (Lückenschluss) has already been made for {1}.',
  'am {0}': 'on {0}',
  '{0} noch nicht offen: ab {1}': '{0} not open yet: from {1}',
  '{0} geschlossen: {1} am {2}': '{0} closed: {1} on {2}',
  'Beginn ist nicht bekannt': 'the beginning is not known',
  '{0} offen: {1} bis {2}': '{0} open: {1} to {2}',
  '{0} offen: seit {1}, ohne festes Ende': '{0} open: since {1}, without a fixed end',
  '{0} geschlossen; wann es endete, ist nicht bekannt': '{0} closed; when it ended is not known',
  'seit {0}, ein Ende ist nicht bekannt: bitte bei der Bewilligungsbehörde nachfragen':
    'since {0}, an end is not known: please ask the granting authority',
  'Unternehmen in ausschließlich öffentlicher Hand': 'company entirely in public ownership',
  'Wer den Antrag stellen darf, ist nicht bekannt.': 'Who may apply is not known.',
  '{0} darf den Antrag stellen.': 'May apply: {0}.',
  'Passt nicht: {0} darf keinen Antrag stellen. Antragsberechtigt: {1}.':
    'Does not fit: {0} may not apply. Eligible to apply: {1}.',
  '{0} ist Gegenstand dieses Programms.': 'This programme covers {0}.',
  'Passt nicht: {0} ist nicht Gegenstand dieses Programms.':
    'Does not fit: this programme does not cover {0}.',
  'Welche Modelle gefördert werden, ist nicht bekannt.': 'Which models are funded is not known.',
  '{0} wird gefördert.': 'This version funds {0}.',
  'Passt nicht: {0} wird nicht gefördert, nur {1}.': 'Does not fit: {0} is not funded, only {1}.',
  'Wie viele Haushalte unter {0} liegen, ist nicht bekannt: Es ist kein Atlas mit Zellen eingelesen.':
    'How many households are below {0} is not known: no atlas with cells has been read in.',
  'zwischen {0} und {1}': 'between {0} and {1}',
  Haushalt: 'household',
  Haushalten: 'households',
  'Passt nicht: Nach dem Atlas liegt kein Haushalt unter {0}.':
    'Does not fit: according to the atlas no household is below {0}.',
  'Nach dem Atlas liegen {0} unter {1} (Download).': 'According to the atlas {0} are below {1} (download).',
  'Gesamtausgaben höchstens {0}; es sind noch keine genannt.':
    'Total expenditure at most {0}; none has been named yet.',
  'Gesamtausgaben {0}, höchstens {1}.': 'Total expenditure {0}, at most {1}.',
  'Zu viel: Gesamtausgaben {0}, höchstens {1}.': 'Too much: total expenditure {0}, at most {1}.',
  'Zu wenig: Gesamtausgaben {0} liegen unter der Bagatellgrenze von {1}.':
    'Too little: total expenditure of {0} is below the minimum amount (Bagatellgrenze) of {1}.',
  '{0} {1} Mbit/s': '{0} {1} Mbit/s',
  'Nicht geprüft: {0}. Das zeigt erst die Markterkundung.':
    'Not checked: {0}. Only the market survey shows this.',
  'Das Land stockt die Förderung des Bundes auf: zuerst ist der Antrag beim Bund zu stellen.':
    'The State tops up the funding of the Federal Government: apply to the Federal Government first.',
  '{0} Mbit/s': '{0} Mbit/s',
  '{0} Mbit/s symmetrisch': '{0} Mbit/s symmetrical',
  '{0} am {1}': '{0} on {1}',
  'Richtwert aus dem Breitbandatlas (Stand {0}), keine Förderfähigkeit: Gezählt ist allein der Download.':
    'An indication from the broadband atlas (as at {0}), no statement on eligibility: only the download is counted.',
  'Demodaten: wie viele Haushalte eine Zelle hat, ist geschätzt.':
    'Demo data: how many households a cell has is estimated.',
  'Bitte eine Gemeinde, einen Kreis oder ein Vorhaben angeben.':
    'Please give a municipality, a district or a project.',
  'Zum Schlüssel {0} gibt es keinen Kreis in Sachsen.': 'There is no district in Saxony with the key {0}.',
  'das Gebiet von „{0}“': 'the area of “{0}”',
  'die Gemeinden von „{0}“ (kein Gebiet gezeichnet)': 'the municipalities of “{0}” (no area drawn)',
  beendet: 'ended',
};

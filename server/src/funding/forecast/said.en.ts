import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Zu viel: {0} weiße Flecken bei {1} Adressen der Gemeinden.':
    'Too many: {0} white spots (weiße Flecken) with {1} addresses of the municipalities.',
  'Zu viel: {0}, das Kriterium hat höchstens {1}.': 'Too many: {0}, the criterion has at most {1}.',
  'Dritte zahlen mehr als die Gesamtausgaben. Behebung: einen der beiden Beträge berichtigen.':
    'Third parties pay more than the total expenditure. To mend: correct one of the two amounts.',
  'Anteile nicht gerechnet: {0}': 'Shares not calculated: {0}',
  'Den Aufruf gibt es in dieser Fassung nicht.': 'The call does not exist in this version.',
  'Passt nicht: Den Aufruf „{0}“ gibt es in „{1}“ nicht.':
    'Does not fit: the call “{0}” does not exist in “{1}”.',
  'Es ist noch kein Förderprogramm eingelesen.': 'No funding programme has been read in yet.',
  'Die Fassung „{0}“ eines Förderprogramms gibt es nicht.':
    'The version “{0}” of a funding programme does not exist.',
  Punkt: 'point',
  Punkte: 'points',
  Punkten: 'points',
  'Bitte einen Schlüssel mit fünf oder acht Ziffern angeben.': 'Please give a key with five or eight digits.',
  'Bitte mindestens eine Gemeinde oder einen Förderfall angeben.':
    'Please give at least one municipality or a funding case.',
  'Für diese Fassung sind keine Fördersätze des Bundes bekannt.':
    'No funding rates of the Federal Government are known for this version.',
  'Welcher Fördersatz des Bundes gilt, ist nicht veröffentlicht: Er steht im Bescheid. Einzelne Vorhaben haben gemischte Sätze.':
    'Which funding rate of the Federal Government applies is not published: it stands in the grant notice. Single projects have mixed rates.',
  'Fehlt: die zuwendungsfähigen Ausgaben. Behebung: Gesamtausgaben eintragen oder annehmen.':
    'Missing: the eligible expenditure. To mend: enter or assume the total expenditure.',
  'Dritte: {0}': 'Third parties: {0}',
  'Eigenanteil: Rest von {0}': 'Own share: remainder of {0}',
  'Bund: {0} von {1} = {2}': 'Federal: {0} of {1} = {2}',
  'Gesamtausgaben von {0} liegen über dem Höchstbetrag des Aufrufs von {1}: keine Förderung.':
    'Total expenditure of {0} is above the maximum amount of the call of {1}: no funding.',
  'Bundesanteil von {0} liegt unter der Bagatellgrenze von {1}: keine Förderung.':
    'Federal share of {0} is below the minimum amount (Bagatellgrenze) of {1}: no funding.',
  'Höchstbetrag des Bundes: nicht bekannt, nicht geprüft':
    'Maximum amount of the Federal Government: not known, not checked',
  'Höchstbetrag des Bundes: {0} statt {1}': 'Maximum amount of the Federal Government: {0} instead of {1}',
  'Land: stockt nur auf, was der Bund fördert, also 0,00 €':
    'State: tops up only what the Federal Government funds, so €0.00',
  'Land: Förderung zusammen mit dem Bund ist nicht bekannt, nicht gerechnet':
    'State: funding together with the Federal Government is not known, not calculated',
  'Überförderung: Bund {0} statt {1}, damit alle zusammen {2} nicht überschreiten':
    'Overfunding: Federal {0} instead of {1}, so that all together do not exceed {2}',
  'Land: diese Fassung verlangt keine Mittel des Landes': 'State: this version demands no funds of the State',
  'Land: stockt auf {0} auf, {1} − {2} Bund{3} = {4}': 'State: tops up to {0}, {1} − {2} Federal{3} = {4}',
  'davon aus der Finanzausgleichsmasse ({0} der Ausgaben): {1}':
    'of this from the fiscal equalisation fund (Finanzausgleichsmasse, {0} of the expenditure): {1}',
  'über {0}': 'above {0}',
  'unter {0}': 'below {0}',
  'ab {0}': 'from {0}',
  'Einwohner/km²': 'inhabitants/km²',
  Besiedlungsdichte: 'Population density',
  'Anteil der Anschlüsse unter 16 Mbit/s': 'Share of connections below 16 Mbit/s',
  'Schwieriges Gelände': 'Difficult terrain',
  'Neue Anschlüsse': 'New connections',
  Anschlüsse: 'connections',
  'Kein weißer Fleck bleibt': 'No white spot remains',
  'Fertig bis Ende 2018': 'Finished by the end of 2018',
  'Diese Angabe wird hier nicht geführt.': 'This detail is not kept here.',
  'Fehlt: weiße Flecken und alle Adressen der Gemeinden nach der Markterkundung. Behebung: die Markterkundung auswerten oder Zahlen annehmen.':
    'Missing: white spots and all addresses of the municipalities after the market survey. To mend: evaluate the market survey or assume figures.',
  'weißer Fleck': 'white spot',
  Adresse: 'address',
  Adressen: 'addresses',
  'im gezeichneten Gebiet': 'in the drawn area',
  'in den Gemeinden': 'in the municipalities',
  'Richtwert aus dem Breitbandatlas, keine Förderfähigkeit: {0} weiße {1} ÷ {2} der Gemeinden (Stand {3}).':
    'An indication from the broadband atlas, no statement on eligibility: {0} white {1} ÷ {2} of the municipalities (as at {3}).',
  'Richtwert aus dem Breitbandatlas, keine Förderfähigkeit: {0} weiße {1} ÷ {2} der Gemeinden = {3} (Stand {4}).':
    'An indication from the broadband atlas, no statement on eligibility: {0} white {1} ÷ {2} of the municipalities = {3} (as at {4}).',
  Haushalte: 'households',
  'Fehlt: zugesagter Ausbau und Wert der Potenzialanalyse nach der Markterkundung. Behebung: beide in der Markterkundung eintragen oder annehmen.':
    'Missing: promised rollout and value of the potential analysis after the market survey. To mend: enter both in the market survey or assume them.',
  'Die Potenzialanalyse nennt 0 Adressen: Eine Abweichung davon lässt sich nicht rechnen.':
    'The potential analysis names 0 addresses: a deviation from it cannot be calculated.',
  'Fehlt: mindestens eine Gemeinde.': 'Missing: at least one municipality.',
  'Fehlt: Einwohner oder Fläche von {0}. Behebung: Einwohnerzahlen einlesen.':
    'Missing: inhabitants or area of {0}. To mend: read in the population figures.',
  Einwohner: 'inhabitants',
  '{0} im Antrag': '{0} in the application',
  'Diese Fassung reiht Anträge nach keinen bekannten Punkten.':
    'This version ranks applications by no points that are known.',
  'Nicht gerechnet: „{0}“, seine Höchstpunktzahl ist nicht bekannt.':
    'Not calculated: “{0}”, its highest number of points is not known.',
  'Nicht alle Kriterien dieser Fassung sind bekannt: Die Summe ist nicht vollständig.':
    'Not all criteria of this version are known: the sum is not complete.',
  Annahme: 'assumption',
  'Die Rechnung allein ergäbe {0}.': 'The calculation alone would give {0}.',
  'Eingetragen: {0} ({1}). {2}': 'Entered: {0} ({1}). {2}',
  'Noch offen: 0 bis {0}.': 'Still open: 0 to {0}.',
  'Stufe bekannt: {0}.': 'Step known: {0}.',
  '{0}: erreicht.': '{0}: reached.',
  '{0}: nicht erreicht.': '{0}: not reached.',
  'Der Wert liegt auf der Grenze zweier Stufen': 'The value lies on the border of two steps',
  'Für diesen Wert ist keine Stufe bekannt': 'No step is known for this value',
  'Die Zwischenstufen sind nicht bekannt': 'The steps in between are not known',
  '{0}: {1} bis {2}.': '{0}: {1} to {2}.',
  'Volle {0} {1}': 'Full {0} {1}',
  ' {0} waren es {1}.': ' In {0} it was {1}.',
  'Für diese Fassung ist nicht bekannt, ab wie vielen Punkten die Schnellspur gilt.{0}':
    'It is not known for this version from how many points the fast lane applies.{0}',
  'Schnellspur ab {0}': 'Fast lane from {0}',
  '{0}: mit {1} erreicht.': '{0}: reached with {1}.',
  '{0}: mit {1} nicht erreicht.': '{0}: not reached with {1}.',
  '{0}: mit {1} offen.': '{0}: open with {1}.',
};

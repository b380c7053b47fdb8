import type { Catalogue } from '../platform/wording/wording.js';

export const said: Catalogue = {
  'Amtlicher Gemeindeschlüssel (8 Stellen) oder Schlüssel des Kreises (5 Stellen)':
    'Official key of the municipality (8 digits) or key of the district (5 digits)',
  'Name der Gemeinde oder des Kreises': 'Name of the municipality or the district',
  'Schlüssel des Kreises, 5 Stellen': 'Key of the district, 5 digits',
  'Name des Kreises': 'Name of the district',
  'Einwohner nach dem Zensus 2022': 'Inhabitants according to the 2022 census',
  'Anteil der Haushalte, die mindestens diese Geschwindigkeit bekommen können, in Prozent; leer: nicht veröffentlicht':
    'Share of households that can get at least this speed, in percent; empty: not published',
  'ja: vom Breitbandlotsen berechnet, nicht so veröffentlicht':
    'ja (yes): calculated by Breitbandlotse, not published like this',
  'wie der Wert berechnet wurde': 'how the value was calculated',
  'Haushalte, Unternehmen oder Gewerbegebiete': 'Households, companies or business parks',
  'Technik: alle Techniken, Leitungen zusammen, Glasfaser (FTTH/B), TV-Kabel (HFC), DSL (FTTC) oder Funk':
    'Technology: alle Techniken (all), Leitungen zusammen (all lines), Glasfaser (fibre, FTTH/B), TV-Kabel (cable, HFC), DSL (FTTC) or Funk (radio)',
  'Geschwindigkeit im Empfang, mindestens so viele Mbit/s': 'Download speed, at least so many Mbit/s',
  'Tag, den die Werte beschreiben': 'Day that the values describe',
  'Wer die Werte herausgibt; bei Weitergabe zu nennen':
    'Who publishes the values; to be named when they are passed on',
  'Lizenz der Quelle': 'Licence of the source',
  'ja: Die Werte sind erfunden': 'ja (yes): the values are made up',
  'Zeitpunkt, dessen Wissen die Datei zeigt': 'Moment whose knowledge the file shows',
  'Fassung des Datenbestands': 'Version of the data',
  'Versorgung nach Gemeinden und Kreisen': 'Coverage by municipality and district',
  'Veröffentlichte Projekte': 'Published projects',
  'Nummer des Projekts': 'Number of the project',
  'Kennzeichen des Zuwendungsempfängers': "The grant recipient's reference",
  'gefördert, eigenwirtschaftlich oder beides': 'funded, commercial or both',
  'Stand des Projekts': 'State of the project',
  Förderprogramm: 'Funding programme',
  'Fassung der Förderrichtlinie': 'Version of the funding guideline',
  'Auftraggeber oder Zuwendungsempfänger': 'Client or grant recipient',
  'Gemeinde, Landkreis, Zweckverband oder öffentliches Unternehmen':
    'Municipality, district, special-purpose association or public company',
  'Schlüssel der Kreise': 'Keys of the districts',
  'Namen der Kreise': 'Names of the districts',
  'Zahl der Gemeinden im Projekt': 'Number of municipalities in the project',
  'Netzbetreiber der Lose': 'Network operators of the lots',
  'Technik des Ausbaus': 'Technology of the rollout',
  'förderfähige Adressen nach der Markterkundung': 'eligible addresses after the market survey',
  'Adressen, die angeschlossen werden': 'addresses that are to be connected',
  'Vortrieb auf Basis von Reservekapazitäten: Leitung bis zur Grundstücksgrenze':
    'Advance build from reserve capacity (Vortrieb): line up to the edge of the plot',
  'Adressen, an denen ein Anschluss möglich ist': 'addresses where a connection is possible',
  'Adressen mit hergestelltem Anschluss; unter 5 ohne Angabe':
    'addresses with a finished connection; below 5 not given',
  'Adressen mit Anschluss in Nutzung; unter 5 ohne Angabe':
    'addresses with a connection in use; below 5 not given',
  'Tag, an dem die Zahlen galten': 'Day on which the figures held',
  'geplant, vorläufig oder abschließend bewilligt': 'planned, granted provisionally or finally',
  'zuerst zugesagte Fertigstellung (Tag, Quartal oder Halbjahr)':
    'completion as first promised (day, quarter or half-year)',
  'Zusage, die gilt': 'promise that holds',
  'Tag der Fertigstellung': 'day of completion',
  'Tage, um die sich die Fertigstellung gegenüber der ersten Zusage verschoben hat':
    'days by which completion has moved against the first promise',
  'zugesagter Termin ist vorbei und nicht erreicht': 'the promised date has passed without being met',
  'Tag der letzten Änderung': 'day of the last change',
  'ja: Das Projekt ist erfunden': 'yes: the project is invented',
  'Wer die Daten herausgibt': 'Who publishes the data',
  'Keine: erfundene Daten': 'None: invented data',
  'Tag der letzten Änderung unter allen Projekten der Datei':
    'day of the last change among all projects of the file',
  'obersorbischer Name, wo es einen amtlichen gibt': 'Upper Sorbian name where there is an official one',
};

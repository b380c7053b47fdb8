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
  'Technik: all (alle), wired, ftthb (Glasfaser), hfc (TV-Kabel), dsl, wireless':
    'Technology: all, wired, ftthb (fibre), hfc (cable TV), dsl, wireless',
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
};

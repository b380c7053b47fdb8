import type { Catalogue } from '../platform/wording/wording.js';

export const said: Catalogue = {
  'Aus erfundenen Demo-Gitterzellen berechnet.': 'Calculated from invented demo grid cells.',
  'Aus den 100-m-Zellen berechnet, gewichtet nach {0}.': 'Calculated from the 100 m cells, weighted by {0}.',
  'Aus den 100-m-Zellen berechnet; jede Zelle zählt gleich, weil die Datei keine {0} enthält.':
    'Calculated from the 100 m cells; each cell counts the same because the file holds no {0}.',
  'Die Datei enthält keine {0}: jede Zelle zählt gleich.':
    'The file holds no {0}: each cell counts the same.',
  Gewerbegebieten: 'business parks',
  Haushaltszahlen: 'numbers of households',
  'Zahlen der Unternehmen': 'numbers of companies',
  'Zahlen der Gewerbegebiete': 'numbers of business parks',
  '{0} von {1}': '{0} of {1}',
  'Aus den Werten von {0} Gemeinden berechnet, gewichtet nach Einwohnern ({1}).':
    'Calculated from the values of {0} municipalities, weighted by inhabitants ({1}).',
  'Zensus 2022': '2022 census',
  'Stand {0}': 'as at {0}',
  'Stand unbekannt': 'date unknown',
  'Schleswig-Holstein': 'Schleswig-Holstein',
  Hamburg: 'Hamburg',
  Niedersachsen: 'Niedersachsen',
  Bremen: 'Bremen',
  'Nordrhein-Westfalen': 'Nordrhein-Westfalen',
  Hessen: 'Hessen',
  'Rheinland-Pfalz': 'Rheinland-Pfalz',
  'Baden-Württemberg': 'Baden-Württemberg',
  Bayern: 'Bayern',
  Saarland: 'Saarland',
  Berlin: 'Berlin',
  Brandenburg: 'Brandenburg',
  'Mecklenburg-Vorpommern': 'Mecklenburg-Vorpommern',
  Sachsen: 'Sachsen',
  'Sachsen-Anhalt': 'Sachsen-Anhalt',
  Thüringen: 'Thüringen',
  Gewerbegebiete: 'business parks',
  ' Vorhanden: {0}.': ' Available: {0}.',
  'Zum Stichtag {0} gibt es keine Werte für {1}.{2}': 'There are no values for {1} as at {0}.{2}',
  'Für {0} sind keine Versorgungsdaten eingespielt.': 'No coverage data have been loaded for {0}.',
  Gemeinde: 'Municipality',
  'Gültig seit': 'In force since',
  'Ersetzt am': 'Replaced on',
  Quelle: 'Source',
  Nutzergruppe: 'User group',
  Stichtag: 'Reference date',
  Gebietsstand: 'Boundaries as of',
  Ebene: 'Level',
  Lizenz: 'Licence',
  Quellenangabe: 'Credit',
  Demodaten: 'Demo data',
  'Bruch der Reihe': 'Break in the series',
  Gitter: 'Grid',
  Datei: 'File',
  Prüfsumme: 'Checksum',
  'Übernommene Zeilen': 'Rows taken over',
  Zeilen: 'rows',
  'Demodaten: Werte davor und danach lassen sich nicht vergleichen.':
    'Demo data: values before and after cannot be compared.',
  'Zum Schlüssel {0} gibt es keine Gemeinde in diesem Dienst.':
    'For the key {0} there is no municipality in this service.',
  'Den Kreis {0} gibt es hier nicht.': 'The district {0} does not exist here.',
  'Das Land {0} gibt es hier nicht.': 'The state {0} does not exist here.',
  'Bitte für „minMbit“ eine ganze Zahl von 1 bis 1000000 angeben.':
    'Please give a whole number from 1 to 1000000 for “minMbit”.',
  'Das Jahr 0 gibt es nicht.': 'There is no year 0.',
  'DE, Land (2), Kreis (5) oder Gemeinde (8 Stellen)':
    'DE, state (2), district (5) or municipality (8 digits)',
  'Das Gebiet {0} gibt es hier nicht.': 'The area {0} does not exist here.',
  'Die Ausgabe {0} gibt es hier nicht.': 'The edition {0} does not exist here.',
  '{0} und {1}': '{0} and {1}',
  'Aus {0} zum heutigen Gebiet zusammengeführt, ungewichtet gemittelt, weil Einwohnerzahlen der Teile fehlen.':
    'Merged from {0} into the area of today, averaged without weights because the numbers of inhabitants of the parts are missing.',
  'Aus {0} zum heutigen Gebiet zusammengeführt, gewichtet nach Einwohnern{1}.':
    'Merged from {0} into the area of today, weighted by inhabitants{1}.',
  'Seit 2015 wird anders erhoben. Werte davor und danach lassen sich nicht vergleichen.':
    'Since 2015 the survey has been made differently. Values before and after cannot be compared.',
  'Auskunft der BNetzA: keine Zeitreihe im eigentlichen Sinne, Methodenwechsel 2015 (Paket_1 bis Paket_3)':
    'Information from the Bundesnetzagentur: no time series in the strict sense, change of method in 2015 (Paket_1 to Paket_3)',
  'Bis Ende 2018 wurden nur ganze Prozent veröffentlicht. Werte davor und danach lassen sich nicht vergleichen.':
    'Until the end of 2018 only whole percentages were published. Values before and after cannot be compared.',
  'Tabellen Mitte und Ende 2018 haben keine Nachkommastellen ungleich 0, die ab 2019 haben sie':
    'The tables of mid-2018 and the end of 2018 have no decimals other than 0, those from 2019 have them',
  'Seit 2022 erhebt die Bundesnetzagentur die Werte adressgenau bei allen Netzbetreibern. Werte davor und danach lassen sich nicht vergleichen.':
    'Since 2022 the Bundesnetzagentur has collected the values by address from all network operators. Values before and after cannot be compared.',
  'TKG seit 01.12.2021 (Lieferpflicht), Betrieb durch die BNetzA; Methodenwechsel 2022':
    'TKG since 01.12.2021 (duty to supply data), run by the Bundesnetzagentur; change of method in 2022',
  'zum {0} ': 'as at {0} ',
  'Die Technik „{0}“ gibt es {1}nicht. Vorhanden: {2}.': 'No technology “{0}” {1}is known. Available: {2}.',
  'Die Klasse ab {0} Mbit/s gibt es für „{1}“ {2}nicht. Vorhanden: {3}.':
    'No class from {0} Mbit/s for “{1}” {2}is known. Available: {3}.',
  '{0} ist keine lesbare Excel-Datei ({1}). Bitte noch einmal herunterladen.':
    '{0} is not a readable Excel file ({1}). Please download it again.',
  'In {0} hat kein Blatt eine Kopfzeile mit „AGS“ und Versorgungsanteilen (Blätter: {1}). Bitte die Tabelle des Breitbandatlas (bba_MM_JJJJ.xlsx) unverändert einspielen.':
    'In {0} no sheet has a header with “AGS” and coverage shares (sheets: {1}). Please load the table of the Breitbandatlas (bba_MM_JJJJ.xlsx) unchanged.',
};

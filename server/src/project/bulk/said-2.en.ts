import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Entscheiden Sie, welche Zeile gilt, und löschen Sie die andere.':
    'Decide which row holds, and delete the other one.',
  'Diese Liste wurde für das Vorhaben „{0}“ hochgeladen.': 'This list was uploaded for the project “{0}”.',
  'Lassen Sie die Zelle leer, oder tragen Sie „{0}“ ein.': 'Leave the cell empty, or enter “{0}”.',
  'Die Kennung des Vorhabens fehlt.': 'The identifier of the project is missing.',
  'Tragen Sie sie {0} ein.': 'Enter it {0}.',
  'Das Vorhaben „{0}“ gibt es nicht.': 'The project “{0}” does not exist.',
  'Die Kennung steht auf der Seite des Vorhabens. Prüfen Sie die Schreibweise.':
    'The identifier stands on the page of the project. Check the spelling.',
  'Die Gemeinde fehlt.': 'The municipality is missing.',
  '{0} ({1}) ist in eine andere Gemeinde aufgegangen.':
    '{0} ({1}) has been merged into another municipality.',
  'Heute gehört es zu {0}.': 'Today it belongs to {0}.',
  '{0} ({1}) gehört nicht zu diesem Vorhaben.': '{0} ({1}) does not belong to this project.',
  'Diesen Gemeindeschlüssel gibt es nicht.': 'This key of a municipality does not exist.',
  'Der Ort „{0}“ liegt in {1}.': 'The place “{0}” lies in {1}.',
  '„{0}“ ist kein Gemeindeschlüssel.': '“{0}” is not a key of a municipality.',
  'Ein Gemeindeschlüssel hat acht Ziffern. {0}': 'A key of a municipality has eight digits. {0}',
  '„{0}“ gibt es in mehreren Gemeinden des Vorhabens.':
    '“{0}” exists in several municipalities of the project.',
  '„{0}“ ist keine Gemeinde dieses Vorhabens.': '“{0}” is not a municipality of this project.',
  'Bitte den Gemeindeschlüssel angeben.': 'Please give the key of the municipality.',
  ' und {0} weitere': ' and {0} more',
  'Zum Vorhaben gehören {0}{1}.': 'To the project belong {0}{1}.',
  'anderer {0}': 'anderer {0}',
  Cluster: 'Cluster',
  'Art des Empfängers': 'Type of grant recipient',
  'Schlüssel des Empfängers': 'Key of the grant recipient',
  Gesamtkosten: 'Total expenditure',
  'Anteil Bund': 'Federal share',
  'Anteil Land': 'State share',
  Eigenanteil: 'Own share',
  'Anteil Dritter': 'Share of third parties',
  Kostenstand: 'Basis of the costs',
  'Förderfähige Adressen': 'Addresses eligible for funding',
  'Zahlen vom': 'Figures as at',
  Beschreibung: 'Description',
  'Gemeinden (AGS)': 'Municipalities (AGS)',
  'Der Name des Vorhabens fehlt.': 'The name of the project is missing.',
  'Tragen Sie ihn {0} ein.': 'Enter it {0}.',
  Förderung: 'Funding',
  vorläufig: 'provisional',
  'abschließend, endgültig': 'abschließend, endgültig',
  'Tragen Sie den Namen so ein, wie er auf der Seite „Förderprogramme“ steht.':
    'Enter the name as it stands on the page “Funding programmes”.',
  '„{0}“ ist kein Betrag.': '“{0}” is not an amount.',
  'Tragen Sie Euro ein, zum Beispiel „1.250.000,00“, unter einer Billion.':
    'Enter euros the German way, for example “1.250.000,00”, below one trillion.',
  '„{0}“ ist kein Tag.': '“{0}” is not a day.',
  'Tragen Sie einen Tag ein, zum Beispiel „31.12.2026“.': 'Enter a day, for example “31.12.2026”.',
  '„{0}“ ist kein Schlüssel einer Gemeinde oder eines Kreises.':
    '“{0}” is not the key of a municipality or a district.',
  'Eine Gemeinde hat acht Ziffern, ein Kreis fünf.': 'A municipality has eight digits, a district five.',
  'Die Gemeinden fehlen.': 'The municipalities are missing.',
  'Tragen Sie die Schlüssel mit acht Ziffern ein, mit Komma getrennt.':
    'Enter the keys with eight digits, separated by commas.',
  'Die Kennung fehlt.': 'The identifier is missing.',
  'An der Kennung wird das Vorhaben wiedererkannt, wenn die Liste noch einmal kommt. Tragen Sie eine ein.':
    'By its identifier the project is recognised when the list comes again. Enter one.',
  '„{0}“ kann keine Kennung sein.': '“{0}” cannot be an identifier.',
  'Erlaubt sind Buchstaben, Ziffern und . _ / -, höchstens 60 Zeichen.':
    'Allowed are letters, digits and . _ / -, at most 60 characters.',
  'Diese Kennung hat schon ein anderes Vorhaben.': 'Another project already has this identifier.',
  'Bitte eine andere angeben.': 'Please give another one.',
  'Das Vorhaben „{0}“ steht in den Zeilen {1}.': 'The project “{0}” stands in rows {1}.',
  Meilenstein: 'Milestone',
  Termin: 'Date',
  Erläuterung: 'Explanation',
  'Vertragsschluss, Vertragsabschluss': 'Vertragsschluss, Vertragsabschluss',
  'Start, Baustart, Beginn, Spatenstich, Beginn der Bauarbeiten':
    'Start, Baustart, Beginn, Spatenstich, Beginn der Bauarbeiten',
  'erster Anschluss, erste Anschlüsse': 'erster Anschluss, erste Anschlüsse',
  'Ende, Bauende, Abschluss, fertig, Fertigstellung des Netzes':
    'Ende, Bauende, Abschluss, fertig, Fertigstellung des Netzes',
  'Der Meilenstein': 'The milestone',
  'Der Name des Meilensteins': 'The name of the milestone',
  'Lose werden ab 1 gezählt; für das ganze Vorhaben bleibt die Zelle leer.':
    'Lots are counted from 1; for the whole project the cell stays empty.',
  'Der Termin': 'The date',
  '„{0}“ ist kein Termin.': '“{0}” is not a date.',
  'Erlaubt sind ein Tag „31.12.2026“, ein Quartal „Q4 2026“ oder ein Halbjahr „2. Halbjahr 2026“.':
    'Allowed are a day “31.12.2026”, a quarter “Q4 2026” or a half-year “2. Halbjahr 2026”.',
  '{0} fehlt.': '{0} is missing.',
  'Tragen Sie den Wert {0} ein.': 'Enter the value {0}.',
  'Das Vorhaben hat die Lose {0}.': 'The project has lots {0}.',
  'Lassen Sie die Zelle leer.': 'Leave the cell empty.',
  '„{0}“ steht in den Zeilen {1}.': '“{0}” stands in rows {1}.',
  ' (Los {0})': ' (lot {0})',
  'Als „{0}“ kann in dieser Liste keine Spalte gelesen werden.':
    'No column of this list can be read as “{0}”.',
  '„{0}“ kann nur aus einer Spalte gelesen werden. Bitte die andere auf „nicht lesen“ stellen.':
    '“{0}” can be read from one column only. Please set the other one to “do not read”.',
  'Angenommen werden EPSG:25833, 25832, 4326 und 4258.': 'Accepted are EPSG:25833, 25832, 4326 and 4258.',
  'Die Datei ist größer als {0} MB. Bitte nur das Blatt mit der Liste speichern, oder die Liste in mehrere Dateien teilen.':
    'The file is larger than {0} MB. Please save only the sheet with the list, or divide the list into several files.',
  'in Spalte {0}': 'in column {0}',
  'in einer Spalte „{0}“': 'in a column “{0}”',
  'Die Datei enthält nur die Kopfzeile. Bitte die Zeilen der Liste ergänzen und neu hochladen.':
    'The file contains only the header. Please add the rows of the list and upload it again.',
  'Die Tabelle ist leer. Bitte prüfen, ob sie vollständig gespeichert wurde.':
    'The table is empty. Please check whether it was saved completely.',
  'Die Datei enthält keine Zeilen. Bitte prüfen, ob sie vollständig gespeichert wurde.':
    'The file contains no rows. Please check whether it was saved completely.',
  'In den ersten {0} Zeilen fehlt eine Kopfzeile. Erwartet werden Spalten wie {1}. Bitte die Spalten so überschreiben oder die Vorlage verwenden.':
    'The first {0} rows contain no header. Columns such as {1} are expected. Please head the columns like this or use the template.',
  'im Bau': 'being built',
  bereit: 'ready',
  angeschlossen: 'connected',
  'in Nutzung': 'in use',
  verweigert: 'refused',
  ausgelassen: 'left out',
  gefördert: 'funded',
  eigenwirtschaftlich: 'without funding',
  'Die Tabelle hat {0} Spalten, gelesen werden höchstens {1}. Bitte die Spalten löschen, die nicht zur Liste gehören.':
    'The table has {0} columns, at most {1} are read. Please delete the columns that do not belong to the list.',
  'Die Tabelle hat mehr als {0} Zeilen. Bitte in mehrere Dateien teilen.':
    'The table has more than {0} rows. Please divide it into several files.',
  'Diese Tabelle ist nicht lesbar: sie ist beschädigt oder zu groß. Bitte noch einmal speichern, oder als CSV speichern und neu hochladen.':
    'This table cannot be read: it is damaged or too large. Please save it once more, or save it as CSV and upload it again.',
  'Diese Tabelle ist entpackt größer als 100 MB; eine Liste ist das nicht. Bitte nur das Blatt mit der Liste in eine neue Datei speichern.':
    'Unpacked, this table is larger than 100 MB; that is not a list. Please save only the sheet with the list in a new file.',
  'Diese Tabelle hat mehr als 1.000.000 Zellen; eine Liste ist das nicht. Bitte nur die Zeilen der Liste in eine neue Datei kopieren, oder in mehrere Dateien teilen.':
    'This table has more than 1,000,000 cells; that is not a list. Please copy only the rows of the list into a new file, or divide it into several files.',
};

import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  '{0} hätte mit dieser Liste mehr Adressen als Haushalte. {1}. Bitte prüfen.':
    'With this list, {0} would have more addresses than households. {1}. Please check.',
  Text: 'Text',
  Lage: 'Position',
  'Rückschritt, Grund: {0}': 'Step back, reason: {0}',
  'Grund: {0}': 'Reason: {0}',
  'Doppelt: gleiche Adresse wie Zeile {0}, aber anders bei {1}.':
    'Twice: the same address as row {0}, but different in {1}.',
  'Zeile {0}: {1}; Zeile {2}: {3}. Entscheiden Sie, welche gilt.':
    'Row {0}: {1}; row {2}: {3}. Please decide which one holds.',
  leer: 'empty',
  '{0} gilt': '{0} holds',
  'Diese Kennung gibt es im Bestand nicht.': 'This identifier does not exist among what is stored.',
  'Die Straße fehlt.': 'The street is missing.',
  'Tragen Sie Straße und Hausnummer {0} ein.': 'Enter street and house number {0}.',
  'Hausnummer fehlt.': 'The house number is missing.',
  'Tragen Sie die Nummer ein, bei Flurstücken „o. Nr.“ und das Flurstück {0}.':
    'Enter the number; for parcels “o. Nr.”, and the parcel {0}.',
  'Diese Adresse gibt es im Bestand mehrfach.': 'This address exists several times among what is stored.',
  'Geben Sie den Ortsteil {0} an: {1}.': 'Give the locality {0}: {1}.',
  '„{0}“ ist kein Los dieses Vorhabens.': '“{0}” is not a lot of this project.',
  'Das Vorhaben hat noch keine Lose. Legen Sie sie zuerst an, oder lassen Sie die Zellen leer.':
    'The project has no lots yet. Create them first, or leave the cells empty.',
  'Das Vorhaben hat {0} {1}.': 'The project has {0} {1}.',
  'das Los': 'the lot',
  'die Lose': 'the lots',
  'Die Lage ist in Gauß-Krüger-Koordinaten angegeben.': 'The position is given in Gauß-Krüger coordinates.',
  'Die Lage ist keine Stelle auf der Karte.': 'The position is not a place on the map.',
  'Angenommen werden EPSG:25833, EPSG:25832 und Grad (EPSG:4326). Bitte umrechnen, oder bei „Erkennung ändern“ das richtige System wählen.':
    'Accepted are EPSG:25833, EPSG:25832 and degrees (EPSG:4326). Please convert it, or choose the right system under “Change recognition”.',
  'Rückschritt: von „{0}“ zu „{1}“ geht es nur mit Grund.':
    'Step back: from “{0}” to “{1}” is possible only with a reason.',
  '„{0}“ braucht einen Grund.': '“{0}” needs a reason.',
  'Tragen Sie den Grund {0} ein. Er wird nie veröffentlicht.': 'Enter the reason {0}. It is never published.',
  '{0} übernehmen': 'Use {0}',
  'Gemeint ist vielleicht „{0}“ aus dem Bestand, das in der Datei fehlt.':
    'Perhaps “{0}” is meant, which is stored and missing in the file.',
  'Doppelt: sagt dasselbe wie Zeile {0} und wird einmal übernommen.':
    'Twice: says the same as row {0} and is taken over once.',
  '{0}: von „{1}“ zurück zu „{2}“.': '{0}: from “{1}” back to “{2}”.',
  'Diese Adresse gehört nicht zum Vorhaben.': 'This address does not belong to the project.',
  'Die Lage ist außerhalb der Gemeinde {0}.': 'The position is outside the municipality {0}.',
  'Prüfen Sie Ost- und Nordwert und den Gemeindeschlüssel, oder lassen Sie die Lage leer.':
    'Check easting, northing and the key of the municipality, or leave the position empty.',
  'Lage außerhalb der Gemeinde: Ost- und Nordwert sind vertauscht.':
    'Position outside the municipality: easting and northing are swapped.',
  'Getauscht läge der Punkt in {0}.': 'Swapped, the point would lie in {0}.',
  'Getauscht läge der Punkt {0} m neben der Adresse im Bestand.':
    'Swapped, the point would lie {0} m beside the stored address.',
  'Werte tauschen': 'Swap the values',
  'Der Text ist zu lang: {0} Zeichen.': 'The text is too long: {0} characters.',
  'Erlaubt sind höchstens {0} Zeichen.': 'At most {0} characters are allowed.',
  '„{0}“ ist keine Postleitzahl.': '“{0}” is not a postcode.',
  'Eine Postleitzahl hat fünf Ziffern, zum Beispiel 01906.': 'A postcode has five digits, for example 01906.',
  'Der Name der Straße ist zu lang.': 'The name of the street is too long.',
  'Erlaubt sind höchstens 120 Zeichen.': 'At most 120 characters are allowed.',
  mär: 'mär',
  Mrz: 'Mrz',
  Mär: 'Mär',
  'Die Tabellenkalkulation hat aus der Hausnummer ein Datum gemacht.':
    'The spreadsheet program has turned the house number into a date.',
  'Gemeint ist vermutlich {0}. Formatieren Sie die Spalte als Text.':
    'Probably {0} is meant. Format the column as text.',
  '„{0}“ ist keine Hausnummer.': '“{0}” is not a house number.',
  'Erlaubt sind Ziffern mit Zusatz, zum Beispiel „12 a“ oder „12-14“.':
    'Allowed are digits with an addition, for example “12 a” or “12-14”.',
  '„{0}“ sagt nicht, als was die Adresse zählt.': '“{0}” does not say as what the address counts.',
  'Erlaubt sind {0}.': 'Allowed are {0}.',
  '„{0}“ ist mehrdeutig.': '“{0}” is ambiguous.',
  'Gemeint ist „bereit“ (Anschluss möglich) oder „angeschlossen“ (Hausanschluss gebaut).':
    'What is meant is “ready” (connection possible) or “connected” (connection of the house built).',
  'Den Stand „{0}“ gibt es nicht.': 'The state “{0}” does not exist.',
  'Ein Quartal liegt zwischen Q1 und Q4.': 'A quarter lies between Q1 and Q4.',
  '„{0}“ ist kein Quartal.': '“{0}” is not a quarter.',
  'Erlaubt sind „Q4 2026“, „2026-Q4“ oder ein Tag „31.12.2026“.':
    'Allowed are “Q4 2026”, “2026-Q4” or a day “31.12.2026”.',
  'Zur Lage fehlt der zweite Wert.': 'The second value of the position is missing.',
  '„{0}“ ist keine Zahl.': '“{0}” is not a number.',
  'Tragen Sie Ost- und Nordwert als Zahlen ein, oder lassen Sie beide Zellen leer.':
    'Enter easting and northing as numbers, or leave both cells empty.',
  'Diese Kennung gehört im Bestand zu „{0}“, die Adresse der Zeile gibt es dort auch.':
    'Among what is stored, this identifier belongs to “{0}”; the address of the row exists there as well.',
  'Berichtigen Sie die Kennung oder die Adresse. Zu „{0}“ gehört {1}.':
    'Correct the identifier or the address. To “{0}” belongs {1}.',
  'die Kennung „{0}“': 'the identifier “{0}”',
  'keine Kennung': 'no identifier',
  'Diese Datei ist schon übernommen. Für weitere Änderungen bitte eine neue Datei hochladen.':
    'This file has already been taken over. For further changes, please upload a new file.',
  'Inzwischen wurde der Bestand geändert. Es wurde nichts gespeichert: bitte den neuen Probelauf ansehen und dann übernehmen.':
    'What is stored has been changed in the meantime. Nothing was saved: please look at the new dry run and then take it over.',
  '„{0}“ ist keine Anzahl.': '“{0}” is not a count.',
  'Tragen Sie eine ganze Zahl ab 0 ein.': 'Enter a whole number from 0.',
  '„{0}“ ist weder „ja“ noch „nein“.': '“{0}” is neither “yes” nor “no”.',
  'Tragen Sie „ja“ oder „nein“ ein.': 'Enter “yes” or “no”.',
  '„{0}“ ist hier nicht bekannt.': '“{0}” is not known here.',
  'Berichtigen Sie den Wert.': 'Correct the value.',
  Behebung: 'To mend',
  'Bitte {0}': 'Please {0}',
  '{0}_Änderungen': '{0}_Änderungen',
  Zeile: 'Row',
  Angabe: 'Field',
  'Zeile {0} der Datei ist länger als 100.000 Zeichen. Bitte prüfen, ob es eine Liste mit Zeilenumbrüchen ist.':
    'Row {0} of the file is longer than 100,000 characters. Please check whether it is a list with line breaks.',
  'Ab Zeile {0} ist die Datei nicht lesbar: ein Anführungszeichen steht falsch oder wird nicht geschlossen. Bitte dort berichtigen, oder die Datei neu aus Excel speichern.':
    'From row {0} the file cannot be read: a quotation mark is in the wrong place or is not closed. Please correct it there, or save the file anew from Excel.',
  '{0}_Fehler': '{0}_Fehler',
  'Gemeinde (AGS)': 'Municipality (AGS)',
  Ort: 'Place',
  'Straße und Hausnummer': 'Street and house number',
  Hausnummernzusatz: 'Addition to the house number',
  Ostwert: 'Easting',
  Nordwert: 'Northing',
  Liste: 'List',
  'Angenommen werden CSV, Excel (.xlsx) und OpenDocument (.ods).':
    'Accepted are CSV, Excel (.xlsx) and OpenDocument (.ods).',
  'eine PDF-Datei. Bitte die Tabelle, aus der sie gedruckt wurde, als .xlsx oder CSV hochladen.':
    'a PDF file. Please upload the table from which it was printed as .xlsx or CSV.',
  'eine Internetseite (HTML), auch wenn der Name etwas anderes sagt. Bitte in Excel öffnen, als .xlsx speichern und diese Datei hochladen.':
    'a web page (HTML), even if its name says something else. Please open it in Excel, save it as .xlsx and upload that file.',
  'eine XML-Datei. {0}': 'an XML file. {0}',
  'eine JSON-Datei. {0} Ein Gebiet wird auf der Seite „Gebiet“ hochgeladen.':
    'a JSON file. {0} An area is uploaded on the page “Area”.',
  'ein Bild. {0}': 'an image. {0}',
  'eine Datenbank oder ein GeoPackage. {0}': 'a database or a GeoPackage. {0}',
  'ein gepacktes Archiv. Bitte entpacken und die Tabelle selbst hochladen.':
    'a packed archive. Please unpack it and upload the table itself.',
  'in UTF-16 gespeichert („Unicode-Text“). Bitte als „CSV UTF-8“ oder .xlsx speichern und neu hochladen.':
    'saved in UTF-16 (“Unicode text”). Please save it as “CSV UTF-8” or .xlsx and upload it again.',
  'Diese Datei ist {0}': 'This file is {0}',
  'Diese Datei ist kein Text und keine Tabelle. {0}': 'This file is neither text nor a table. {0}',
  'Diese Tabelle ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern und neu hochladen.':
    'This table is protected by a password. Please save it without a password and upload it again.',
  'Diese Datei hat ein altes Office-Format (.xls). Bitte in Excel als .xlsx speichern und neu hochladen.':
    'This file has an old Office format (.xls). Please save it in Excel as .xlsx and upload it again.',
  'Diese Tabelle enthält Makros. Bitte ohne Makros (.xlsx oder .ods) speichern und neu hochladen.':
    'This table contains macros. Please save it without macros (.xlsx or .ods) and upload it again.',
  'Diese Datei ist beschädigt oder unvollständig. Bitte noch einmal speichern und neu hochladen.':
    'This file is damaged or incomplete. Please save it once more and upload it again.',
  'Diese Datei ist eine binäre Excel-Datei (.xlsb). Bitte als .xlsx speichern und neu hochladen.':
    'This file is a binary Excel file (.xlsb). Please save it as .xlsx and upload it again.',
  'Diese Datei ist ein ZIP-Archiv oder ein anderes Dokument, keine Tabelle. {0}':
    'This file is a ZIP archive or another document, not a table. {0}',
  'Diesen Upload gibt es nicht (mehr). Bitte die Datei noch einmal hochladen.':
    'This upload does not exist (any more). Please upload the file again.',
  'Adressen gehören zu einem Vorhaben: bitte seine Nummer angeben (?project=…).':
    'Addresses belong to a project: please give its number (?project=…).',
  'Kennung des Vorhabens': 'Identifier of the project',
  Technik: 'Technology',
  'Geförderte Adressen': 'Funded addresses',
  'Anschluss möglich': 'Connection possible',
  'Anschluss hergestellt': 'Connection built',
  'Anschluss in Nutzung': 'Connection in use',
  Eigenwirtschaftlich: 'Commercial, without funding',
  'Die Nummer des Loses fehlt.': 'The number of the lot is missing.',
  '„{0}“ ist keine Nummer eines Loses.': '“{0}” is not a number of a lot.',
  'Lose werden ab 1 gezählt.': 'Lots are counted from 1.',
  'Den Netzbetreiber „{0}“ gibt es nicht.': 'The network operator “{0}” does not exist.',
  'Gemeint ist vielleicht {0}. Einen neuen legen Sie zuerst bei den Netzbetreibern an.':
    'Perhaps {0} is meant. A new one is first added under the network operators.',
  'Legen Sie ihn zuerst bei den Netzbetreibern an.': 'First add it under the network operators.',
  '{0}, Los {1}': '{0}, lot {1}',
  '{0}. Bitte prüfen.': '{0}. Please check.',
  'Los {0} steht in den Zeilen {1}.': 'Lot {0} stands in rows {1}.',
  'ohne Ortsteil': 'no locality',
};

import type { Catalogue } from './wording/wording.js';

export const said: Catalogue = {
  'Den Zeitpunkt {0} gibt es nicht': 'The moment {0} does not exist',
  'Der Zeitpunkt {0} liegt in der Zukunft': 'The moment {0} lies in the future',
  'Vor dem {0} ist kein Stand gespeichert.': 'No state is stored from before {0}.',
  '{0}: bitte „asOf“ weglassen oder einen Tag bis heute angeben.':
    '{0}: please leave out “asOf” or give a day up to today.',
  'Die Seitenmarke „after“ gehört zu einer anderen Auswahl oder einem anderen Stand: bitte die Liste von vorn abrufen.':
    'The page marker “after” belongs to another selection or another state: please load the list from the beginning.',
  'Die Seitenmarke „after“ ist nicht lesbar: bitte die Liste von vorn abrufen.':
    'The page marker “after” cannot be read: please load the list from the beginning.',
  'Office-Datei': 'Office file',
  'eine PDF-Datei': 'a PDF file',
  'ein PNG-Bild': 'a PNG image',
  'ein JPEG-Bild': 'a JPEG image',
  'ein TIFF-Bild': 'a TIFF image',
  'eine Word-Datei': 'a Word file',
  'eine Excel-Datei': 'an Excel file',
  'eine PowerPoint-Datei': 'a PowerPoint file',
  'ein OpenDocument-Text': 'an OpenDocument text',
  'eine OpenDocument-Tabelle': 'an OpenDocument spreadsheet',
  'eine OpenDocument-Präsentation': 'an OpenDocument presentation',
  'ein ASiC-E-Signaturbehälter': 'an ASiC-E signature container',
  'ein ASiC-S-Signaturbehälter': 'an ASiC-S signature container',
  'application/pkcs7-signature': 'application/pkcs7-signature',
  'eine Signaturdatei': 'a signature file',
  'application/geopackage+sqlite3': 'application/geopackage+sqlite3',
  'ein GeoPackage': 'a GeoPackage',
  'ein Text': 'a text',
  'eine CSV-Datei': 'a CSV file',
  'eine JSON-Datei': 'a JSON file',
  'eine GeoJSON-Datei': 'a GeoJSON file',
  'eine XML-Datei': 'an XML file',
  'Angenommen werden PDF, PNG, JPEG, TIFF, Word, Excel und PowerPoint (.docx, .xlsx, .pptx), OpenDocument (.odt, .ods, .odp), Text, CSV, XML, JSON, GeoJSON, GeoPackage und Signaturen (.p7s, .p7m, .asice, .asics).':
    'Accepted are PDF, PNG, JPEG, TIFF, Word, Excel and PowerPoint (.docx, .xlsx, .pptx), OpenDocument (.odt, .ods, .odp), text, CSV, XML, JSON, GeoJSON, GeoPackage and signatures (.p7s, .p7m, .asice, .asics).',
  'Die Übertragung brach ab. Bitte die Datei noch einmal hochladen.':
    'The transfer broke off. Please upload the file again.',
  'Die Bewilligungsbehörde nimmt': 'The granting authority accepts',
  '{0} keine Archive an: bitte entpacken und die Dateien einzeln hochladen.':
    '{0} no archives: please unpack it and upload the files one by one.',
  'Das ist ein Shapefile, also Geodaten und kein Dokument: bitte über das Einlesen von Flächen laden oder als GeoPackage oder GeoJSON hochladen.':
    'This is a Shapefile, that is geodata and not a document: please load it where areas are read in, or upload it as GeoPackage or GeoJSON.',
  'Das ist ein Programm. Programme werden nicht angenommen: bitte das Dokument selbst hochladen, etwa als PDF.':
    'This is a program. Programs are not accepted: please upload the document itself, for example as PDF.',
  'Diese Office-Datei enthält Makros. Bitte ohne Makros speichern (.docx, .xlsx, .pptx) oder als PDF und neu hochladen.':
    'This Office file contains macros. Please save it without macros (.docx, .xlsx, .pptx) or as PDF and upload it again.',
  'Das ist eine Datei im alten Office-Format (.doc, .xls, .ppt, .msg). Bitte als .docx, .xlsx, .pptx oder PDF speichern und neu hochladen.':
    'This is a file in the old Office format (.doc, .xls, .ppt, .msg). Please save it as .docx, .xlsx, .pptx or PDF and upload it again.',
  'Das ist eine Internetseite (HTML). Bitte als PDF drucken und die PDF-Datei hochladen.':
    'This is a web page (HTML). Please print it as PDF and upload the PDF file.',
  'Das ist eine SVG-Grafik, die Programme enthalten kann. Bitte als PNG oder PDF speichern und neu hochladen.':
    'This is an SVG graphic, which may contain programs. Please save it as PNG or PDF and upload it again.',
  'Diese XML-Datei enthält eine DOCTYPE-Angabe, die andere Dateien nachladen kann. Bitte ohne sie speichern und neu hochladen.':
    'This XML file contains a DOCTYPE declaration, which can load other files. Please save it without one and upload it again.',
  'Diese Textdatei beginnt mit mehr als 64 KB Leerzeichen oder Kommentaren. Bitte ohne sie speichern und neu hochladen.':
    'This text file begins with more than 64 KB of spaces or comments. Please save it without them and upload it again.',
  'Das ist eine Datenbank und kein GeoPackage. Bitte die Daten als GeoPackage oder CSV speichern und neu hochladen.':
    'This is a database and not a GeoPackage. Please save the data as GeoPackage or CSV and upload it again.',
  'Dieser Text ist in UTF-16 gespeichert. Bitte als UTF-8 speichern und neu hochladen.':
    'This text is saved in UTF-16. Please save it as UTF-8 and upload it again.',
  'Filme und Töne werden nicht angenommen: bitte das Wesentliche als PDF oder Bild hochladen.':
    'Films and sound recordings are not accepted: please upload what matters as PDF or image.',
  'Dieses Bildformat wird nicht angenommen: bitte als JPEG, PNG oder PDF speichern und neu hochladen.':
    'This image format is not accepted: please save it as JPEG, PNG or PDF and upload it again.',
  'Das ist ein Postfach. Bitte die Nachricht als PDF drucken und die PDF-Datei hochladen.':
    'This is a mailbox. Please print the message as PDF and upload the PDF file.',
  'Das ist eine RTF-Datei. Bitte als PDF oder .docx speichern und neu hochladen.':
    'This is an RTF file. Please save it as PDF or .docx and upload it again.',
  'Dateien der Art „{0}“ werden nicht angenommen. {1}': 'Files of the kind “{0}” are not accepted. {1}',
  'Die Datei ist leer. Bitte prüfen, ob sie vollständig gespeichert wurde, und neu hochladen.':
    'The file is empty. Please check whether it was saved completely, and upload it again.',
  'Das ist {0}, aber beschädigt. Bitte noch einmal speichern und neu hochladen.':
    'This is {0}, but damaged. Please save it once more and upload it again.',
  'Diese PDF-Datei ist verschlüsselt oder mit einem Kennwort gegen Ändern oder Drucken geschützt. {0} solche Dateien nicht an: bitte ohne Schutz speichern und neu hochladen.':
    'This PDF file is encrypted or protected by a password against changing or printing. {0} no such files: please save it without protection and upload it again.',
  'Diese {0} ist verschlüsselt. {1} solche Dateien nicht an: bitte ohne Kennwort speichern und neu hochladen.':
    'This {0} is encrypted. {1} no such files: please save it without a password and upload it again.',
  'Der Name endet auf „.{0}“, der Inhalt ist aber {1}. Bitte den Namen auf „.{2}“ enden lassen oder die gemeinte Datei wählen.':
    'The name ends in “.{0}”, but the content is {1}. Please let the name end in “.{2}” or choose the file that is meant.',
  'Was das für eine Datei ist, ist nicht zu erkennen. {0}':
    'It cannot be told what kind of file this is. {0}',
  'In dieser Datei wurde Schadsoftware gefunden ({0}). Sie wurde nicht gespeichert. Bitte den eigenen Rechner prüfen lassen und eine saubere Fassung hochladen.':
    'Malware was found in this file ({0}). It was not saved. Please have your computer checked and upload a clean version.',
  'Die Datei ist größer als {0} MB. Bitte verkleinern, etwa mit geringerer Auflösung der Bilder, oder in Teile trennen.':
    'The file is larger than {0} MB. Please reduce it, for example with a lower resolution of the images, or divide it into parts.',
  'Gerade werden viele Dateien hochgeladen. Bitte in einer Minute noch einmal versuchen.':
    'Many files are being uploaded at the moment. Please try again in a minute.',
  'Die Virenprüfung ist gerade nicht erreichbar, deshalb wurde nichts gespeichert. Bitte später noch einmal hochladen.':
    'The virus check cannot be reached at the moment, so nothing was saved. Please upload again later.',
  'Einlesen amtlicher Dateien': 'Reading in of official files',
  Erstbestand: 'Initial data',
  'Betrieb des Dienstes': 'Operation of the service',
  'Unmittelbar in der Datenbank': 'Directly in the database',
  'Es fehlt die Angabe, welcher Stand bearbeitet wurde („If-Match“): bitte den Stand neu laden und die Änderung dann speichern.':
    'It is not stated which version was edited (“If-Match”): please reload the present version and then save the change.',
  'Inzwischen wurde dieser Eintrag geändert. Es wurde nichts gespeichert: bitte die Änderungen ansehen und dann neu speichern.':
    'This entry has been changed in the meantime. Nothing was saved: please look at the changes and then save again.',
  'Eine Fassung {0} gibt es hier nicht.': 'There is no version {0} here.',
  'ETag of the {0}; 428 without, 412 with what has changed since':
    'ETag of the {0}; 428 without, 412 with what has changed since',
  'eine Zahl': 'a number',
  'eine ganze Zahl': 'a whole number',
  '„true“ oder „false“': '“true” or “false”',
  'eine Liste': 'a list',
  'ein JSON-Objekt': 'a JSON object',
  'Diese Angabe fehlt.': 'This detail is missing.',
  Eintrag: 'entry',
  Einträge: 'entries',
  '{0} {1} Zeichen.': '{0} {1} characters.',
  'Bitte ein Datum in der Form 2026-03-31 angeben.': 'Please give a date in the form 2026-03-31.',
  'Bitte einen Zeitpunkt in der Form 2026-03-31T12:00:00Z angeben.':
    'Please give a moment in the form 2026-03-31T12:00:00Z.',
  'Hier wird {0} erwartet.': 'Expected here is {0}.',
  'Bitte eine der Möglichkeiten wählen.': 'Please choose one of the options.',
  Höchstens: 'At most',
  Mindestens: 'At least',
  'Diese Angabe hat nicht die erwartete Form.': 'This detail does not have the expected form.',
  'Unbekannte Angabe: {0}.': 'Unknown detail: {0}.',
  'Diese Angabe ist nicht verständlich.': 'This detail cannot be understood.',
  'Bitte eine ganze Zahl von 1 bis 500 angeben.': 'Please give a whole number from 1 to 500.',
  Host: 'Host',
  'User-agent: *\nDisallow: /api/\nDisallow: /tiles/\nDisallow: /basemap/\n':
    'User-agent: *\nDisallow: /api/\nDisallow: /tiles/\nDisallow: /basemap/\n',
  '{0}\nSitemap: {1}/sitemap.xml\n': '{0}\nSitemap: {1}/sitemap.xml\n',
  'Die Seiten sind noch nicht gebaut. Abhilfe: npm run build.':
    'The pages have not been built yet. Remedy: npm run build.',
  'Die Anfrage ist nicht verständlich': 'The request cannot be understood',
  'Bitte anmelden': 'Please sign in',
  'Dazu fehlt das Recht': 'The right to do this is missing',
  'Nicht gefunden': 'Not found',
  'So nicht vorgesehen': 'Not provided for',
  'Das passt nicht zum Stand der Dinge': 'This does not fit the present state',
  'Inzwischen geändert': 'Changed in the meantime',
  'Zu groß': 'Too large',
  'Die Adresse ist zu lang': 'The address is too long',
  'Dieses Format wird nicht angenommen': 'This format is not accepted',
  'Diese Datei wird nicht angenommen': 'This file is not accepted',
  'Es fehlt, welcher Stand bearbeitet wurde': 'It is not stated which version was edited',
  'Die Kopfzeilen der Anfrage sind zu lang': 'The headers of the request are too long',
  'Fehler im Dienst': 'Fault in the service',
  'Gerade nicht möglich': 'Not possible at the moment',
  'Nicht gültig': 'Not valid',
  'Die Anfrage ist nicht lesbar. Bitte prüfen, ob sie vollständig ist.':
    'The request cannot be read. Please check whether it is complete.',
  'Diese Adresse gibt es nicht.': 'This address does not exist.',
  'Die Anfrage kam zu langsam an. Bitte noch einmal versuchen.':
    'The request arrived too slowly. Please try again.',
  'Die Anfrage ist zu groß: höchstens 1 MB. Bitte in mehrere Anfragen teilen.':
    'The request is too large: at most 1 MB. Please divide it into several requests.',
  'Ein Teil der Adresse ist zu lang. Bitte prüfen, ob sie richtig kopiert wurde.':
    'A part of the address is too long. Please check whether it was copied correctly.',
  'Der Inhalt der Anfrage muss JSON sein. Bitte mit „Content-Type: application/json“ senden.':
    'The content of the request must be JSON. Please send it with “Content-Type: application/json”.',
  'Adresse oder Kopfzeilen der Anfrage sind zu lang. Bitte kürzen.':
    'The address or the headers of the request are too long. Please shorten them.',
  Fehler: 'Fault',
  'Das liegt an uns, nicht an Ihrer Eingabe. Bitte später noch einmal versuchen.':
    'This is our fault, not a mistake in what you entered. Please try again later.',
  'Diese Adresse ist nicht lesbar. Bitte prüfen, ob sie vollständig kopiert wurde.':
    'This address cannot be read. Please check whether it was copied completely.',
  '{0} muss eine E-Mail-Adresse sein, etwa poststelle@land.example.':
    '{0} must be an e-mail address, such as poststelle@land.example.',
  'Stauffenbergallee 24': 'Stauffenbergallee 24',
  'Diese Angabe gibt es hier nicht. Bitte ohne Angaben in der Adresse aufrufen.':
    'This detail does not exist here. Please call the address without any parameters.',
  'Diese Angabe gibt es hier nicht. Bitte die Schreibweise prüfen; bekannt ist: {0}.':
    'This detail does not exist here. Please check the spelling; known are: {0}.',
  'Das waren sehr viele Anfragen. Bitte in {0} Sekunden weitermachen.':
    'These were very many requests. Please continue in {0} seconds.',
  'Die Anfrage ist zu tief verschachtelt.': 'The request is nested too deeply.',
  'Die Anfrage enthält ein Nullzeichen. Bitte ohne dieses senden.':
    'The request contains a null character. Please send it without one.',
  'Der Inhalt der Anfrage ist kein lesbares JSON. Bitte prüfen, ob er vollständig ist.':
    'The content of the request is not readable JSON. Please check whether it is complete.',
  'Diese Adresse nimmt nur das Formular ihrer Seite an.': 'This address accepts only the form of its page.',
  'Contact: {0}': 'Contact: {0}',
  'Expires: {0}': 'Expires: {0}',
  'Preferred-Languages: de, en': 'Preferred-Languages: de, en',
  'Canonical: {0}{1}': 'Canonical: {0}{1}',
  'Bitte ohne Zeilenumbruch und unsichtbare Zeichen.': 'Please no line breaks and no invisible characters.',
  'Bitte ausfüllen.': 'Please fill this in.',
  'Nennen Sie den Grund in einem Satz, damit ihn auch später jeder versteht (mindestens fünf Buchstaben oder Ziffern).':
    'State the reason in one sentence, so that everyone understands it later as well (at least five letters or digits).',
};

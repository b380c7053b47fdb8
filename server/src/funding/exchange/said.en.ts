import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Bitte den Namen der Datei angeben (?name=…).': 'Please give the name of the file (?name=…).',
  'Bitte zuerst prüfen lassen (?basis=… aus dem Probelauf).':
    'Please have it checked first (?basis=… from the dry run).',
  'Antrag_{0}.xlsx': 'Antrag_{0}.xlsx',
  'Antragsformular „{0}“': 'Application form “{0}”',
  'Inzwischen wurde der Fall geändert. Es wurde nichts gespeichert: bitte die neue Prüfung ansehen und dann übernehmen.':
    'The case has been changed in the meantime. Nothing was saved: please look at the new check and then take it over.',
  'Nicht übernommen: Das Formular enthält abgewiesene Zellen. Bitte berichtigen und neu hochladen; es wurde nichts gespeichert.':
    'Not taken over: the form contains refused cells. Please correct them and upload it again; nothing was saved.',
  'Dieses Formular gehört zum Vorhaben „{0}“, nicht zu „{1}“. Bitte das Formular dieses Falls herunterladen und ausfüllen.':
    'This form belongs to the project “{0}”, not to “{1}”. Please download the form of this case and fill it in.',
  'Der Antrag ist eingereicht: Diese Angabe wird nur mit einem Grund berichtigt.':
    'The application has been submitted: this detail is corrected only with a reason.',
  'Bitte in der Anwendung mit Grund berichtigen, und die Zelle hier leer lassen.':
    'Please correct it in the service itself with a reason, and leave the cell here empty.',
  ' Berichtigen kann ': ' Berichtigen kann ',
  '{0} Lassen Sie die Zelle hier leer.': '{0} Leave the cell here empty.',
  'Behebung:': 'To mend:',
  'Das steht nicht im Formular: bitte in der Anwendung berichtigen und das Formular dann neu hochladen.':
    'That is not in the form: please correct it in the service itself and then upload the form again.',
  'Ergebnis einer Formel': 'Result of a formula',
  'Zahlungsplan {0}: {1}': 'Payment plan {0}: {1}',
  'Los {0}': 'Lot {0}',
  '„{0}“ ist kein Prozentsatz.': '“{0}” is not a percentage.',
  '„{0}“ Prozent ist kein Fördersatz.': '“{0}” percent is not a funding rate.',
  'Tragen Sie Prozent zwischen 1 und 100 mit höchstens zwei Nachkommastellen ein, zum Beispiel „60“.':
    'Enter a percentage between 1 and 100 with at most two decimals, for example “60”.',
  'Das Jahr {0} steht zweimal auf dem Blatt.': 'The year {0} stands on the sheet twice.',
  '„{0}“ ist kein Haushaltsjahr.': '“{0}” is not a budget year.',
  'Löschen Sie eine der beiden Zeilen.': 'Delete one of the two rows.',
  'Tragen Sie ein Jahr von 2013 bis 2100 mit vier Ziffern ein.':
    'Enter a year from 2013 to 2100 with four digits.',
  'Punkte gelten nur mit dem Ausdruck des Portals. Behebung: auf der Seite „Unterlagen“ beides zusammen eintragen und die Zelle hier leeren.':
    'Points hold only with the printout of the portal. To mend: enter both together on the page “Documents” and empty the cell here.',
  'Zu viele Jahre ({0}): höchstens {1}. Behebung: Jahre streichen.':
    'Too many years ({0}): at most {1}. To mend: take out years.',
  'Foerderakte_{0}_{1}.zip': 'Foerderakte_{0}_{1}.zip',
  'Stand_{0}': 'Stand_{0}',
  angelegt: 'created',
};

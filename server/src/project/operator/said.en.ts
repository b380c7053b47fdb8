import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Den Netzbetreiber {0} gibt es nicht.': 'The network operator {0} does not exist.',
  'Es fehlt die Angabe, wie beide Einträge gezeigt wurden („If-Match“ und „intoEtag“): bitte das Verzeichnis neu laden.':
    'It is not stated how the two entries were shown (“If-Match” and “intoEtag”): please reload the directory.',
  '„{0}“ hat {1} in {2} Vorhaben': '“{0}” has {1} in {2} projects',
  Lose: 'lots',
  'Inzwischen hat sich das Verzeichnis geändert: {0}. Es wurde nichts gespeichert: bitte ansehen und dann noch einmal zusammenführen.':
    'The directory has changed in the meantime: {0}. Nothing was saved: please look at it and then merge again.',
  'Guten Tag {0},': 'Dear {0},',
  'im Verzeichnis der Netzbetreiber sind „{0}“ und „{1}“ jetzt ein Eintrag: „{2}“. Lose, bei denen „{3}“ stand, nennen nun „{4}“.':
    'in the directory of network operators “{0}” and “{1}” are now one entry: “{2}”. Lots that named “{3}” now name “{4}”.',
  'Das betrifft diese Vorhaben:\n{0}': 'This concerns these projects:\n{0}',
  '– und {0} weitere': '– and {0} more',
  'Stimmt das nicht, wenden Sie sich bitte an: {0}. Zu Ihren Vorhaben: {1}/vorhaben':
    'If this is not right, please turn to: {0}. To your projects: {1}/vorhaben',
  'Breitbandlotse\nDiese Nachricht wurde automatisch versandt.':
    'Breitbandlotse\nThis message was sent automatically.',
  'Netzbetreiber: „{0}“ heißt jetzt „{1}“': 'Network operators: “{0}” is now called “{1}”',
  'Bitte einen Namen mit Buchstaben angeben.': 'Please give a name with letters.',
  '„{0}“ ähnelt {1}. Ist es einer davon, bitte ihn wählen; sonst bestätigen, dass es ein anderer ist.':
    '“{0}” resembles {1}. If it is one of them, please choose it; otherwise confirm that it is another one.',
  '„{0}“ gibt es schon unter „{1}“.': '“{0}” already exists under “{1}”.',
  'Bitte den Namen des Netzbetreibers angeben.': 'Please give the name of the network operator.',
  'Bitte die Nummer des Netzbetreibers angeben.': 'Please give the number of the network operator.',
  'Das ist derselbe Netzbetreiber. Bitte den anderen angeben.':
    'That is the same network operator. Please give the other one.',
};

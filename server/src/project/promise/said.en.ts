import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Einen Meilenstein {0} hat dieses Vorhaben nicht.': 'This project has no milestone {0}.',
  'Passt nicht: Was erreicht ist, entfällt nicht. Behebung: bitte nur eines von beiden angeben.':
    'Does not fit: what is reached is not waived. To mend: please give only one of the two.',
  '„{0}“ ist zugesagt ({1}). Dass ein zugesagter Termin entfällt, hält die Beratung der Digitalagentur mit Grund fest; bitte wenden Sie sich an sie oder sagen Sie ein neues Datum zu.':
    '“{0}” is promised ({1}). That a promised date is waived is recorded, with the reason, by the advisors of the Digitalagentur; please turn to them or promise a new date.',
  'Passt nicht: Ein Los {0} hat dieses Vorhaben nicht.': 'Does not fit: this project has no lot {0}.',
  'Fehlt: der Name. Behebung: bitte den Meilenstein benennen.':
    'Missing: the name. To mend: please name the milestone.',
  'Den Meilenstein „{0}“ gibt es schon. Behebung: bitte dort einen Termin zusagen.':
    'The milestone “{0}” already exists. To mend: please promise a date there.',
  'Ein Vorhaben hat höchstens {0} Meilensteine.': 'A project has at most {0} milestones.',
  '{0}. Halbjahr {1}': 'H{0} {1}',
  den: 'the',
  das: 'the',
  'Passt nicht: Den Tag {0} gibt es nicht. Behebung: den Tag prüfen.':
    'Does not fit: the day {0} does not exist. To mend: check the day.',
  'Passt nicht: „{0}“ ist seit dem {1} erreicht. Behebung: zuerst wieder öffnen, wenn das nicht stimmt.':
    'Does not fit: “{0}” has been reached since {1}. To mend: reopen it first if that is not right.',
  'Passt nicht: „{0}“ entfällt ({1}). Behebung: zuerst wieder öffnen.':
    'Does not fit: “{0}” is waived ({1}). To mend: reopen it first.',
  'ist vorbei': 'is over',
  'war am {0} zu Ende': 'ended on {0}',
  'Zu früh: {0} {1}. Behebung: frühestens {2} zusagen, oder als erreicht melden.':
    'Too early: {0} {1}. To mend: promise {2} at the earliest, or report it as reached.',
  der: 'the',
  'Zu früh: „{0}“ am {1}, „{2}“ ist vom {3}. Behebung: den Tag oder die Fassung der Richtlinie prüfen.':
    'Too early: “{0}” on {1}, “{2}” is dated {3}. To mend: check the day or the version of the guideline.',
  'Passt nicht: {0} ist seit dem {1} zugesagt. Behebung: ein anderes Datum wählen oder unverändert bestätigen.':
    'Does not fit: {0} has been promised since {1}. To mend: choose another date or confirm it unchanged.',
  'Fehlt: der Grund der Änderung {0}. Behebung: bitte einen Grund wählen; er ist öffentlich.':
    'Missing: the reason for the change {0}. To mend: please choose a reason; it is public.',
  'Passt nicht: {0} ist nicht früher. Behebung: bitte einen anderen Grund wählen.':
    'Does not fit: {0} is not earlier. To mend: please choose another reason.',
  'Zu spät: „{0}“ am {1} liegt in der Zukunft, heute ist der {2}. Behebung: erst melden, wenn es erreicht ist, oder den Termin zusagen.':
    'Too late: “{0}” on {1} lies in the future, today is {2}. To mend: report it only when it is reached, or promise the date.',
  'Zu früh: „{0}“ {1}, aber „{2}“ ist {3}. Behebung: frühestens den {4} angeben oder zuerst „{5}“ ändern.':
    'Too early: “{0}” {1}, but “{2}” {3}. To mend: give {4} at the earliest, or change “{5}” first.',
  'Zu spät: „{0}“ {1}, aber „{2}“ ist {3}. Behebung: spätestens den {4} angeben oder zuerst „{5}“ ändern.':
    'Too late: “{0}” {1}, but “{2}” {3}. To mend: give {4} at the latest, or change “{5}” first.',
  Baubeginn: 'Start of building',
  'am {0} gewesen': 'was on {0}',
  'seit dem {0} erreicht': 'was reached on {0}',
  'für {0} zugesagt': 'is promised for {0}',
  'Bitte einen Tag (2027-06-30), ein Quartal (2027-Q2) oder ein Halbjahr (2027-H2) angeben.':
    'Please give a day (2027-06-30), a quarter (2027-Q2) or a half-year (2027-H2).',
  '{0} Los {1}': '{0}, lot {1}',
  'noch ohne Netzbetreiber': 'still without a network operator',
  'ohne Förderprogramm': 'without a funding programme',
};

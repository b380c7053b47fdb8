import type { Catalogue } from '../platform/wording/wording.js';

export const said: Catalogue = {
  steps: 'steps',
  'Ja oder Nein': 'yes or no',
  'eine Liste von Texten': 'a list of texts',
  'eine Liste von Zahlen': 'a list of numbers',
  'eine Stufentabelle': 'a table of steps',
  'eine Zahl, ein Text oder Ja und Nein': 'a number, a text, or yes and no',
  'Passt nicht: Hier gehört {0} hin.': 'Does not fit: what belongs here is {0}.',
  'Zu wenig: Eine Zahl der Richtlinie ist nicht kleiner als 0.':
    'Too little: a number of the guideline is not smaller than 0.',
  'Zu viel: Ein Anteil ist höchstens 100 %.': 'Too much: a share is at most 100%.',
  'Fehlt: mindestens ein Eintrag. Ist er nicht bekannt, bitte „nicht bekannt“ wählen.':
    'Missing: at least one entry. If it is not known, please choose “not known”.',
  'Passt nicht: In Zeile {0} ist „von“ ({1}) größer als „bis“ ({2}).':
    'Does not fit: in row {0}, “from” ({1}) is greater than “to” ({2}).',
  'Zu wenig: Zeile {0} nennt weniger als 0 Punkte.': 'Too few: line {0} names fewer than 0 points.',
  'nicht bekannt': 'not known',
  '{0} {1} bis {2}: {3}': '{0} {1} to {2}: {3}',
  'So steht es schon dort: Es gibt nichts zu ändern.':
    'It already stands there like this: there is nothing to change.',
  'Eine Regel „{0}“ kennt der Dienst nicht: Sie hätte keine Wirkung.':
    'The service knows no rule “{0}”: it would have no effect.',
  'Passt nicht: Ein Wert, der nicht bekannt ist, ist „unbekannt“.':
    'Does not fit: a value that is not known is “unknown”.',
  'Passt nicht: Ein Wert ist angegeben, also ist er nicht „unbekannt“. Ist er eine Annahme, bitte „zu verifizieren“ wählen.':
    'Does not fit: a value is given, so it is not “unknown”. If it is an assumption, please choose “to be verified”.',
  'Passt nicht: Das Kriterium „{0}“ gibt es in dieser Fassung nicht.':
    'Does not fit: the criterion “{0}” does not exist in this version.',
  'Zu viel: {0} Punkte, „{1}“ hat höchstens {2}.': 'Too much: {0} points, “{1}” has at most {2}.',
  'Den Aufruf „{0}“ gibt es in dieser Fassung nicht.': 'The call “{0}” does not exist in this version.',
  'Fehlt: aus welcher Fassung die neue hervorgeht.': 'Missing: the version from which the new one follows.',
  'Zu früh: {0} liegt vor dem Beginn am {1}.': 'Too early: {0} is before the beginning on {1}.',
  'Fehlt: ab wann die neue Fassung gilt. Anträge davor behalten die bisherige.':
    'Missing: from when the new version is valid. Applications before that keep the earlier one.',
  'Zu früh: „{0}“ gilt seit dem {1}. Eine neue Fassung beginnt danach; was an der bisherigen falsch ist, wird berichtigt.':
    'Too early: “{0}” has been valid since {1}. A new version begins after that; what is wrong in the earlier one is corrected.',
  'Zu spät: Der Aufruf endet schon am {0}.': 'Too late: the call ends on {0} already.',
  'Zurückziehen kann den Vorschlag nur, wer ihn gemacht hat.':
    'The proposal can be withdrawn only by the person who made it.',
  'Darüber entscheidet eine zweite Person der Leitung: Der Vorschlag ist von Ihnen.':
    'A second person among the leads decides on this: the proposal is yours.',
  übernommen: 'adopted',
  'Über diesen Vorschlag ist schon entschieden: Er wurde {0}.':
    'This proposal has already been decided: it was {0}.',
  Verlässlichkeit: 'Reliability',
  Wert: 'Value',
  Anmerkung: 'Note',
  Rechtstext: 'Legal text',
  'Fassung vom': 'Version dated',
  Beginn: 'Beginning',
  Ende: 'End',
  'Vorzeitig beendet am': 'Ended early on',
  account: 'account',
  'Der Vorschlag wartet: Es gibt zurzeit keine zweite Person der Leitung. Verwaltung und Beratung können darüber nicht entscheiden.':
    'The proposal waits: at present there is no second person among the leads. Administrators and advisors cannot decide on it.',
  '„{0}“ gilt bis': '“{0}” is valid until',
  'Aufruf „{0}“ ({1})': 'Call “{0}” ({1})',
  'Neuer Aufruf „{0}“ ({1})': 'New call “{0}” ({1})',
  'Fassung „{0}“': 'Version “{0}”',
  'Neue Fassung „{0}“, aus „{1}“ übernommen': 'New version “{0}”, taken over from “{1}”',
  'Neue Fassung „{0}“': 'New version “{0}”',
  'Änderung des Rechts: gilt für Anträge unter der neuen Fassung. Vorhaben unter bisherigen Fassungen behalten ihre.{0}':
    'A change of the law: it applies to applications under the new version. Projects under earlier versions keep theirs.{0}',
  ' Übernommene Werte sind „zu verifizieren“.': ' Values taken over are “to be verified”.',
  'Neuer Aufruf: ändert an bestehenden Vorhaben nichts.':
    'A new call: it changes nothing about existing projects.',
  '1 Vorhaben': '1 project',
  '{0} Vorhaben': '{0} projects',
  'Berichtigung unseres Wissens: gilt für alle {0} {1}.':
    'A correction of what we know: it applies to all {0} {1}.',
  'das eine Vorhaben': 'the one project',
  'Bitte einen Schlüssel aus Kleinbuchstaben, Ziffern und Unterstrich angeben.':
    'Please give a key of small letters, digits and underscores.',
  'Bitte die Quelle angeben.': 'Please give the source.',
  'Bitte einen Namen angeben.': 'Please give a name.',
  'Bitte den Rechtstext nennen.': 'Please name the legal text.',
  'Bitte die Nummer des Vorschlags angeben.': 'Please give the number of the proposal.',
  'Dazu gibt es schon einen offenen Vorschlag. Bitte zuerst über ihn entscheiden.':
    'There is already an open proposal on this. Please decide on that one first.',
  '{0} (Vorschlag {1})': '{0} (proposal {1})',
  'Bitte in ein paar Worten sagen, warum der Vorschlag abgelehnt wird.':
    'Please say in a few words why the proposal is refused.',
  'Inzwischen steht dort etwas anderes als beim Vorschlag. Behebung: den Vorschlag ablehnen und mit dem heutigen Wert neu vorschlagen.':
    'In the meantime something else stands there than when it was proposed. To mend: refuse the proposal and propose it anew with the value of today.',
  'Den Vorschlag {0} gibt es nicht.': 'The proposal {0} does not exist.',
  'Ein Förderprogramm „{0}“ gibt es hier nicht.': 'There is no funding programme “{0}” here.',
  'dieser Fassung': 'of this version',
  'dieses Aufrufs': 'of this call',
  'amtlich belegt': 'official source',
  'mehrfach belegt': 'several sources',
  'einfach belegt': 'one source',
  abgeleitet: 'derived',
  'zu verifizieren': 'to be verified',
  unbekannt: 'unknown',
  geschlossen: 'closed',
};

import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Zu spät: Der Verwendungsnachweis ist vom {0}, vorzulegen war er bis {1} ({2} Monate nach dem {3}). Behebung: die Verspätung dem Fördergeber begründen.':
    'Too late: the proof of use is dated {0}, it was to be submitted by {1} ({2} months after {3}). To mend: give the funder the reason for the delay.',
  'wie lange die Zweckbindung läuft,': 'how long the purpose binding runs,',
  'Zu spät: Der abschließende Bescheid {0} ist vom {1}; zurückgezogen werden kann nur, solange keiner vorliegt. Behebung: mit dem Fördergeber klären, ob der Bescheid widerrufen wird.':
    'Too late: the final grant notice {0} is dated {1}; withdrawal is possible only as long as there is none. To mend: clarify with the funder whether the grant notice is revoked.',
  'Übermittlung an die Bundesnetzagentur (aconium)': 'Transmission to the Bundesnetzagentur (aconium)',
  'Fehlt: wie viele Anschlüsse hergestellt sind. Behebung: bitte die Zahl melden, auch wenn sie 0 ist.':
    'Missing: how many connections are built. To mend: please report the figure, even if it is 0.',
  'Verwendungsnachweis; unter RL DiOS 2022 prüft allein der Bund (SMWA 05.07.2022)':
    'Proof of use; under RL DiOS 2022 the Federal Government alone audits (SMWA 05.07.2022)',
  'Rückzug vor dem Bescheid in abschließender Höhe (aconium)':
    'Withdrawal before the final grant notice (aconium)',
  'Markterkundung nach dem Antrag: vor dem Auswahlverfahren abgeschlossen (aconium)':
    'Market survey after the application: completed before the tender (aconium)',
  'Zu früh: Das Auswahlverfahren begann am {0}, die Markterkundung läuft bis {1}. Behebung: nach ihrem Ende beginnen.':
    'Too early: the tender began on {0}, the market survey runs until {1}. To mend: begin after its end.',
  'wie lange {0} mindestens dauert,': 'how long {0} has to last at least,',
  'Zu kurz: {0} dauert {1} ({2} bis {3}), mindestens {4} sind vorgesehen. Behebung: frühestens am {5} beenden.':
    'Too short: {0} lasts only {1} ({2} to {3}), at least {4} are required. To mend: end it on {5} at the earliest.',
  'wie alt die Markterkundung {0} sein darf,': 'how old the market survey may be {0},',
  'Zu alt: Die Markterkundung endete am {0} und gilt {1} Monate, also bis {2}; {3} am {4} ist sie abgelaufen. Behebung: die Markterkundung wiederholen.':
    'Too old: the market survey ended on {0} and is valid for {1} months, that is until {2}; {3} on {4} it has expired. To mend: repeat the market survey.',
  'welcher Zeitraum abzufragen ist,': 'which survey horizon is required,',
  'Abgefragt ist 1 Jahr': 'the survey horizon is 1 year',
  'Abgefragt sind {0} Jahre': 'the survey horizon is {0} years',
  'höchstens {0} Jahre': 'at most {0} years',
  'mindestens {0} Jahre': 'at least {0} years',
  '{0} Jahre': '{0} years',
  '{0} bis {1} Jahre': '{0} to {1} years',
  'Passt nicht: {0}, vorgesehen sind {1}. Behebung: den Zeitraum ändern oder die Abfrage wiederholen.':
    'Does not fit: {0}, required are {1}. To mend: change the horizon or repeat the survey.',
  'die Markterkundung': 'the market survey',
  'Zu früh: Die Markterkundung läuft bis {0}, ausgewertet werden soll sie am {1}. Behebung: ab dem {2} auswerten.':
    'Too early: the market survey runs until {0}, but is to be evaluated on {1}. To mend: evaluate it from {2} on.',
  'Fehlt: der Förderaufruf. Unter „{0}“ wird nur in einem Aufruf beantragt. Behebung: bitte den Aufruf angeben.':
    'Missing: the call. Under “{0}”, applications are made only within a call. To mend: please specify the call.',
  'Nicht geprüft: Am Vorhaben steht kein Förderaufruf. Behebung: bitte angeben.':
    'Not checked: the project names no call. To mend: please specify it.',
  'Fehlt: der beantragte Betrag des Bundes. Behebung: bitte bei den Kosten eintragen.':
    'Missing: the amount applied for with the Federal Government. To mend: please enter it under the costs.',
  'Zu wenig: Beantragt sind {0} beim Bund, gefördert wird ab {1}. Behebung: den Betrag prüfen.':
    'Too little: {0} are applied for with the Federal Government, funding begins at {1}. To mend: check the amount.',
  'Zu viel: Beantragt sind {0} beim Bund, höchstens {1} sind möglich. Behebung: das Vorhaben teilen oder den Betrag senken.':
    'Too much: {0} are applied for with the Federal Government, at most {1} are possible. To mend: divide the project or lower the amount.',
  'wie viel der Bund höchstens gibt,': 'how much the Federal Government gives at most,',
  'ab welchem Betrag der Bund fördert,': 'from which amount on the Federal Government funds,',
  'Fehlt: die Gesamtkosten. Behebung: bitte bei den Kosten eintragen.':
    'Missing: the total expenditure. To mend: please enter it under the costs.',
  'Passt nicht: Bund, Land, Eigenanteil und Dritte ergeben {0}, die Gesamtkosten sind {1}; {2} {3}. Behebung: die Anteile berichtigen.':
    'Does not fit: Federal Government, State, own share and third parties add up to {0}, the total expenditure is {1}; {2} {3}. To mend: correct the shares.',
  'ob ein Branchendialog Pflicht ist,': 'whether an industry dialogue is mandatory,',
  'Fehlt: der Branchendialog. „{0}“ verlangt ihn vor der Markterkundung. Behebung: zuerst den Branchendialog führen.':
    'Missing: the industry dialogue. “{0}” demands it before the market survey. To mend: hold the industry dialogue first.',
  'Punktekompass, Pflicht im Branchendialog (PwC)':
    'Scoring tool (Punktekompass), mandatory in the industry dialogue (PwC)',
  'der Branchendialog': 'the industry dialogue',
  'Branchendialog: Pflicht seit 2024, im Lückenschluss gilt er als geführt (PwC; aconium)':
    'Industry dialogue: mandatory since 2024, for closing gaps (Lückenschluss) it counts as held (PwC; aconium)',
  'Passt nicht: Eine frühere Markterkundung wird nur im Lückenschluss übernommen. Behebung: das Modell prüfen oder die Markterkundung beginnen.':
    'Does not fit: an earlier market survey is taken over only for closing gaps (Lückenschluss). To mend: check the model or begin the market survey.',
  'Lückenschluss, Nr. 9 Gigabit-Richtlinie 2.0': 'Closing gaps (Lückenschluss), Nr. 9 Gigabit-Richtlinie 2.0',
  'ob die Markterkundung dem Antrag folgen darf,': 'whether the market survey may follow the application,',
  'Fehlt: die Markterkundung. „{0}“ verlangt sie vor dem Antrag. Behebung: zuerst die Markterkundung durchführen.':
    'Missing: the market survey. “{0}” demands it before the application. To mend: carry out the market survey first.',
  'Graue-Flecken-Programm: Die Markterkundung darf dem Antrag folgen (aconium)':
    'Grey-spot programme (Graue-Flecken-Programm): the market survey may follow the application (aconium)',
  'Fehlt: die Zahl der förderfähigen Adressen. Behebung: nach der Markterkundung bitte 0 eintragen.':
    'Missing: the number of addresses eligible for funding. To mend: after the market survey please enter 0.',
  'Passt nicht: Es sind noch {0} Adressen förderfähig, für den rein eigenwirtschaftlichen Ausbau dürfen es 0 sein. Behebung: die Zahl prüfen.':
    'Does not fit: {0} addresses are still eligible for funding; for a rollout entirely without funding it must be 0. To mend: check the figure.',
  '{0}: Höchstbetrag und Bagatellgrenze': '{0}: maximum amount and minimum amount (Bagatellgrenze)',
  ' Bitte erklären Sie es bei den Angaben, sie bestätigt es.':
    ' Please declare it under the entries, they confirm it.',
  '„{0}“ übernimmt die Beratung der Digitalagentur.{1}':
    '“{0}” is done by the advisors of the Digitalagentur.{1}',
  'Darum wurde schon gebeten: {0}. Es wartet auf eine zweite Person.':
    'This has been asked for already: {0}. It waits for a second person.',
  'Eine Bitte mit der Nummer {0} gibt es bei diesem Vorhaben nicht.':
    'There is no request with the number {0} for this project.',
  'Von den Adressen sind schon jetzt nur Anzahlen öffentlich.':
    'Of the addresses, only counts are public already.',
  'Zurückziehen kann die Bitte nur, wer sie gestellt hat. Sie können ihr zustimmen oder nicht.':
    'The request can be withdrawn only by the person who made it. You can agree to it or not.',
  'Fehlt: der Grund. Behebung: bitte in ein paar Worten sagen, warum nicht.':
    'Missing: the reason. To mend: please say in a few words why not.',
  'Passt nicht: Diesen Tag gibt es nicht. Behebung: bitte einen Tag angeben (JJJJ-MM-TT).':
    'Does not fit: this day does not exist. To mend: please give a day (YYYY-MM-DD).',
  'Zu spät: Der Schritt soll ab dem {0} gelten, heute ist der {1}. Behebung: heute oder einen früheren Tag angeben.':
    'Too late: the step is to apply from {0}, today is {1}. To mend: give today or an earlier day.',
  'Zu früh: Der Schritt soll ab dem {0} gelten, „{1}“ gilt erst seit dem {2}. Behebung: diesen Tag oder einen späteren angeben.':
    'Too early: the step is to apply from {0}, but “{1}” has applied only since {2}. To mend: give that day or a later one.',
  'Zu früh: Der Schritt soll ab dem {0} gelten; möglich ist es ab dem {1}{2}. Behebung: den Tag oder die Fassung der Richtlinie prüfen.':
    'Too early: the step is to apply from {0}; it is possible from {1}{2}. To mend: check the day or the version of the guideline.',
  ' („{0}“ ist vom {1})': ' (“{0}” is dated {1})',
  'Zu früh: Der Schritt soll ab dem {0} gelten, das Vorhaben begann am {1} („{2}“). Behebung: diesen Tag oder einen späteren angeben.':
    'Too early: the step is to apply from {0}, the project began on {1} (“{2}”). To mend: give that day or a later one.',
  'Vorhaben: von „{0}“ zu „{1}“': 'Project: from “{0}” to “{1}”',
  'Das sperrt diesen Schritt nicht mehr. Behebung: die Seite neu laden.':
    'This no longer blocks the step. To mend: reload the page.',
  'Das sperrt diesen Schritt nicht mehr.': 'This no longer blocks the step.',
  'Davon gibt es keine Ausnahme, auch nicht durch zwei Personen. Behebung: das Fehlende ergänzen.':
    'There is no exception to this, not even by two persons. To mend: add what is missing.',
  '„{0}“ trägt die Bestandskraft des Bescheids vom {1} und bleibt, wie es ist. Behebung: War der Tag falsch, nimmt die Beratung der Digitalagentur zuerst die Bestandskraft am Bescheid zurück; für einen neueren Bescheid erfasst sie diesen zuerst ohne Bestandskraft.':
    'That the notice of {1} is final rests on “{0}”, which stays as it is. To mend: if the day was wrong, the advisors of the Digitalagentur first take back the day on which the notice became final; for a newer notice they first record that one without such a day.',
  '„{0}“ trägt die Bestandskraft des Bescheids vom {1}, der noch nicht bestätigt ist. Behebung: Die Beratung der Digitalagentur bestätigt ihn zuerst.':
    'That the notice of {1}, which is not confirmed yet, is final rests on “{0}”. To mend: the advisors of the Digitalagentur confirm it first.',
  'Fehlt: der neue ablehnende Bescheid. Der vom {0} ist aufgehoben, seit dem {1} läuft das Vorhaben nach erfolgreichem Widerspruch weiter. Behebung: den Tag des neuen Bescheids eintragen.':
    'Missing: the new rejection notice. The one of {0} is lifted, since {1} the project has gone on after a successful objection. To mend: enter the day of the new notice.',
};

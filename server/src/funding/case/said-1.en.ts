import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  '{0}, und der Antrag ist eingereicht. Berichtigen kann das die Beratung der Digitalagentur, mit Grund.':
    '{0}, and the application is submitted. The advisors of the Digitalagentur can correct this, with a reason.',
  'Fehlt: der Grund. {0}': 'Missing: the reason. {0}',
  'Fehlt: der Grund.': 'Missing: the reason.',
  'Den Förderfall {0} gibt es nicht.': 'The funding case {0} does not exist.',
  'Zu spät: {0} ist der {1}, das liegt in der Zukunft. Behebung: einen Tag bis heute ({2}) angeben.':
    'Too late: {0} is {1}, which lies in the future. To mend: give a day up to today ({2}).',
  'Passt nicht: {0} ist der {1}, {2} der {3}. Behebung: die Tage prüfen.':
    'Does not fit: {0} is {1}, {2} is {3}. To mend: check the days.',
  'Passt nicht: {0} kommt zweimal vor. Behebung: eine Zeile streichen.':
    'Does not fit: {0} occurs twice. To mend: delete one row.',
  'Passt nicht: Das Dokument liegt nicht beim Vorhaben. Behebung: zuerst dort hochladen.':
    'Does not fit: the document is not with the project. To mend: upload it there first.',
  'Diesen Netzbetreiber gibt es im Verzeichnis nicht. Behebung: einen aus dem Verzeichnis wählen oder ihn dort zuerst anlegen.':
    'This network operator is not in the directory. To mend: choose one from the directory, or add it there first.',
  Prüfung: 'Review',
  'Förderstrang {0}': 'Grant track {0}',
  Status: 'Status',
  'Beantragter Betrag': 'Amount applied for',
  'Beantragter Fördersatz': 'Funding rate applied for',
  Bescheid: 'Grant notice',
  Teil: 'Part',
  Erfassung: 'Recording',
  Zuwendung: 'Grant',
  Fördersatz: 'Funding rate',
  'Zuwendungsfähige Ausgaben': 'Eligible expenditure',
  Mittelanforderung: 'Payout request',
  Angefordert: 'Requested',
  Bewilligt: 'Approved',
  Ausgezahlt: 'Paid',
  Betrag: 'Amount',
  Nachweis: 'Proof',
  'Nachgewiesene Ausgaben': 'Expenditure proven',
  Änderungsantrag: 'Change request',
  Dokumentation: 'Documentation',
  Abgefragt: 'Surveyed',
  Förderfähig: 'Eligible for funding',
  'Weiße Flecken': 'White spots',
  'Von Netzbetreibern zugesagt': 'Promised by network operators',
  Potenzialanalyse: 'Potential analysis',
  Auswertung: 'Evaluation',
  Zugesagt: 'Promised',
  Ergebnis: 'Result',
  Gebaut: 'Built',
  Verfahren: 'Procedure',
  Angebotssumme: 'Amount of the offer',
  Ergebnisvermerk: 'Record of the result',
  'Ausdruck des Portals': 'Printout of the portal',
  Einreichung: 'Submission',
  'Prüfung {0}': 'Review: {0}',
  Ausnahme: 'Exception',
  Übersteuerung: 'Override',
  Entscheidung: 'Decision',
  'Frist „{0}“': 'Deadline “{0}”',
  'Bitte eine ganze Zahl ab 0 angeben.': 'Please give a whole number from 0.',
  'Bitte einen Betrag ab 0 angeben.': 'Please give an amount from 0.',
  'Bitte einen Betrag in ganzen Cent angeben.': 'Please give an amount in whole cents.',
  'Bitte den Ausdruck des Portals als Beleg angeben.': 'Please give the printout of the portal as evidence.',
  'Wer einen Förderfall übernimmt, legt die Beratung der Digitalagentur fest.':
    'Who takes on a funding case is decided by the advisors of the Digitalagentur.',
  'Das Beratungsprotokoll trägt die Beratung der Digitalagentur ein.':
    'The advice protocol is entered by the advisors of the Digitalagentur.',
  'Zu spät: Der Tag der Beratung liegt in der Zukunft. Behebung: einen Tag bis heute angeben.':
    'Too late: the day of the advice session lies in the future. To mend: give a day up to today.',
  'Passt nicht: Einen Förderfall übernimmt jemand von der Beratung der Digitalagentur. Behebung: jemand anderen wählen.':
    'Does not fit: a funding case is taken on by one of the advisors of the Digitalagentur. To mend: choose someone else.',
  '„{0}“: {1} erfasst': '“{0}”: {1} recorded',
  '{0} hat im Förderfall {1} einen Bescheid erfasst und bestätigt: {2} ({3}) vom {4}.':
    '{0} has recorded and confirmed a grant notice in the funding case {1}: {2} ({3}) of {4}.',
  'Fehlt: der Grund. Behebung: bitte in ein paar Worten sagen, warum.':
    'Missing: the reason. To mend: please say in a few words why.',
  'Darüber ist schon entschieden: Der Bescheid ist {0}.':
    'This has been decided already: the grant notice is {0}.',
  'Vier Augen: Diesen Bescheid haben Sie selbst erfasst. Behebung: Jemand anderes aus der Beratung vergleicht ihn mit dem Schriftstück und bestätigt ihn.':
    'Four eyes: you recorded this grant notice yourself. To mend: someone else among the advisors compares it with the document and confirms it.',
  'Noch nicht zu bestätigen. {0}': 'Cannot be confirmed yet. {0}',
  'Einen bestätigten Bescheid macht die Leitung der Digitalagentur ungültig, mit Grund.':
    'A confirmed grant notice is declared void by the lead of the Digitalagentur, with a reason.',
  '„{0}“: Bescheid bitte bestätigen': '“{0}”: please confirm the grant notice',
  '{0} hat im Förderfall {1} einen Bescheid erfasst: {2} ({3}). Er gilt, sobald eine zweite Person ihn mit dem Schriftstück verglichen und bestätigt hat.':
    '{0} has recorded a grant notice in the funding case {1}: {2} ({3}). It counts as soon as a second person has compared it with the document and confirmed it.',
  'Dieser Bescheid gilt nicht mehr und bleibt, wie er ist.':
    'This grant notice is no longer in force and stays as it is.',
  'Vier Augen: Diesen Bescheid haben Sie selbst erfasst, bestätigt wurde er ohne Schriftstück. Behebung: Jemand anderes aus der Beratung vergleicht das Schriftstück mit dem Bescheid und hinterlegt es.':
    'Four eyes: you recorded this notice yourself, and it was confirmed without its paper. To mend: somebody else of the advisors compares the paper with the notice and attaches it.',
  'Passt nicht: Mit diesem Schriftstück wurde der Bescheid bestätigt; es wird nicht ausgetauscht. Behebung: ein anderes als eigenen Bescheid erfassen (Änderung oder Berichtigung) und bestätigen lassen.':
    'Does not fit: the notice was confirmed with this document; it is not exchanged. To mend: record another one as a notice of its own (amendment or correction) and have it confirmed.',
  'Den Bescheid {0} ({1}) gibt es hier nicht.': 'The grant notice {0} ({1}) does not exist here.',
  bestandskräftig: 'final and unappealable',
  'Zu spät: Der {0} liegt in der Zukunft. Behebung: einen Tag bis heute ({1}) angeben.':
    'Too late: {0} lies in the future. To mend: give a day up to today ({1}).',
  'Fehlt: der Tag des Antrags; ohne Antrag gibt es keinen Bescheid. Behebung: den Antrag am Förderstrang eintragen.':
    'Missing: the day of the application; without an application there is no grant notice. To mend: enter the application in the grant track.',
  'Zu früh: Der Bescheid ist vom {0}, der Antrag vom {1}. Behebung: die Tage prüfen.':
    'Too early: the grant notice is dated {0}, the application {1}. To mend: check the days.',
  'Fehlt: der Betrag, den der Bescheid nennt. Behebung: die ganze Zuwendung nach diesem Bescheid eintragen.':
    'Missing: the amount that the grant notice names. To mend: enter the whole grant under this notice.',
  'Passt nicht: Es gibt keinen Bescheid, auf den ein {0} folgen kann. Behebung: zuerst den Zuwendungsbescheid erfassen.':
    'Does not fit: there is no grant notice that a {0} can follow. To mend: record the grant notice first.',
  'Zu früh: Der {0} wäre vom {1}, der Bescheid, dem er gilt, ist vom {2}. Behebung: die Tage prüfen.':
    'Too early: the {0} would be dated {1}, the grant notice it refers to is dated {2}. To mend: check the days.',
  'Zu viel: Bewilligt wären {0}, zuwendungsfähig sind nur {1}. Behebung: die Beträge mit dem Bescheid vergleichen.':
    'Too much: {0} would be granted, only {1} are eligible for funding. To mend: compare the amounts with the grant notice.',
  'Zu viel: {0} % von {1} sind {2}, bewilligt wären {3}. Behebung: Satz und Beträge mit dem Bescheid vergleichen.':
    'Too much: {0}% of {1} are {2}, {3} would be granted. To mend: compare rate and amounts with the grant notice.',
  'Zu früh: Der Bescheid ist vom {0}, die Widerspruchsfrist endet am {1} (§ 70 VwGO). Am {2} ist er nur bestandskräftig, wenn die Kommune auf Rechtsbehelfe verzichtet hat. Behebung: den Tag prüfen, oder die Kommune trägt ihren Verzicht am Vorhaben ein („{3}“).':
    'Too early: the notice is of {0}, the period for objections ends on {1} (§ 70 VwGO). On {2} it is final only if the municipality has waived its remedies. To mend: check the day, or the municipality enters its waiver at the project (“{3}”).',
  'Zu früh: Der Verzicht auf Rechtsbehelfe vom {0} gilt dem Bescheid vom {1}; für diesen endet die Widerspruchsfrist am {2} (§ 70 VwGO). Behebung: den Bescheid ohne Bestandskraft erfassen, dann trägt die Kommune ihren neuen Verzicht am Vorhaben ein („{3}“).':
    'Too early: the waiver of remedies of {0} is for the notice of {1}; for this one the period for objections ends on {2} (§ 70 VwGO). To mend: record the notice without the day on which it becomes final, then the municipality enters its new waiver at the project (“{3}”).',
  'Zu früh: Der Bescheid ist vom {0} und wäre schon am {1} {2}. Behebung: die Tage prüfen.':
    'Too early: the grant notice is dated {0} and would be {2} as early as {1}. To mend: check the days.',
  'Passt nicht: Der Bewilligungszeitraum endet am {0} und beginnt am {1}. Behebung: die Tage prüfen.':
    'Does not fit: the approval period ends on {0} and begins on {1}. To mend: check the days.',
  '„{0}“ ruht auf diesem Bescheid. Behebung: Die Leitung setzt zuerst den Status zurück.':
    '“{0}” rests on this grant notice. To mend: the lead first sets the status back.',
  'Auf diesem vorläufigen Bescheid ruht ein abschließender. Behebung: zuerst den abschließenden ungültig machen.':
    'A final grant notice rests on this provisional one. To mend: declare the final one void first.',
  'Auf diesen Bescheid ist schon gezahlt worden. Behebung: zuerst den richtigen Bescheid erfassen und bestätigen.':
    'Payment has already been made on this grant notice. To mend: record and confirm the right grant notice first.',
  'Nicht gespeichert: {0} {1} ist im Status „{2}“ und lässt sich nicht mehr ändern. Behebung: zuerst den Status zurücksetzen oder zurückgeben lassen.':
    'Not saved: {0} {1} has the status “{2}” and can no longer be changed. To mend: first set the status back, or have it returned.',
  '{0} Grundlage: {1}.': '{0} Basis: {1}.',
  'Der Beginn des Zeitraums': 'the beginning of the period',
  'der Beginn des Zeitraums': 'the beginning of the period',
  'Das Ende': 'the end',
  'Die Ankündigung': 'the announcement',
  'Der Beginn': 'the beginning',
  'der Beginn': 'the beginning',
  'Auf dem Ergebnis von Markterkundung {0} ruht der Antrag':
    'The application rests on the result of market survey {0}',
  'Die Auswertung': 'the evaluation',
  'das Ende': 'the end',
  förderfähig: 'eligible for funding',
  'weiße Flecken': 'white spots',
  'Zu viel: {0} Adressen sind {1}, {2} sind {3}. Behebung: die Zahlen prüfen.':
    'Too many: {0} addresses are {1}, {2} are {3}. To mend: check the figures.',
  'Zu Markterkundung {0} gehören Ausbauzusagen. Behebung: sie behalten oder zuerst die Zusagen ändern.':
    'Rollout commitments belong to market survey {0}. To mend: keep it, or change the commitments first.',
  'Ausbauzusage {0} ist gemeldet': 'Rollout commitment {0} is reported',
  'Die Zusage': 'the promise',
  'Die Feststellung': 'the day of establishing',
  'die Zusage': 'the promise',
  'Der zugesagte Tag': 'the promised day',
  'Markterkundung {0} gibt es hier nicht. Behebung: eine vorhandene wählen.':
    'Market survey {0} does not exist here. To mend: choose an existing one.',
  'Passt nicht: Die Zusage ist noch offen, hat aber einen Tag der Feststellung. Behebung: das Ergebnis wählen oder den Tag leeren.':
    'Does not fit: the outcome of the commitment is still open, but has a day on which it was established. To mend: choose the outcome or clear the day.',
  'Fehlt: wann das Ergebnis festgestellt wurde. Behebung: bitte den Tag eintragen.':
    'Missing: when the outcome was established. To mend: please enter the day.',
  'Zu viel: {0} Punkte für „{1}“, höchstens {2} sind möglich. Behebung: mit dem Ausdruck vergleichen.':
    'Too many: {0} points for “{1}”, at most {2} are possible. To mend: compare with the printout.',
  'Der Beschluss': 'the decision',
  'Der Zuschlag': 'the award',
  'Die Übermittlung an die Bundesnetzagentur': 'the transmission to the Bundesnetzagentur',
  'Der Vertrag': 'the contract',
  'Die Angebotsfrist': 'the deadline for offers',
  'der Zuschlag': 'the award',
  'Los {0} gibt es am Vorhaben nicht. Behebung: das Los dort anlegen oder streichen.':
    'Lot {0} does not exist in the project. To mend: create the lot there or delete it here.',
  'Passt nicht: Ein aufgehobenes Verfahren hat keinen Zuschlag. Behebung: den Zuschlag oder den Grund der Aufhebung streichen.':
    'Does not fit: a cancelled procedure has no award. To mend: delete the award or the reason for cancelling.',
  'Fehlt: wer den Zuschlag bekam. Behebung: bitte den Netzbetreiber angeben.':
    'Missing: who received the award. To mend: please give the network operator.',
  'Die Konkretisierung': 'The specification',
  'Der Antrag': 'The application',
  '{0} ({1}) ist eingereicht. Berichtigen kann das die Beratung der Digitalagentur, mit Grund.':
    '{0} ({1}) is submitted. The advisors of the Digitalagentur can correct this, with a reason.',
  'Zu spät: Der Antrag wäre vom {0}, der erste Bescheid ist vom {1}. Behebung: die Tage prüfen.':
    'Too late: the application would be dated {0}, the first grant notice is dated {1}. To mend: check the days.',
  'Fehlt: der Tag des Antrags; es gibt schon einen Bescheid vom {0}. Behebung: bitte eintragen.':
    'Missing: the day of the application; there is already a grant notice of {0}. To mend: please enter it.',
  'Der Tag des Antrags': 'the day of the application',
  'Der Tag der Konkretisierung': 'the day of the specification',
  'der Antrag': 'the application',
  'die Konkretisierung': 'the specification',
  'Diese Richtlinie gibt es nicht. Behebung: eine aus der Liste wählen.':
    'This guideline does not exist. To mend: choose one from the list.',
  'Passt nicht: Das ist eine Richtlinie von „{0}“, der Förderstrang ist „{1}“. Behebung: eine passende wählen.':
    'Does not fit: this is a guideline of “{0}”, the grant track is “{1}”. To mend: choose one that fits.',
  Bund: 'Federal',
};

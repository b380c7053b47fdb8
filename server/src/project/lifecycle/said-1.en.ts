import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Passt nicht: Eine Angabe „{0}“ gibt es nicht.': 'Does not fit: there is no entry “{0}”.',
  'Passt nicht: „{0}“ braucht eine ganze Zahl von 0 bis {1}.':
    'Does not fit: “{0}” needs a whole number from 0 to {1}.',
  'Passt nicht: „{0}“ braucht Ja oder Nein.': 'Does not fit: “{0}” needs yes or no.',
  'Passt nicht: „{0}“. {1}': 'Does not fit: “{0}”. {1}',
  'Passt nicht: „{0}“ nennt ein Dokument, das nicht beim Vorhaben liegt. Behebung: zuerst hochladen.':
    'Does not fit: “{0}” names a document that is not with the project. To mend: upload it first.',
  'Passt nicht: „{0}“ braucht einen Tag, den es gibt (JJJJ-MM-TT).':
    'Does not fit: “{0}” needs a day that exists (YYYY-MM-DD).',
  'Zu spät: „{0}“ ist der {1}, heute ist der {2}. Behebung: erst eintragen, wenn es geschehen ist.':
    'Too late: “{0}” is {1}, today is {2}. To mend: enter it only when it has happened.',
  ', „{0}“ ist vom {1}': ', “{0}” is dated {1}',
  'Zu früh: „{0}“ ist der {1}{2}; möglich ist es ab dem {3}. Behebung: den Tag oder die Fassung der Richtlinie prüfen.':
    'Too early: “{0}” is {1}{2}; it is possible from {3}. To mend: check the day or the version of the guideline.',
  'Passt nicht: „{0}“ ({1}) liegt vor „{2}“ ({3}). Behebung: einen der beiden Tage ändern.':
    'Does not fit: “{0}” ({1}) is before “{2}” ({3}). To mend: change one of the two days.',
  'erklärt die Kommune oder der Landkreis selbst': 'is declared by the municipality or the district itself',
  'erfasst die Beratung der Digitalagentur': 'is recorded by the advisors of the Digitalagentur',
  '„{0}“ trägt den Schritt „{1}“. {2}': 'The step “{1}” rests on “{0}”. {2}',
  'Zuerst setzt die Leitung der Digitalagentur den Status zurück.':
    'First the lead of the Digitalagentur sets the status back.',
  'Berichtigen kann es die Beratung der Digitalagentur, mit Grund.':
    'The advisors of the Digitalagentur can correct it, with a reason.',
  'Damit trüge „{0}“ nicht mehr: {1} Soll der Schritt nicht gelten, setzt die Leitung zuerst den Status zurück.':
    '“{0}” would then no longer stand: {1} If the step is not to hold, the lead first sets the status back.',
  '„{0}“ kommt aus dem Förderfall. Behebung: bitte dort eintragen.':
    '“{0}” comes from the funding case. To mend: please enter it there.',
  'Im EWA-Portal angekündigt am': 'Announced in the EWA portal on',
  'Ergebnis des Punktekompasses': 'Result of the scoring tool (Punktekompass)',
  'Beginn des Branchendialogs': 'Start of the industry dialogue',
  'Ende des Branchendialogs': 'End of the industry dialogue',
  'Beginn der Markterkundung': 'Start of the market survey',
  'Ende der Markterkundung': 'End of the market survey',
  'Abgefragter Zeitraum in Jahren': 'Survey horizon in years',
  'Begründung des abgefragten Zeitraums': 'Reason for the survey horizon',
  'Auswertung der Markterkundung': 'Evaluation of the market survey',
  'Verzicht auf Förderung erklärt am': 'Waiver of funding declared on',
  'Plausibilität geprüft am': 'Plausibility checked on',
  'Antrag beim Bund gestellt am': 'Application to the Federal Government made on',
  'Antrag beim Land gestellt am': 'Application to the State made on',
  'Ablehnender Bescheid vom': 'Rejection notice of',
  'Vorläufiger Bescheid des Bundes vom': 'Provisional grant notice of the Federal Government of',
  'Vorläufiger Bescheid des Landes vom': 'Provisional grant notice of the State of',
  'Zustimmung zum vorzeitigen Beginn vom': 'Consent to the early start of',
  'Zustimmung der Landesdirektion (Landkreis Mittelsachsen 2020)':
    'Consent of the Landesdirektion (Landkreis Mittelsachsen 2020)',
  'Zustimmung zum vorzeitigen Beginn erteilt von': 'Consent to the early start given by',
  'Beginn des Auswahlverfahrens': 'Start of the tender',
  'Ende des Auswahlverfahrens': 'End of the tender',
  'Vergabebeschluss von Rat oder Kreistag vom': 'Award decision of the council or district council of',
  'Konkretisierung eingereicht am': 'Specification submitted on',
  'Abschließender Bescheid des Bundes vom': 'Final grant notice of the Federal Government of',
  'Abschließender Bescheid des Landes vom': 'Final grant notice of the State of',
  'Vorzeitige Baufreigabe vom': 'Early construction release of',
  'Vorzeitige Baufreigabe auf den vorläufigen Bescheid (aconium)':
    'Early construction release on the provisional grant notice (aconium)',
  'Rechtsbehelfsverzicht gegenüber dem Bund erklärt am':
    'Waiver of remedies declared to the Federal Government on',
  'Rechtsbehelfsverzicht gegenüber dem Land erklärt am': 'Waiver of remedies declared to the State on',
  'Vertrag geschlossen am': 'Contract signed on',
  'Vertrag an die Bundesnetzagentur übermittelt am': 'Contract sent to the Bundesnetzagentur on',
  'Bau begonnen am': 'Building begun on',
  'In Betrieb genommen am': 'Put into operation on',
  'Zweck erfüllt am': 'Purpose fulfilled on',
  'Verwendungsnachweis eingereicht am': 'Proof of use submitted on',
  'Verwendungsnachweis vom Bund anerkannt am': 'Proof of use accepted by the Federal Government on',
  'Verwendungsnachweis vom Land anerkannt am': 'Proof of use accepted by the State on',
  'Das Land übernimmt die Prüfung des Bundes': 'The State adopts the audit of the Federal Government',
  'Rückzug erklärt am': 'Withdrawal declared on',
  'Planung melden': 'Report the planning',
  'Baubeginn melden': 'Report the start of building',
  'Inbetriebnahme melden': 'Report the commissioning',
  'Vorhaben abschließen': 'Close the project',
  'Branchendialog vor der Markterkundung, Pflicht seit 2024 (Gigabitbüro des Bundes: Mindestanforderungen; PwC)':
    'Industry dialogue before the market survey, mandatory since 2024 (Gigabitbüro des Bundes: Mindestanforderungen; PwC)',
  'Antrag auf Zuwendung in vorläufiger Höhe nach Richtlinie und Förderaufruf (aconium; PwC)':
    'Application for a provisional grant under guideline and call (aconium; PwC)',
  'Bescheide über eine Zuwendung in vorläufiger Höhe, des Landes nach dem des Bundes (aconium; RL DiOS 2022)':
    'Notices of a provisional grant, that of the State after that of the Federal Government (aconium; RL DiOS 2022)',
  'Der Bescheid in vorläufiger Höhe erlaubt das Auswahlverfahren (aconium); davor nur mit Zustimmung der Bewilligungsbehörde (Landesdirektion Sachsen)':
    'The provisional grant notice permits the tender (aconium); before it only with the consent of the granting authority (Landesdirektion Sachsen)',
  'Bescheid in abschließender Höhe nach der Konkretisierung (aconium)':
    'Final grant notice after the specification (aconium)',
  'Baubeginn nach Vertrag und abschließendem Bescheid (aconium; Landkreis Bautzen)':
    'Start of building after contract and final grant notice (aconium; Landkreis Bautzen)',
  'Mit der Inbetriebnahme beginnt die Zweckbindung (Richtlinie 2015 Nr. 7.4)':
    'With commissioning the purpose binding begins (Richtlinie 2015 Nr. 7.4)',
  'Branchendialog beginnen': 'Begin the industry dialogue',
  'Markterkundung ohne Branchendialog beginnen': 'Begin the market survey without an industry dialogue',
  'Frühere Markterkundung übernehmen': 'Take over an earlier market survey',
  'Lückenschluss, Nr. 9 Gigabit-Richtlinie 2.0 (Gigabitbüro des Bundes; PwC)':
    'Closing gaps (Lückenschluss), Nr. 9 Gigabit-Richtlinie 2.0 (Gigabitbüro des Bundes; PwC)',
  'Antrag vor der Markterkundung stellen': 'Apply before the market survey',
  'Markterkundung beginnen': 'Begin the market survey',
  'Markterkundung auswerten': 'Evaluate the market survey',
  'Eigenwirtschaftlichen Ausbau festhalten': 'Record the rollout without funding',
  'Antrag als gestellt melden': 'Report the application as made',
  'Vorläufige Bescheide erfassen': 'Record the provisional grant notices',
  'Ablehnung erfassen': 'Record the rejection',
  'Auswahlverfahren vorzeitig beginnen': 'Begin the tender early',
  'Auswahlverfahren beginnen': 'Begin the tender',
  'Zuschlag melden': 'Report the award',
  'Angebot und Vertrag gehen vor dem Zuschlag an Bundesnetzagentur und Fördergeber (aconium; Landkreis Bautzen)':
    'Offer and contract go to Bundesnetzagentur and funders before the award (aconium; Landkreis Bautzen)',
  'Abschließende Bescheide erfassen': 'Record the final grant notices',
  'Bau mit vorzeitiger Baufreigabe beginnen': 'Begin building with early construction release',
  'Vertrag melden': 'Report the contract',
  'Vertrag mit dem Netzbetreiber, an die Bundesnetzagentur übermittelt (aconium)':
    'Contract with the network operator, sent to the Bundesnetzagentur (aconium)',
  'Verwendungsnachweis melden': 'Report the proof of use',
  'Geprüften Verwendungsnachweis erfassen': 'Record the audited proof of use',
  'Vorhaben ruhen lassen': 'Put the project on hold',
  'Vorhaben fortsetzen': 'Resume the project',
  'Rückzug des Vorhabens festhalten': 'Record the withdrawal of the project',
  'Nach erfolgreichem Widerspruch fortsetzen': 'Continue after a successful objection',
  'ETag of the record that was edited; 428 without, 412 with what has changed since':
    'ETag of the record that was edited; 428 without, 412 with what has changed since',
  'eine Ausnahme': 'an exception',
  'eine Übersteuerung': 'an override',
  'Dafür ist {0} schon angefragt; die Leitung entscheidet.':
    'For this, {0} has already been asked for; the lead decides.',
  'Dafür ist {0} schon genehmigt.': 'For this, {0} has already been granted.',
  'Wer eine {0} anfragt, entscheidet nicht über sie. Behebung: eine andere Leitung bitten.':
    'Whoever makes such a request ({0}) does not decide on it. To mend: ask another lead.',
  'Zurücknehmen kann die Anfrage nur, wer sie gestellt hat. Behebung: die Leitung lehnt sie mit Begründung ab.':
    'The request can be taken back only by the person who made it. To mend: the lead refuses it with a reason.',
  'Diese {0} gilt nicht. Zu widerrufen ist nur, was genehmigt ist.':
    'This {0} does not hold. Only what has been approved can be revoked.',
  'Auf dieser Ausnahme beruht schon ein Schritt. Behebung: den Schritt zurücksetzen, dann gilt sie nicht mehr.':
    'A step already rests on this exception. To mend: set the step back, then it no longer holds.',
  'Auf dieser Übersteuerung beruht die angenommene Prüfung des Förderfalls. Behebung: Die Kommune reicht ihn neu ein, dann lässt sie sich widerrufen.':
    'The accepted review of the funding case rests on this override. To mend: the municipality submits the case again, then it can be revoked.',
  'Diese Ausnahme gilt nicht mehr: Der Schritt wurde seither zurückgesetzt. Zu widerrufen ist nichts.':
    'This exception no longer holds: the step has been set back since. There is nothing to revoke.',
  'Eine Anfrage mit der Nummer {0} gibt es hier nicht.': 'There is no request with the number {0} here.',
  'Darüber ist schon entschieden.': 'This has been decided already.',
  'Bitte in ein paar Worten sagen, warum abgelehnt wird.': 'Please say in a few words why it is refused.',
  'Bitte in ein paar Worten sagen, warum.': 'Please say why in a few words.',
  'die Ausnahme': 'the exception',
  'die Übersteuerung': 'the override',
  'Die Angaben haben sich geändert, seit {0} angefragt wurde. Behebung: ablehnen und neu anfragen lassen.':
    'The entries have changed since {0} was asked for. To mend: refuse it and have it asked for anew.',
  'Was gesperrt hat, gibt es nicht mehr. Behebung: die Anfrage ablehnen.':
    'What blocked is no longer there. To mend: refuse the request.',
  'Fehlt: „{0}“. Behebung: bitte eintragen.': 'Missing: “{0}”. To mend: please enter it.',
  'Nicht geprüft: {0} hängt von der Richtlinie ab, und am Vorhaben steht keine. Behebung: bitte die Richtlinie angeben.':
    'Not checked: {0} as this depends on the guideline, and the project names none. To mend: please specify the guideline.',
  'Zu früh: Das Auswahlverfahren begann am {0}, die Zustimmung zum vorzeitigen Beginn ist vom {1}. Behebung: die Tage prüfen.':
    'Too early: the tender began on {0}, the consent to the early start is dated {1}. To mend: check the days.',
  'Zu früh: Das Auswahlverfahren begann am {0}, die vorläufigen Bescheide liegen nicht alle vor. Behebung: beide Bescheide abwarten oder die Zustimmung zum vorzeitigen Beginn erfassen lassen.':
    'Too early: the tender began on {0}, but not all provisional grant notices are there. To mend: wait for both grant notices, or have the consent to the early start recorded.',
  'Zu früh: Das Auswahlverfahren begann am {0}, der letzte vorläufige Bescheid ist vom {1}. Behebung: ab diesem Tag beginnen oder die Zustimmung zum vorzeitigen Beginn erfassen lassen.':
    'Too early: the tender began on {0}, the last provisional grant notice is dated {1}. To mend: begin from that day on, or have the consent to the early start recorded.',
  'wann die Konkretisierung spätestens einzureichen ist,': 'by when the specification has to be submitted,',
  'Zu spät: Die Konkretisierung ist vom {0}, {1} Monate nach dem Auswahlverfahren ({2}) war der {3}. Behebung: die Verspätung im Antrag begründen.':
    'Too late: the specification is dated {0}; {1} months after the tender ({2}) was {3}. To mend: give the reason for the delay in the application.',
  'Fehlt: der vorläufige Bescheid {0}; ohne ihn gibt es keinen abschließenden. Behebung: die Beratung der Digitalagentur erfasst ihn.':
    'Missing: the provisional grant notice {0}; without it there is no final one. To mend: the advisors of the Digitalagentur record it.',
  'Passt nicht: Der abschließende Bescheid {0} ist vom {1}, der vorläufige vom {2}. Behebung: die Tage prüfen.':
    'Does not fit: the final grant notice {0} is dated {1}, the provisional one {2}. To mend: check the days.',
  'Fehlt: ein Los mit Netzbetreiber. Behebung: bitte die Lose eintragen.':
    'Missing: a lot with a network operator. To mend: please enter the lots.',
  'Fehlt: der Netzbetreiber bei Los {0}. Behebung: bitte eintragen.':
    'Missing: the network operator for lot {0}. To mend: please enter it.',
  'Fehlt: der Netzbetreiber bei {0} von {1} Losen (Los {2}). Behebung: bitte eintragen.':
    'Missing: the network operator for {0} of {1} lots (lot {2}). To mend: please enter it.',
  'Zu früh: Das Auswahlverfahren endet am {0}, der Zuschlag ist vom {1}. Behebung: die Tage prüfen.':
    'Too early: the tender ends on {0}, the award is dated {1}. To mend: check the days.',
  'Zustimmung der Landesdirektion zum vorzeitigen Beginn (Landkreis Mittelsachsen 2020)':
    'Consent of the Landesdirektion to the early start (Landkreis Mittelsachsen 2020)',
  'Zu früh: Der Bau begann am {0}, die vorzeitige Baufreigabe ist vom {1}. Behebung: die Tage prüfen.':
    'Too early: building began on {0}, the early construction release is dated {1}. To mend: check the days.',
  'Zu früh: Der Bau begann am {0}, der Vertrag ist vom {1}. Behebung: die Tage prüfen oder die vorzeitige Baufreigabe erfassen lassen.':
    'Too early: building began on {0}, the contract is dated {1}. To mend: check the days, or have the early construction release recorded.',
  ist: 'is',
  sind: 'are',
  'Fehlt: {0} von {1} Meilensteinen {2} offen: {3}. Behebung: als erreicht melden oder mit Grund streichen.':
    'Missing: {0} of {1} milestones {2} open: {3}. To mend: report as reached, or waive with a reason.',
  'Fehlt: ein zugesagter Baubeginn. Behebung: bitte den Meilenstein mit Termin eintragen.':
    'Missing: a promised start of building. To mend: please enter the milestone with a date.',
  'Nicht geprüft: Weder „Zweck erfüllt am“ noch „Ende des Bewilligungszeitraums“ ist eingetragen. Behebung: bitte eintragen.':
    'Not checked: neither “Purpose fulfilled on” nor “End of the approval period” is entered. To mend: please enter one of them.',
  'bis wann der Verwendungsnachweis vorzulegen ist,': 'by when the proof of use has to be submitted,',
};

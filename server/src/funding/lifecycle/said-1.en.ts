import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Zurück auf „{0}“': 'Back to “{0}”',
  'Den Förderstrang': 'The grant track',
  'Die Mittelanforderung': 'The payout request',
  'Den Nachweis': 'The proof',
  'Den Änderungsantrag': 'The change request',
  '{0}{1} ({2}) gibt es hier nicht.': '{0}{1} ({2}) does not exist here.',
  'beim Bund': 'with the Federal Government',
  'beim Land': 'with the State',
  'Nicht geprüft: {0} ist für „{1}“ nicht bekannt. Behebung: bitte in der Richtlinie nachsehen.':
    'Not checked: {0} as this is not known for “{1}”. To mend: please look it up in the guideline.',
  'Nicht geprüft: {0} hängt von der Richtlinie ab, und am Förderstrang steht keine. Behebung: bitte die Richtlinie angeben.':
    'Not checked: {0} as this depends on the guideline, and the grant track names none. To mend: please specify the guideline.',
  'Zuwendungsbescheid; zwei Personen der Digitalagentur erfassen ihn':
    'Grant notice; two persons of the Digitalagentur record it',
  'Fehlt: die Bestätigung. {0} ist erfasst und wartet auf eine zweite Person. Behebung: bestätigen lassen.':
    'Missing: the confirmation. The {0} is recorded and waits for a second person. To mend: have it confirmed.',
  'Fehlt: {0}. Behebung: den Bescheid erfassen und von einer zweiten Person bestätigen lassen.':
    'Missing: the {0}. To mend: record the grant notice and have it confirmed by a second person.',
  'Zu früh: {0} ist vom {1}, der Schritt vom {2}. Behebung: den Tag des Schritts ändern.':
    'Too early: the {0} is dated {1}, the step {2}. To mend: change the day of the step.',
  'Fehlt: der Bescheid in vorläufiger Höhe ({0}); ohne ihn gibt es keinen abschließenden. Behebung: zuerst den vorläufigen erfassen.':
    'Missing: the provisional grant notice ({0}); without it there is no final one. To mend: record the provisional one first.',
  'Passt nicht: Der abschließende Bescheid ({0}) ist vom {1}, der vorläufige vom {2}. Behebung: die Tage prüfen.':
    'Does not fit: the final grant notice ({0}) is dated {1}, the provisional one {2}. To mend: check the days.',
  'Zu früh: Der Bescheid des Landes ist vom {0}, einer des Bundes liegt nicht vor; das Land bescheidet nach dem Bund. Behebung: zuerst den Bescheid des Bundes erfassen.':
    'Too early: the grant notice of the State is dated {0}, and there is none of the Federal Government; the State decides after the Federal Government. To mend: record the grant notice of the Federal Government first.',
  'Passt nicht: Der Bescheid des Landes ist vom {0}, der des Bundes vom {1}; das Land bescheidet nach dem Bund. Behebung: die Tage prüfen.':
    'Does not fit: the grant notice of the State is dated {0}, that of the Federal Government {1}; the State decides after the Federal Government. To mend: check the days.',
  'Fehlt: ein Bescheid in vorläufiger Höhe nach der Ablehnung vom {0}. Behebung: den Bescheid erfassen, der auf den Widerspruch ergangen ist, und von einer zweiten Person bestätigen lassen.':
    'Missing: a provisional grant notice after the rejection of {0}. To mend: record the grant notice that was issued upon the objection, and have it confirmed by a second person.',
  'Fehlt: der Tag der Inbetriebnahme; mit ihr beginnt die Zweckbindung. Behebung: bitte am Vorhaben eintragen.':
    'Missing: the day of commissioning; with it the purpose binding begins. To mend: please enter it in the project.',
  'Zu früh: In Betrieb ging das Netz am {0}, der Schritt ist vom {1}. Behebung: die Tage prüfen.':
    'Too early: the network went into operation on {0}, the step is dated {1}. To mend: check the days.',
  'Fehlt: der Tag der Inbetriebnahme. Behebung: bitte am Vorhaben eintragen.':
    'Missing: the day of commissioning. To mend: please enter it in the project.',
  'Wie lange die Zweckbindung läuft,': 'how long the purpose binding runs,',
  'Zu früh: Die Zweckbindung läuft {0} Jahre ab der Inbetriebnahme am {1}, also bis {2}; der Abschluss wäre am {3}. Behebung: danach abschließen.':
    'Too early: the purpose binding runs for {0} years from commissioning on {1}, that is until {2}; the closing would be on {3}. To mend: close after that.',
  'Fehlt: das Ergebnis des Bundes; das Land übernimmt dessen Prüfung. Behebung: zuerst am Förderstrang des Bundes den anerkannten Verwendungsnachweis festhalten.':
    'Missing: the result of the Federal Government; the State adopts its audit. To mend: first record the accepted proof of use in the grant track of the Federal Government.',
  'Abhilfe oder Widerspruchsbescheid (§§ 72, 73 VwGO)':
    'Redress or decision on the objection (§§ 72, 73 VwGO)',
  'Passt nicht: Der Bescheid ist widerrufen, eine Zweckbindung beginnt nicht. Behebung: den Förderstrang abschließen.':
    'Does not fit: the grant notice is revoked, so no purpose binding begins. To mend: close the grant track.',
  'Richtlinie 2015 Nr. 7.4': 'Richtlinie 2015 Nr. 7.4',
  'Ende der Zweckbindung (Richtlinie 2015 Nr. 7.4)': 'End of the purpose binding (Richtlinie 2015 Nr. 7.4)',
  'Fehlt: ein eingereichter Verwendungsnachweis. Behebung: bei den Nachweisen anlegen und einreichen.':
    'Missing: a submitted proof of use. To mend: create and submit it under the proofs.',
  'Fehlt: ein anerkannter Verwendungsnachweis. Behebung: bei den Nachweisen die Entscheidung des Fördergebers festhalten.':
    'Missing: an accepted proof of use. To mend: record the decision of the funder under the proofs.',
  'Prüfung und Nachweis allein beim Bund (RL DiOS 2022: SMWA 05.07.2022)':
    'Audit and proof with the Federal Government alone (RL DiOS 2022: SMWA 05.07.2022)',
  'Auszahlung auf bestandskräftigen abschließenden Bescheid oder mit vorzeitiger Baufreigabe auf den vorläufigen (aconium)':
    'Payout on a final and unappealable final grant notice, or with early construction release on the provisional one (aconium)',
  'Zu früh: Es geht um {0}; gezahlt werden kann bisher nur auf {1} aus bestandskräftigen abschließenden Bescheiden {2}, davon sind noch {3} frei. Behebung: höchstens {4} ansetzen oder die anderen Bescheide abwarten.':
    'Too early: this is about {0}; so far only {1} can be paid on final and unappealable final grant notices {2}, of which {3} are still free. To mend: enter at most {4} or wait for the other grant notices.',
  'Zu früh: Es gibt keinen Bescheid {0}, auf den gezahlt werden kann. Behebung: zuerst den Bescheid erfassen lassen.':
    'Too early: there is no grant notice {0} on which payment can be made. To mend: have the grant notice recorded first.',
  'Zu früh: Der abschließende Bescheid {0} ist am {1} nicht bestandskräftig. Behebung: den Tag der Bestandskraft am Bescheid eintragen lassen.':
    'Too early: the final grant notice {0} is not final and unappealable on {1}. To mend: have the day on which it became unappealable entered in the grant notice.',
  'Zu früh: Es gibt nur den vorläufigen Bescheid {0}. Gezahlt wird auf den bestandskräftigen abschließenden Bescheid oder mit vorzeitiger Baufreigabe. Behebung: abwarten oder die Baufreigabe am Vorhaben erfassen lassen.':
    'Too early: there is only the provisional grant notice {0}. Payment is made on the final and unappealable final grant notice, or with early construction release. To mend: wait, or have the construction release recorded in the project.',
  'Zu viel: Angefordert sind {0} {1}, bewilligt ist dort nichts. Behebung: zuerst den Bescheid erfassen lassen.':
    'Too much: {0} are requested {1}, nothing is granted there. To mend: have the grant notice recorded first.',
  'Zu viel: Es geht um {0}, von {1}, die {2} gewährt, sind noch {3} frei. Behebung: höchstens {4} ansetzen.':
    'Too much: this is about {0}; of {1} granted by {2}, {3} are still free. To mend: enter at most {4}.',
  'Zu viel: Bewilligt sind {0}, angefordert {1}. Behebung: den Betrag prüfen.':
    'Too much: {0} are approved, {1} requested. To mend: check the amount.',
  'Zu viel: Ausgezahlt sind {0}, bewilligt {1}. Behebung: den Betrag prüfen.':
    'Too much: {0} are paid, {1} approved. To mend: check the amount.',
  'Passt nicht: Material auf Lager wird nur im Betreibermodell angefordert. Behebung: die Angabe oder das Modell des Vorhabens prüfen.':
    'Does not fit: material in stock is requested only in the operator model. To mend: check this detail or the model of the project.',
  'Zu viel: Material auf Lager wird einmal angefordert, Mittelanforderung {0} tut es schon. Behebung: nach Fortschritt anfordern.':
    'Too much: material in stock is requested once, and payout request {0} does so already. To mend: request according to progress.',
  'Nicht geprüft: Kein Bescheid nennt das Ende des Bewilligungszeitraums. Behebung: bitte im Bescheid nachsehen.':
    'Not checked: no grant notice names the end of the approval period. To mend: please look it up in the grant notice.',
  'Zu spät: Der Bewilligungszeitraum endete am {0}, der Änderungsantrag ist vom {1}. Behebung: mit dem Fördergeber klären, ob er ihn noch annimmt.':
    'Too late: the approval period ended on {0}, the change request is dated {1}. To mend: clarify with the funder whether it is still accepted.',
  'Fehlt: bis wann der Bewilligungszeitraum verlängert werden soll. Behebung: bitte eintragen.':
    'Missing: until when the approval period is to be extended. To mend: please enter it.',
  'Passt nicht: Beantragt ist der {0}, der Bewilligungszeitraum reicht schon bis {1}. Behebung: einen späteren Tag angeben.':
    'Does not fit: {0} is applied for, but the approval period already lasts until {1}. To mend: give a later day.',
  'Material auf Lager nur im Betreibermodell, einmal (aconium)':
    'Material in stock only in the operator model, once (aconium)',
  'Zu früh: {0} hat noch nichts bewilligt. Behebung: zuerst den Bescheid erfassen lassen.':
    'Too early: {0} has not granted anything yet. To mend: have the grant notice recorded first.',
  'Der Bund': 'the Federal Government',
  'Das Land': 'the State',
  'Passt nicht: Den Nachweis prüft allein der Bund, beim Land entfällt er. Behebung: als entfallen festhalten lassen.':
    'Does not fit: the proof is audited by the Federal Government alone; with the State it is not needed. To mend: have it recorded as not needed.',
  'RL DiOS 2022: Prüfung allein durch den Bund (SMWA 05.07.2022)':
    'RL DiOS 2022: audit by the Federal Government alone (SMWA 05.07.2022)',
  'Passt nicht: Dieser Fördergeber prüft den Nachweis selbst. Behebung: den Nachweis einreichen.':
    'Does not fit: this funder audits the proof itself. To mend: submit the proof.',
  'Am Nachweis hängt kein Dokument. Behebung: den Nachweis hochladen und angeben.':
    'There is no document with the proof. To mend: upload the proof and name it.',
  'Änderungsantrag innerhalb des Bewilligungszeitraums (aconium)':
    'Change request within the approval period (aconium)',
  'Antrag auf Zuwendung in vorläufiger Höhe (aconium; PwC)':
    'Application for a provisional grant (aconium; PwC)',
  'Fehlt: der Tag des Antrags {0}. Behebung: bitte eintragen.':
    'Missing: the day of the application {0}. To mend: please enter it.',
  'Passt nicht: Der Antrag ist vom {0}, eingereicht sein soll er am {1}. Behebung: die Tage prüfen.':
    'Does not fit: the application is dated {0}, but is to be submitted on {1}. To mend: check the days.',
  'Nicht geprüft: Am Vorhaben steht kein Förderaufruf. Behebung: bitte am Vorhaben angeben.':
    'Not checked: the project names no call. To mend: please specify it in the project.',
  'Zu früh: Der Antrag ist vom {0}, „{1}“ begann am {2}. Behebung: den Tag oder den Förderaufruf ändern.':
    'Too early: the application is dated {0}, “{1}” began on {2}. To mend: change the day or the call.',
  'Zu spät: Der Antrag ist vom {0}, „{1}“ endete am {2}. Behebung: den Tag oder den Förderaufruf ändern.':
    'Too late: the application is dated {0}, “{1}” ended on {2}. To mend: change the day or the call.',
  'Fehlt: die Gesamtkosten. Behebung: bitte am Vorhaben eintragen.':
    'Missing: the total expenditure. To mend: please enter it in the project.',
  fehlen: 'missing',
  'sind zu viel': 'too much',
  'Passt nicht: Bund, Land, Eigenanteil und Dritte ergeben {0}, die Gesamtkosten sind {1}; {2} {3}. Behebung: die Anteile am Vorhaben berichtigen.':
    'Does not fit: Federal Government, State, own share and third parties add up to {0}, the total expenditure is {1}; {2} {3}. To mend: correct the shares in the project.',
  'Fehlt: das Protokoll der Beratung durch die Digitalagentur; die Richtlinie verlangt es vor dem Antrag beim Land. Behebung: die Beratung führen und ihren Tag eintragen.':
    'Missing: the protocol of the advice by the Digitalagentur; the guideline demands it before the application to the State. To mend: hold the advice session and enter its day.',
  'Es gibt kein Protokoll einer Beratung durch die Digitalagentur. Empfohlen ist sie vor dem Antrag beim Land.':
    'There is no protocol of advice by the Digitalagentur. It is recommended before the application to the State.',
  'Ob vor dem Antrag beim Land eine Beratung verlangt wird,':
    'whether advice is demanded before the application to the State,',
  'Zu früh: Beim Bund ist noch nichts beantragt, das Land fördert nach dem Bund. Behebung: zuerst den Antrag beim Bund als eingereicht melden.':
    'Too early: nothing has been applied for with the Federal Government yet; the State funds after the Federal Government. To mend: first report the application to the Federal Government as submitted.',
  'Zu früh: Der Antrag beim Land ist vom {0}, der beim Bund vom {1}. Behebung: die Tage prüfen.':
    'Too early: the application to the State is dated {0}, that to the Federal Government {1}. To mend: check the days.',
  'Fehlt: der Tag der Konkretisierung. Behebung: bitte eintragen.':
    'Missing: the day of the specification. To mend: please enter it.',
  'Passt nicht: Die Konkretisierung ist vom {0}, gemeldet werden soll sie am {1}. Behebung: die Tage prüfen.':
    'Does not fit: the specification is dated {0}, but is to be reported on {1}. To mend: check the days.',
  'Fehlt: das Ende des Auswahlverfahrens; die Konkretisierung folgt dem Angebot. Behebung: bitte beim Auswahlverfahren eintragen.':
    'Missing: the end of the tender; the specification follows the offer. To mend: please enter it in the tender.',
  'Wann die Konkretisierung spätestens einzureichen ist,': 'by when the specification has to be submitted,',
  'Zu spät: Die Konkretisierung ist vom {0}, {1} Monate nach dem Auswahlverfahren ({2}) war der {3}. Behebung: die Verspätung dem Fördergeber begründen.':
    'Too late: the specification is dated {0}; {1} months after the tender ({2}) was {3}. To mend: give the funder the reason for the delay.',
  'Fehlt: der {0} beantragte Betrag. Behebung: bitte eintragen.':
    'Missing: the amount applied for {0}. To mend: please enter it.',
  'Beratungsgespräch vor der Landesförderung (Digitale Offensive Sachsen 9806)':
    'Advice session before funding by the State (Digitale Offensive Sachsen 9806)',
  'Das Land fördert nach dem Bund (RL DiOS 2022; Digitale Offensive Sachsen 9806)':
    'The State funds after the Federal Government (RL DiOS 2022; Digitale Offensive Sachsen 9806)',
  'Fehlt: der Rückzug, den die Kommune selbst erklärt. Behebung: sie trägt „Rückzug erklärt am“ am Vorhaben ein.':
    'Missing: the withdrawal, which the municipality itself declares. To mend: it enters “Withdrawal declared on” in the project.',
  'Passt nicht: Eine Berichtigung setzt nur den Status zurück, der Betrag bleibt. Behebung: weiter zurücksetzen und den Betrag neu festhalten lassen.':
    'Does not fit: a correction only sets the status back, the amount stays. To mend: set it back further and have the amount recorded anew.',
  'Passt nicht: Von „{0}“ führt kein Schritt zu „{1}“.{2}':
    'Does not fit: no step leads from “{0}” to “{1}”.{2}',
  ' Möglich: {0}.': ' Possible: {0}.',
  'Einen falschen Status berichtigt die Leitung der Digitalagentur, mit Grund. Bitte wenden Sie sich an sie.':
    'A wrong status is corrected by the lead of the Digitalagentur, with a reason. Please contact them.',
  '„{0}“ übernimmt die Beratung der Digitalagentur.': '“{0}” is done by the advisors of the Digitalagentur.',
  'Zu früh: Der Schritt wäre vom {0}, der erste Bescheid ist vom {1}. Behebung: einen Tag ab dann angeben.':
    'Too early: the step would be dated {0}, the first grant notice is dated {1}. To mend: give a day from then on.',
  'Fehlt: der Grund. Der Schritt wäre vom {0}, angelegt wurde der Eintrag erst am {1}. Behebung: bitte sagen, woran man den früheren Tag sieht.':
    'Missing: the reason. The step would be dated {0}, but the entry was only created on {1}. To mend: please say what shows the earlier day.',
  'Zu früh: Der Schritt wäre vom {0}, „{1}“ gilt seit dem {2}. Behebung: einen Tag ab dann angeben.':
    'Too early: the step would be dated {0}, “{1}” has applied since {2}. To mend: give a day from then on.',
  ' Es fehlt noch mehr: {0} Voraussetzungen sind offen.': ' More is missing: {0} requirements are open.',
  '„{0}“ geht noch nicht. {1}{2}': '“{0}” is not possible yet. {1}{2}',
  'Passt nicht: Ein Dokument liegt nicht beim Vorhaben. Behebung: zuerst hochladen.':
    'Does not fit: a document is not with the project. To mend: upload it first.',
  '{0}: von „{1}“ zu „{2}“': '{0}: from “{1}” to “{2}”',
  'Änderungsantrag als eingereicht melden': 'Report the change request as submitted',
  'Änderung als bewilligt festhalten': 'Record the change as approved',
  'Änderung als abgelehnt festhalten': 'Record the change as rejected',
  'Änderungsantrag zurückziehen': 'Withdraw the change request',
  'Mittelanforderung nach dem Erstattungsprinzip (BNBest-Gigabit; aconium)':
    'Payout request by reimbursement (BNBest-Gigabit; aconium)',
  'Mittelanforderung als geprüft festhalten': 'Record the payout request as checked',
  'Mittelanforderung an die Kommune zurückgeben': 'Return the payout request to the municipality',
  'Mittelanforderung als eingereicht melden': 'Report the payout request as submitted',
  'Nachfrage festhalten': 'Record the query',
  'Nachfrage als beantwortet festhalten': 'Record the query as answered',
  'Bewilligten Betrag festhalten': 'Record the approved amount',
  'Ablehnung der Mittelanforderung festhalten': 'Record the rejection of the payout request',
  'Zahlungseingang melden': 'Report the receipt of payment',
  'Verwendungsnachweis und Zwischennachweise (BNBest-Gigabit 26.06.2026 Nr. 4.1; ANBest-Gk Nr. 6.1)':
    'Proof of use and interim proofs (BNBest-Gigabit 26.06.2026 Nr. 4.1; ANBest-Gk Nr. 6.1)',
  'Nachweis als geprüft festhalten': 'Record the proof as checked',
  'Nachweis an die Kommune zurückgeben': 'Return the proof to the municipality',
  'Nachweis als eingereicht melden': 'Report the proof as submitted',
  'Nachweis als anerkannt festhalten': 'Record the proof as accepted',
  'Nachweis als nicht anerkannt festhalten': 'Record the proof as not accepted',
  'Nachweis entfällt, der Bund prüft': 'Proof not needed, the Federal Government audits',
  'Die Bewilligung einer Änderung wirkt wie ein Bescheid. Festhalten muss sie jemand anderes als die Person, die den Antrag als eingereicht gemeldet hat.':
    'The approval of a change has the effect of a grant notice. It has to be recorded by someone other than the person who reported the request as submitted.',
  'Vier Augen: Den bewilligten Betrag haben Sie selbst festgehalten. Behebung: Den Zahlungseingang meldet die Kommune oder jemand anderes aus der Beratung.':
    'Four eyes: you recorded the approved amount yourself. To mend: the receipt of payment is reported by the municipality or by someone else among the advisors.',
  'Bescheid über eine Zuwendung in vorläufiger Höhe (aconium)': 'Notice of a provisional grant (aconium)',
  'Das Land bescheidet nach dem Bund (RL DiOS 2022; Landkreis Bautzen 2020)':
    'The State decides after the Federal Government (RL DiOS 2022; Landkreis Bautzen 2020)',
  'Bescheid über eine Zuwendung in abschließender Höhe (aconium)': 'Notice of a final grant (aconium)',
  'Antrag als eingereicht melden': 'Report the application as submitted',
  'Als vorläufig bewilligt festhalten': 'Record as provisionally granted',
  'Konkretisierung als eingereicht melden': 'Report the specification as submitted',
  'Als abschließend bewilligt festhalten': 'Record as finally granted',
  'Verwendungsnachweis als eingereicht melden': 'Report the proof of use as submitted',
  'Verwendungsnachweis als anerkannt festhalten': 'Record the proof of use as accepted',
  'Rückforderung festhalten': 'Record the recovery',
  Rückforderungsbescheid: 'recovery notice',
  'Zweckbindung beginnen': 'Begin the purpose binding',
  'Rückforderung als erledigt festhalten': 'Record the recovery as settled',
  'Antrag bei der Landesdirektion (RL DiOS)': 'Application to the Landesdirektion (RL DiOS)',
  'Als angepasst bewilligt festhalten': 'Record as granted with adjustments',
  'Ergebnis der Prüfung des Bundes übernehmen': 'Adopt the result of the audit by the Federal Government',
};

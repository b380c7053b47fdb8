import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Gefördert werden {0} Adressen, förderfähig sind {1}; es sind {2} zu viel.':
    '{0} addresses are funded, {1} are eligible for funding; that is {2} too many.',
  'Adressen im Vortrieb getrennt zählen und beide Zahlen prüfen.':
    'count addresses with a branch laid ahead (Vortrieb) separately and check both figures.',
  'Adressen der Lose ergeben {0}, das Vorhaben nennt {1}. {2}':
    'The addresses of the lots add up to {0}, the project names {1}. {2}',
  'die Zahlen der Lose oder des Vorhabens berichtigen.': 'correct the figures of the lots or of the project.',
  'Mehr förderfähige Adressen als Adressen': 'More addresses eligible for funding than addresses',
  'Mehr förderfähige Adressen als in den Gemeinden':
    'More addresses eligible for funding than in the municipalities',
  'Mehr weiße Flecken als förderfähige Adressen': 'More white spots than addresses eligible for funding',
  'Mehr geförderte als förderfähige Adressen': 'More addresses funded than eligible for funding',
  'Lose ergeben nicht das Vorhaben': 'Lots do not add up to the project',
  '{0} dauert {1} ({2} bis {3}), mindestens {4} sind vorgesehen.':
    '{0} lasts only {1} ({2} to {3}), at least {4} are required.',
  'frühestens am {0} beenden.': 'end it on {0} at the earliest.',
  'wie lange der Branchendialog mindestens dauert': 'how long the industry dialogue lasts at least',
  'Der Branchendialog': 'the industry dialogue',
  'ob ein Branchendialog Pflicht ist': 'whether an industry dialogue is mandatory',
  'Die Markterkundung begann am {0}, ein Branchendialog ist nicht eingetragen; er ist vor ihr Pflicht.':
    'The market survey began on {0}, no industry dialogue is entered; it is mandatory before the survey.',
  'den Branchendialog eintragen oder führen.': 'enter or hold the industry dialogue.',
  'Der Branchendialog endete am {0}, die Markterkundung begann schon am {1}; er geht ihr voraus.':
    'The industry dialogue ended on {0}, the market survey began as early as {1}; the dialogue comes before it.',
  'Branchendialog fehlt': 'Industry dialogue missing',
  'Branchendialog zu kurz': 'Industry dialogue too short',
  'Branchendialog nach Beginn der Markterkundung': 'Industry dialogue after the start of the market survey',
  'Auszahlung auf bestandskräftigen abschließenden Bescheid oder nach vorzeitiger Baufreigabe (aconium)':
    'Payout on a final and unappealable final grant notice, or after early construction release (aconium)',
  'Verwendungsnachweis (BNBest-Gigabit 26.06.2026 Nr. 4.1; ANBest-Gk Nr. 6.1)':
    'Proof of use (BNBest-Gigabit 26.06.2026 Nr. 4.1; ANBest-Gk Nr. 6.1)',
  '{0} sind {1}, {2} hat {3} bewilligt; es sind {4} zu viel.':
    '{0}: {1}; {2} has granted {3}; that is {4} too much.',
  'die Mittelanforderungen und die Bescheide prüfen.': 'check the payout requests and the grant notices.',
  'ist vom {0}': 'is dated {0}',
  fehlt: 'is missing',
  'ob auf den vorläufigen Bescheid ausgezahlt wird':
    'whether payouts are made on the provisional grant notice',
  'Die Mittelanforderung {0} ist vom {1}, der abschließende Bescheid {2} {3}; eine vorzeitige Baufreigabe liegt dafür nicht vor.':
    'Payout request {0} is dated {1}, the final grant notice {2} {3}; there is no early construction release for it.',
  'die Baufreigabe erfassen lassen oder den abschließenden Bescheid abwarten.':
    'have the construction release recorded, or wait for the final grant notice.',
  'Die Mittelanforderung {0} wurde am {1} ausgezahlt, bestandskräftig ist der Bescheid {2} seit dem {3}.':
    'Payout request {0} was paid on {1}, the grant notice {2} has been final and unappealable only since {3}.',
  'beide Tage prüfen.': 'check both days.',
  'den Bund': 'the Federal Government',
  '{0} Mittelanforderungen an {1} sind für Material auf Lager, möglich ist eine':
    '{0} payout requests to {1} are for material in stock, one is possible',
  'Die Mittelanforderung {0} an {1} ist für Material auf Lager, möglich ist das nur im Betreibermodell':
    'Payout request {0} to {1} is for material in stock, which is possible only in the operator model',
  'die Mittelanforderung prüfen.': 'check the payout request.',
  'Der Bewilligungszeitraum {0} endete am {1}, das Vorhaben ist noch nicht in Betrieb; spätere Ausgaben sind nicht förderfähig.':
    'The approval period {0} ended on {1}, the project is not in operation yet; later expenditure is not eligible for funding.',
  'die Verlängerung beantragen oder die Inbetriebnahme eintragen.':
    'apply for the extension or enter the commissioning.',
  'Der Verwendungsnachweis {0} war bis {1} vorzulegen, {2}.':
    'In the grant track {0}, the proof of use was to be submitted by {1}, {2}.',
  'vorgelegt wurde er am {0}': 'it was submitted on {0}',
  'er fehlt': 'it is missing',
  'die Verspätung dem Fördergeber begründen.': 'give the funder the reason for the delay.',
  'vorlegen und die Verspätung begründen.': 'submit it and give the reason for the delay.',
  'bis wann der Verwendungsnachweis vorzulegen ist': 'by when the proof of use has to be submitted',
  'Nachgewiesen sind {0} an Ausgaben, {1} hat {2} ausgezahlt; erstattet wird nur, was ausgegeben ist.':
    'Expenditure of {0} is proven, {1} has paid {2}; only what has been spent is reimbursed.',
  'den Nachweis oder die Auszahlungen prüfen; sonst droht eine Rückforderung.':
    'check the proof or the payouts; otherwise recovery may follow.',
  'Bund und Land haben zusammen {0} ausgezahlt, nachgewiesen sind {1} an Ausgaben.':
    'Federal Government and State have paid {0} together, expenditure of {1} is proven.',
  'Mehr ausgezahlt oder angefordert als bewilligt': 'More paid or requested than granted',
  'Mittelanforderung vor dem abschließenden Bescheid': 'Payout request before the final grant notice',
  'Auszahlung vor der Bestandskraft': 'Payout before the grant notice is unappealable',
  'Material auf Lager': 'Material in stock',
  'Eine Mittelanforderung für Material auf Lager im Betreibermodell (aconium)':
    'One payout request for material in stock in the operator model (aconium)',
  'Bewilligungszeitraum abgelaufen': 'Approval period over',
  'Zuwendungsbescheid: Bewilligungszeitraum': 'Grant notice: approval period',
  'Verwendungsnachweis überfällig': 'Proof of use overdue',
  'Weniger nachgewiesen als ausgezahlt': 'Less proven than paid',
  'Erstattungsprinzip (aconium)': 'Reimbursement principle (aconium)',
  'Ausschluss bei Versorgung durch zwei Netze oder ein Kabelnetz (Landkreis Mittelsachsen)':
    'Exclusion where two networks or a cable network supply (Landkreis Mittelsachsen)',
  'wie lange die Markterkundung mindestens dauert': 'how long the market survey lasts at least',
  'Die Markterkundung': 'the market survey',
  'Die Markterkundung endete am {0} und gilt {1} {2} Monate, also bis {3}; {4}':
    'The market survey ended on {0} and is valid for {2} months {1}, that is until {3}; {4}',
  'das war am {0}.': 'it was used on {0}.',
  'der Tag ist vorbei.': 'that day has passed.',
  'die Markterkundung wiederholen.': 'repeat the market survey.',
  'beim Antrag': 'at the application',
  'wie alt die Markterkundung beim Antrag sein darf': 'how old the market survey may be at the application',
  'beim Beginn des Auswahlverfahrens': 'at the start of the tender',
  'wie alt die Markterkundung beim Auswahlverfahren sein darf':
    'how old the market survey may be at the tender',
  'welcher Zeitraum abzufragen ist': 'which survey horizon is required',
  '{0}, vorgesehen sind {1} Jahre.': 'Required are {1} years; {0}.',
  'den Zeitraum ändern oder die Abfrage wiederholen.': 'change the horizon or repeat the survey.',
  '{0} ohne Begründung; der Zeitraum ist von {1} bis {2} Jahren frei zu wählen und folgt der Bauzeit.':
    'No reason is given: {0}; it may be chosen freely from {1} to {2} years and follows the time of building.',
  'begründen, warum dieser Zeitraum gewählt ist.': 'give the reason why this horizon was chosen.',
  'Gezählt sind {0} zugesagte Adressen, mit projektspezifischem Meilensteinplan belegt sind {1}; ohne Plan: Ausbauzusage {2}.':
    '{0} promised addresses are counted, {1} are backed by a project-specific milestone plan; without a plan: rollout commitment {2}.',
  'den Meilensteinplan nachfordern oder die Zusage nicht zählen.':
    'ask for the milestone plan, or do not count the commitment.',
  'ein Kabelnetz': 'a cable network',
  'zwei Netze': 'two networks',
  'Ob Versorgung durch {0} Adressen ausschließt, ist nicht geprüft: „{1}“ nennt den Wert nicht.':
    'Whether supply by {0} excludes addresses is not checked: “{1}” does not name the value.',
  'die Auswertung der Markterkundung mit dem Projektträger klären.':
    'clarify the evaluation of the market survey with the project executing agency (Projektträger).',
  'Markterkundung zu kurz': 'Market survey too short',
  'Markterkundung beim Antrag zu alt': 'Market survey too old at the application',
  'Markterkundung beim Auswahlverfahren zu alt': 'Market survey too old at the tender',
  'Zeithorizont außerhalb des Rahmens': 'Survey horizon out of range',
  'Relevanter Zeithorizont der Markterkundung (Landkreis Mittelsachsen; aconium 23.01.2025)':
    'Relevant horizon of the market survey (Landkreis Mittelsachsen; aconium 23.01.2025)',
  'Zeithorizont ohne Begründung': 'Survey horizon without a reason',
  'Wahl des Abfragezeitraums (aconium 23.01.2025)': 'Choice of the survey horizon (aconium 23.01.2025)',
  'Ausbauzusage ohne Meilensteinplan gezählt': 'Rollout commitment counted without a milestone plan',
  'Meldungen ohne projektspezifischen Meilensteinplan müssen nicht berücksichtigt werden (aconium)':
    'Reports without a project-specific milestone plan need not be taken into account (aconium)',
  'Ausschluss bei Mehrfachversorgung nicht geprüft': 'Exclusion where several networks supply not checked',
  'Behebung: {0}': 'To mend: {0}',
  'Nicht geprüft, weil es für „{0}“ nicht bekannt ist: {1}.':
    'Not checked, because it is not known for “{0}”: {1}.',
  'Nicht geprüft, weil am Vorhaben keine Richtlinie steht: {0}.':
    'Not checked, because the project names no guideline: {0}.',
  'bitte in der Richtlinie nachsehen.': 'please look it up in the guideline.',
  'bitte die Richtlinie angeben.': 'please specify the guideline.',
  'Nicht geprüft': 'Not checked',
};

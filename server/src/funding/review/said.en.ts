import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Passt nicht: „bis“ liegt nicht nach „von“. Behebung: einen der beiden Zeitpunkte ändern.':
    'Does not fit: “to” is not after “from”. To mend: change one of the two moments.',
  'vom {0} bis zum {1}': 'from {0} to {1}',
  '{0}; der erste gespeicherte Stand ist vom {1}': '{0}; the first saved state is of {1}',
  'seit Ihrem letzten Besuch am {0}': 'since your last visit on {0}',
  'Sie sehen diesen Fall zum ersten Mal.': 'You see this case for the first time.',
  'seit der letzten Einreichung am {0}': 'since the last submission on {0}',
  'Der Fall wurde noch nicht eingereicht.': 'The case has not been submitted yet.',
  'seit dem {0}': 'since {0}',
  'Nicht gesendet: Interne Notizen gibt es nur bei der Digitalagentur. Behebung: als Nachricht senden.':
    'Not sent: there are internal notes only at the Digitalagentur. To mend: send it as a message.',
  'Passt nicht: Das Dokument liegt nicht beim Vorhaben. Behebung: zuerst hochladen.':
    'Does not fit: the document is not with the project. To mend: upload it first.',
  '„{0}“: neue Nachricht': '“{0}”: new message',
  '{0} hat Ihnen zum Förderfall {1} geschrieben.': '{0} has written to you about the funding case {1}.',
  'Die Kommune': 'The municipality',
  'Passt nicht: Ein eigenwirtschaftliches Vorhaben hat keinen Förderfall.':
    'Does not fit: a commercial project (without funding) has no funding case.',
  'Diesen Förderfall gibt es schon. Behebung: den vorhandenen öffnen.':
    'This funding case exists already. To mend: open the existing one.',
  'Landesdirektion Sachsen': 'Landesdirektion Sachsen',
  Fördermodell: 'Funding model',
  'Beschluss von Rat oder Kreistag': 'Decision of the council or district council',
  'Adressen je Gemeinde': 'addresses per municipality',
  Projektgebiet: 'Project area',
  'Dokumentation des Branchendialogs': 'Documentation of the industry dialogue',
  'Auswertung als Dokument': 'evaluation as a document',
  Gesamtausgaben: 'Total expenditure',
  'Anteile von Bund und Land': 'shares of Federal Government and State',
  'Tag der Anträge': 'day of the applications',
  'Antrag als Dokument': 'application as a document',
  'Bescheide in vorläufiger Höhe': 'Provisional grant notices',
  'Bescheide als Dokument': 'grant notices as a document',
  'Auswahlverfahren mit Ende und Zuschlag': 'tender with end and award',
  'Ergebnisvermerk als Dokument': 'record of the result as a document',
  'Netzbetreiber je Los': 'network operator for each lot',
  'Vertrag als Dokument': 'contract as a document',
  'zugesagter Termin der Fertigstellung': 'promised date of completion',
  'Plan des Mittelabrufs': 'plan of the drawdown',
  Abnahmeprotokoll: 'record of the acceptance of works',
  Netzplan: 'Network plan',
  'Noch nicht geprüft: „{0}“.': 'Not reviewed yet: “{0}”.',
  'Noch nicht geprüft: {0} von {1} Abschnitten.': 'Not reviewed yet: {0} of {1} sections.',
  'Um Änderung gebeten: {0}.': 'Change requested: {0}.',
  '1 Befund sperrt. Behebung: beheben, oder von der Leitung übersteuern lassen.':
    '1 finding blocks. To mend: resolve it, or have it overridden by the lead.',
  '{0} Befunde sperren. Behebung: beheben, oder von der Leitung übersteuern lassen.':
    '{0} findings block. To mend: resolve them, or have them overridden by the lead.',
  'Bitte eine Nachricht schreiben.': 'Please write a message.',
  'Der Fall liegt schon zur Prüfung vor. Ergänzungen sieht die Beratung auch ohne neue Einreichung.':
    'The case is already submitted for review. The advisors see additions without a new submission, too.',
  '„{0}“: zur Prüfung eingereicht': '“{0}”: submitted for review',
  'Der Förderfall {0} wurde zur Prüfung eingereicht.': 'The funding case {0} was submitted for review.',
  'Es ist um keine Änderung gebeten. Behebung: bei mindestens einem Abschnitt eine Änderung erbitten, mit Grund.':
    'No change is requested. To mend: request a change in at least one section, with a reason.',
  'Prüfung abgeschlossen': 'review finished',
  'bitte ergänzen': 'please add what is missing',
  '{0} hat den Förderfall {1} geprüft und angenommen.': '{0} has reviewed and accepted the funding case {1}.',
  '{0} hat den Förderfall {1} geprüft und bittet um Änderungen bei: {2}.':
    '{0} has reviewed the funding case {1} and requests changes in: {2}.',
  'Der Fall liegt gerade nicht zur Prüfung vor. Behebung: warten, bis die Kommune ihn einreicht.':
    'The case is not submitted for review at the moment. To mend: wait until the municipality submits it.',
  'Fehlt: der Grund. Behebung: bitte sagen, was bei „{0}“ zu ändern ist.':
    'Missing: the reason. To mend: please say what is to be changed in “{0}”.',
  'Bescheide in abschließender Höhe': 'Final grant notices',
  'Vertrag und Bau': 'Contract and building',
};

import type { Catalogue } from '../platform/wording/wording.js';

export const said: Catalogue = {
  'Bitte wählen, wer die Beratung übernimmt.': 'Please choose who takes over the advice session.',
  'Passt nicht: Diese Person führt die Beratung schon. Behebung: jemand anderen wählen.':
    'Does not fit: this person already leads the advice session. To mend: choose someone else.',
  'Art des Gesprächs': 'Kind of meeting',
  Stand: 'State',
  Aufgabe: 'Task',
  Dokument: 'Document',
  'Teilnahme {0}': 'Participant {0}',
  Art: 'Kind',
  'Aufgabe {0}': 'Task {0}',
  Wer: 'Who',
  'Nachtrag {0}': 'Addendum {0}',
  'Bitte eine Nummer angeben.': 'Please give a number.',
  'Bitte den Schlüssel einer Gemeinde (8 Ziffern) oder eines Landkreises (5 Ziffern) angeben.':
    'Please give the key of a municipality (8 digits) or of a district (5 digits).',
  'Bitte mindestens ein Thema wählen.': 'Please choose at least one topic.',
  'Bitte in ein paar Worten sagen, worum es geht.': 'Please say in a few words what it is about.',
  'Zu lang: bitte höchstens {0} Zeichen.': 'Too long: please use at most {0} characters.',
  'Bitte Ihre Frage in einem Satz beschreiben.': 'Please describe your question in one sentence.',
  'Bitte höchstens 5 Tage vorschlagen.': 'Please propose at most 5 days.',
  'Bitte die Uhrzeit als 14:30 angeben.': 'Please give the time as 14:30.',
  'Die Anfrage ist nicht mehr offen. Behebung: einen vereinbarten Termin bitte mit der Beratung absagen.':
    'The request is no longer open. To mend: please cancel an appointment that was made with the advisors.',
  'Die Anfrage ist nicht mehr offen. Behebung: ihre Beratung öffnen.':
    'The request is no longer open. To mend: open its advice session.',
  'Zu früh: Ein vorgeschlagener Tag ist schon vorbei. Behebung: Tage ab heute vorschlagen.':
    'Too early: a proposed day is already over. To mend: propose days from today.',
  'Die Anfrage ist abgeschlossen. Behebung: für ein neues Anliegen neu anfragen.':
    'The request is closed. To mend: for a new matter, make a new request.',
  'Zu viel: An einer Anfrage liegen höchstens {0} Dateien.': 'Too many: a request has at most {0} files.',
  'Passt nicht: Der Schlüssel {0} gehört zu keiner Kommune, für die Sie das tun können. Behebung: eine andere Kommune wählen.':
    'Does not fit: the key {0} belongs to no municipality for which you can do this. To mend: choose another municipality.',
  'Passt nicht: Das Vorhaben {0} gehört zu keiner der Kommunen. Behebung: ein anderes Vorhaben wählen oder die Angabe leer lassen.':
    'Does not fit: the project {0} belongs to none of the municipalities. To mend: choose another project or leave this empty.',
  'Bitte mindestens eine Kommune wählen.': 'Please choose at least one municipality.',
  'Fehlt: der Name oder die Stelle. Behebung: eines von beiden angeben.':
    'Missing: the name or the office. To mend: give one of the two.',
  'Bitte in ein paar Worten sagen, was zu tun ist.': 'Please say in a few words what is to be done.',
  'Höchstens 60 Teilnehmende.': 'At most 60 participants.',
  'Höchstens 60 Aufgaben.': 'At most 60 tasks.',
  'Bitte sagen, was zu berichtigen oder zu ergänzen ist.': 'Please say what is to be corrected or added.',
  'Das Protokoll ist noch nicht abgeschlossen. Behebung: es gleich dort ändern, ohne Nachtrag.':
    'The protocol is not finished yet. To mend: change it right there, without an addendum.',
  'Die Aufgaben gelten erst, wenn das Protokoll abgeschlossen ist.':
    'The tasks hold only when the protocol is finished.',
  'Die Aufgabe {0} gibt es nicht.': 'The task {0} does not exist.',
  'Beratung {0} {1}.pdf': 'Beratung {0} {1}.pdf',
  'Zu spät: Der Tag liegt in der Zukunft. Behebung: einen Tag bis heute angeben.':
    'Too late: the day lies in the future. To mend: give a day up to today.',
  'Zu früh: Der Tag liegt vor der Beratung. Behebung: einen Tag ab der Beratung angeben.':
    'Too early: the day is before the advice session. To mend: give a day from that of the advice session on.',
  'Ein anderer Name wird nicht ohne die Kommune öffentlich. Behebung: nicht öffentlich speichern; die Kommune kann ihn freigeben.':
    'Another name does not become public without the municipality. To mend: save it as not public; the municipality can release it.',
  'Ob ein Kontakt öffentlich ist, entscheidet die Kommune. Behebung: nicht öffentlich speichern; die Kommune kann ihn freigeben.':
    'Whether a contact is public is decided by the municipality. To mend: save it as not public; the municipality can release it.',
  'Bitte den Namen angeben.': 'Please give the name.',
  'Bitte eine E-Mail-Adresse wie name@kommune.de angeben.':
    'Please give an e-mail address such as name@kommune.de.',
  'Den Kontakt {0} gibt es nicht.': 'The contact {0} does not exist.',
  'Zum Schlüssel {0} gibt es keine Gemeinde in Sachsen.':
    'There is no municipality in Saxony for the key {0}.',
  'Nicht gespeichert: {0}': 'Not saved: {0}',
  'Das Formular war zu kurz oder zu lange offen. Ihre Angaben stehen noch da. Behebung: nach ein paar Sekunden noch einmal senden.':
    'The form was open for too short or too long a time. What you entered is still there. To mend: send it again after a few seconds.',
  'Bitte prüfen Sie Ihre Angaben: Was fehlt oder nicht passt, steht am Feld.':
    'Please check what you entered: what is missing or does not fit stands at the field.',
  'Bitte wählen, ob Sie für ein Unternehmen oder für sich selbst schreiben.':
    'Please choose whether you are writing for a company or for yourself.',
  'Bitte ein Thema wählen.': 'Please choose a topic.',
  'Bitte Ihren Namen angeben.': 'Please give your name.',
  'Bitte eine E-Mail-Adresse wie name@beispiel.de angeben.':
    'Please give an e-mail address such as name@beispiel.de.',
  'Bitte Ihr Anliegen in einem Satz beschreiben.': 'Please describe your concern in one sentence.',
  'Fehlt: ein Weg für die Antwort. Behebung: E-Mail-Adresse oder Telefonnummer angeben.':
    'Missing: a way to answer you. To mend: give an e-mail address or a telephone number.',
  'Das Formular ist nicht mehr gültig. Behebung: die Seite neu laden und noch einmal senden.':
    'The form is no longer valid. To mend: reload the page and send it again.',
  'Das ging sehr schnell. Behebung: bitte nach ein paar Sekunden noch einmal senden.':
    'That went very fast. To mend: please send it again after a few seconds.',
  'Das Formular war länger als einen Tag offen. Behebung: die Seite neu laden und noch einmal senden.':
    'The form was open for more than a day. To mend: reload the page and send it again.',
  'Gerade gehen sehr viele Anfragen ein. Bitte später noch einmal versuchen oder per Post schreiben.':
    'Very many requests are arriving at the moment. Please try again later or write by post.',
  'Die Anfrage {0} gibt es nicht.': 'The request {0} does not exist.',
  'Diese Anfrage hat schon jemand als beantwortet eingetragen.':
    'Someone has already recorded this request as answered.',
  'Das waren viele Anfragen. Bitte in {0} Sekunden noch einmal.':
    'These were many requests. Please try again in {0} seconds.',
  'Zu früh: Die Beratung liegt in der Zukunft. Behebung: nach dem Termin abschließen oder den Tag berichtigen.':
    'Too early: the advice session lies in the future. To mend: finish the protocol after the appointment, or correct the day.',
  'Fehlt: wer teilgenommen hat. Behebung: mindestens eine Person oder Stelle eintragen.':
    'Missing: who took part. To mend: enter at least one person or office.',
  'Fehlt: das Protokoll. Behebung: in ein paar Sätzen festhalten, was besprochen wurde.':
    'Missing: the protocol. To mend: record in a few sentences what was discussed.',
  'Die Beratung {0} gibt es nicht.': 'The advice session {0} does not exist.',
  'Das Protokoll ist abgeschlossen und bleibt, wie es ist. Behebung: Berichtigungen als Nachtrag anfügen.':
    'The protocol is finished and stays as it is. To mend: add corrections as an addendum.',
  'Diese Beratung ist abgesagt. Behebung: eine neue Beratung anlegen.':
    'This advice session is cancelled. To mend: create a new advice session.',
  'Passt nicht: Eine Beratung führt jemand von der Beratung der Digitalagentur. Behebung: jemand anderen wählen.':
    'Does not fit: an advice session is led by one of the advisors of the Digitalagentur. To mend: choose someone else.',
  'Förderprogramm und Förderfähigkeit': 'Funding programme and eligibility',
  Branchendialog: 'Industry dialogue',
  Markterkundung: 'Market survey',
  'Antrag beim Bund': 'Application to the Federal Government',
  'Antrag beim Land': 'Application to the State',
  Auswahlverfahren: 'Tender',
  'Bau und Abnahme': 'Construction and acceptance',
  'Mittelabruf und Nachweise': 'Drawdown of funds and proofs',
  'Versorgung und Daten': 'Coverage and data',
  Mobilfunk: 'Mobile network',
  'anderes Thema': 'other topic',
  offen: 'open',
  'Termin vereinbart': 'appointment made',
  beraten: 'advised',
  zurückgezogen: 'withdrawn',
  geplant: 'planned',
  'Protokoll abgeschlossen': 'protocol finished',
  abgesagt: 'cancelled',
  'vor Ort': 'on site',
  Videogespräch: 'video call',
  Telefon: 'phone',
  'gleich welche': 'any kind',
  Kommune: 'Municipality',
  Landkreis: 'District',
  Netzbetreiber: 'Network operator',
  Beratungsunternehmen: 'Consultancy',
  Land: 'State',
  Projektträger: 'Project executing agency (Projektträger)',
  'andere Stelle': 'other office',
  'Bürgermeisterin oder Bürgermeister': 'Mayor',
  'Breitbandkoordination des Landkreises': 'Broadband coordinator of the district',
  Sachbearbeitung: 'Officer in charge',
  'Regionalleitung des Netzbetreibers': 'Regional manager of the network operator',
  Unternehmen: 'companies',
  Privatperson: 'Private person',
  'Versorgung an einer Adresse oder in einem Ort': 'Coverage at an address or in a place',
  'Ausbau und Termine': 'Rollout and dates',
  Hausanschluss: 'Connection of a house',
  'Zusammenarbeit beim Ausbau': 'Working together on the rollout',
  'dieser Dienst und seine Daten': 'this service and its data',
  'eine Angabe auf dieser Website stimmt nicht': 'something on this website is wrong',
  'eine Barriere auf dieser Website': 'a barrier on this website',
  vorhanden: 'present',
  Themen: 'Topics',
  Kommunen: 'Municipalities',
  Betreff: 'Subject',
  Frage: 'Question',
  'Vorgeschlagene Tage': 'Proposed days',
  Uhrzeit: 'Time',
  'Geführt von': 'Led by',
  Protokoll: 'Protocol',
  'Nächster Kontakt': 'Next contact',
  'Anlass des nächsten Kontakts': 'Occasion of the next contact',
  'Grund der Absage': 'Reason for the cancellation',
  Stelle: 'Office',
  Öffentlich: 'Public',
  Bis: 'Until',
  'Erledigt am': 'Done on',
};

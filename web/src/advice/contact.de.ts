import type { ContactLetter, PublicContactDto } from '../api/advice.js';

const kind: Record<ContactLetter['kind'], string> = {
  citizen: 'Ich schreibe für mich selbst',
  company: 'Ich schreibe für ein Unternehmen',
};
const topic: Record<ContactLetter['topic'], string> = {
  coverage: 'Versorgung an einer Adresse oder in einem Ort',
  rollout: 'Ausbau und Termine',
  connection: 'Hausanschluss',
  cooperation: 'Zusammenarbeit beim Ausbau',
  service: 'dieser Dienst und seine Daten',
  correction: 'eine Angabe auf dieser Website stimmt nicht',
  accessibility: 'eine Barriere auf dieser Website',
  other: 'anderes Thema',
};
const role: Record<PublicContactDto['role'], string> = {
  mayor: 'Bürgermeisterin oder Bürgermeister',
  coordinator: 'Breitbandkoordination des Landkreises',
  officer: 'Sachbearbeitung',
  consultant: 'Beratungsunternehmen',
  operator: 'Regionalleitung des Netzbetreibers',
  other: 'andere Stelle',
};

/** The public page to write to the advisors, and contacts of a Kommune on its page. */
export const contactDe = {
  kind,
  topic,
  role,
  title: 'Kontakt',
  titleRefused: 'Noch nicht gesendet: Kontakt',
  description:
    'So erreichen Sie die Breitbandberatung ({{publisher}}): Formular, Post, und was Sie vorher wissen sollten.',
  heading: 'Schreiben Sie der Breitbandberatung',
  lead: '{{publisher}} beantwortet Fragen zu Versorgung und Ausbau und zu diesem Dienst. Anschlüsse werden hier weder verkauft noch gebaut.',
  /** Where somebody comes from a page that says what it is about. */
  leadOf: {
    correction:
      'Nennen Sie den Ort oder das Projekt, was da steht und was Sie wissen. Wir gehen der Sache nach und antworten Ihnen.',
    accessibility:
      'Sagen Sie uns, auf welcher Seite etwas nicht geht und womit Sie die Seite benutzen, zum Beispiel mit einem Vorleseprogramm. Wir antworten Ihnen innerhalb eines Monats.',
  },
  form: {
    heading: 'Ihre Nachricht',
    who: 'Für wen schreiben Sie?',
    topic: 'Thema',
    chooseTopic: 'Bitte wählen',
    organisation: 'Unternehmen',
    name: 'Ihr Name',
    ways: 'Für die Antwort brauchen wir Ihre E-Mail-Adresse oder Ihre Telefonnummer.',
    email: 'E-Mail-Adresse',
    phone: 'Telefonnummer',
    message: 'Ihr Anliegen',
    messageHint:
      'Bitte keine Zugangsdaten und nichts Vertrauliches. Nennen Sie den Ort, wenn es um einen geht.',
    homepage: 'Bitte leer lassen',
    send: 'Nachricht an die Beratung senden',
    done: 'Ihre Nachricht ist angekommen.',
    doneText: 'Die Breitbandberatung meldet sich auf dem Weg, den Sie angegeben haben.',
    another: 'Weitere Nachricht schreiben',
    failed:
      'Das Formular ist gerade nicht erreichbar. Bitte später noch einmal versuchen oder per Post schreiben.',
    refused: 'Die Nachricht ist noch nicht gesendet.',
  },
  post: {
    heading: 'Per Post und Telefon',
    address: '{{publisher}}\n{{publisherStreet}}\n{{publisherCity}}',
    phone: 'Telefonnummern und Ansprechpersonen stehen auf der Website:',
    tel: 'Telefon:',
    email: 'E-Mail:',
    website: 'www.digitalagentur.sachsen.de',
    href: 'https://www.digitalagentur.sachsen.de/',
  },
  know: {
    heading: 'Was Sie vorher wissen sollten',
    mail: 'Keine verschlüsselten E-Mails',
    mailText:
      '{{publisher}} nimmt per E-Mail keine verschlüsselten Dokumente an, signierte nur unter bestimmten Bedingungen. Unsere Antwort kommt als gewöhnliche E-Mail: Andere könnten sie unterwegs lesen. Vertrauliches schicken Sie bitte per Post.',
    form: 'Was mit Ihrer Nachricht geschieht',
    days_one: '{{count}} Tag',
    days_other: '{{count}} Tagen',
    formText:
      'Gespeichert wird nur, was Sie eintragen. Lesen kann es allein die Breitbandberatung ({{publisher}}); es wird nicht weitergegeben. Nach {{days}} werden Name, Wege und Text gelöscht. Diese Seite setzt kein Cookie.',
    line: 'Die Übertragung ist verschlüsselt, wenn die Adresse dieser Seite mit https beginnt.',
    kommune: 'Sie arbeiten in einer Kommune?',
    kommuneText: 'Nach der Anmeldung können Sie eine Beratung anfragen, mit Terminen und Dateien.',
    signIn: 'Anmelden und Beratung anfragen',
  },
  place: {
    heading: 'Ansprechpersonen in {{place}}',
    none: 'Für {{place}} sind keine Ansprechpersonen veröffentlicht.',
    toForm: 'An die Breitbandberatung schreiben',
  },
  edit: {
    heading: 'Kontakte zu {{place}} bearbeiten',
    note: 'Diesen Abschnitt sehen nur Angemeldete. Öffentlich wird ein Kontakt erst, wenn die Kommune das entscheidet.',
    none: 'Noch ist niemand eingetragen.',
    add: 'Kontakt hinzufügen',
    change: 'Bearbeiten',
    changeNamed: '{{name}} bearbeiten',
    remove: 'Entfernen',
    removeNamed: '{{name}} entfernen',
    removeAsk: '{{name}} entfernen? Name, E-Mail-Adresse und Telefonnummer werden gelöscht.',
    keep: 'Behalten',
    save: 'Kontakt speichern',
    cancel: 'Abbrechen',
    area: 'Gehört zu',
    role: 'Aufgabe',
    office: 'Amt, Stelle oder Unternehmen',
    name: 'Name',
    isPublic: 'Öffentlich auf der Seite der Gemeinde zeigen',
    publicHint: 'Mit Einverständnis der Person. Das entscheidet die Kommune.',
    onlyKommune: 'Das entscheidet die Kommune.',
    public: 'öffentlich',
    internal: 'nur intern',
    gone: 'Name gelöscht',
    failed: 'Die Kontakte konnten nicht geladen werden.',
  },
};

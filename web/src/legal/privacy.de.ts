import type { PublisherDto } from '../api/publisher.js';
import type { LegalText, Section } from './legal-text.js';
import { ofEveryone } from './privacy-visitors.de.js';

const days = (count: number) => (count === 1 ? '1 Tag' : `${count} Tagen`);

/** What the service does with what is personal: it says what the program does, with the figures of this instance. */
export const privacyDe = (publisher: PublisherDto): LegalText => ({
  title: 'Datenschutz',
  description:
    'Welche Daten diese Website verarbeitet, wie lange, auf welcher Grundlage, und welche Rechte Sie haben.',
  lead: 'Wer diese Website nur liest, hinterlässt nichts: kein Cookie, keine gespeicherte Adresse, keine Auswertung, keine Anfrage an andere Anbieter.',
  sections: [
    responsible(publisher),
    ...ofEveryone,
    contactForm(publisher),
    subscription(publisher),
    accounts(publisher),
    advice(publisher),
    addresses,
    recipients(publisher),
    rights,
    standing,
  ],
});

const responsible = ({ name, street, city, email, dataProtectionEmail }: PublisherDto): Section => ({
  heading: 'Verantwortlich',
  blocks: [
    {
      facts: [
        ['Stelle', `${name}, ${street}, ${city}`],
        [
          'E-Mail',
          email
            ? { text: email, href: `mailto:${email}` }
            : { text: 'über das Kontaktformular', href: '/kontakt?thema=dienst' },
        ],
        [
          'Fragen zum Datenschutz',
          dataProtectionEmail
            ? { text: dataProtectionEmail, href: `mailto:${dataProtectionEmail}` }
            : 'Die Anschrift der oder des Datenschutzbeauftragten hat der Betreiber noch nicht eingetragen (Einstellung DATA_PROTECTION_EMAIL).',
        ],
      ],
    },
  ],
});

const contactForm = ({ contactRetentionDays }: PublisherDto): Section => ({
  heading: 'Wenn Sie das Kontaktformular nutzen',
  blocks: [
    'Wir speichern, was Sie eintragen: Thema, Name, E-Mail-Adresse oder Telefonnummer, Text und, wenn Sie eines nennen, das Unternehmen. Die Adresse Ihres Geräts speichern wir nicht dazu.',
    'Lesen kann es allein die Beratung der verantwortlichen Stelle. Sie beantwortet damit Ihre Frage; weitergegeben wird es nicht.',
    `Nach ${days(contactRetentionDays)} löscht das Programm Namen, Wege und Text von selbst. Es bleiben Art, Thema und Tag.`,
    'Grundlage: Art. 6 Abs. 1 Buchst. e der Datenschutz-Grundverordnung (DSGVO) mit § 3 des Sächsischen Datenschutzdurchführungsgesetzes (SächsDSDG), Aufgabe im öffentlichen Interesse. Die Angaben sind freiwillig; ohne einen Weg zu Ihnen können wir nicht antworten.',
  ],
});

const subscription = ({ sendsMail }: PublisherDto): Section => ({
  heading: 'Wenn Sie Nachrichten per E-Mail abonnieren',
  blocks: [
    'Wir speichern Ihre E-Mail-Adresse und wofür Sie Nachrichten möchten: eine Gemeinde, einen Landkreis, ein Projekt oder ein gezeichnetes Gebiet.',
    'Zuerst bekommen Sie eine E-Mail mit einem Link. Erst wenn Sie dort bestätigen, beginnt das Abo. Ohne Bestätigung wird die Adresse nach 48 Stunden gelöscht.',
    'Jede Nachricht enthält einen Link, mit dem Sie das Abo beenden. Mit dem letzten Abo wird Ihre Adresse gelöscht. Die Nachrichten enthalten keine Bilder und keine Links, die verraten, ob Sie sie geöffnet haben.',
    'Grundlage: Ihre Einwilligung, Art. 6 Abs. 1 Buchst. a DSGVO. Sie können sie jederzeit zurücknehmen; was bis dahin geschah, bleibt rechtmäßig.',
    ...(sendsMail ? [] : ['In dieser Installation ist zurzeit kein Versand von E-Mails eingerichtet.']),
    {
      link: {
        before: 'Ganz ohne Adresse geht es mit dem ',
        text: 'Atom-Feed',
        href: '/api/feeds',
        after: ': Ihr Leseprogramm holt ihn ab.',
      },
    },
  ],
});

const accounts = ({ accountRetentionDays, identityProvider }: PublisherDto): Section => ({
  heading: 'Wenn Sie sich anmelden (nur für Kommunen, Landkreise und die Beratung)',
  blocks: [
    'Gespeichert werden Name, dienstliche E-Mail-Adresse, auf Wunsch die Telefonnummer, Rolle und Zuständigkeit, das Passwort nur als nicht umkehrbarer Wert (argon2), der zweite Faktor verschlüsselt.',
    'Beim Anmelden, und erst dann, setzt die Website zwei Cookies. Das eine hält die Sitzung: Es endet nach 12 Stunden ohne Nutzung, spätestens nach 7 Tagen. Das andere („lotse-known“, 180 Tage) merkt sich, dass dieser Browser schon einmal angemeldet war, damit fremde Fehlversuche Sie nicht aussperren. Beide sind technisch nötig (§ 25 Abs. 2 Nr. 2 TDDDG).',
    'Zu jeder Sitzung steht die Bezeichnung Ihres Browsers in der Datenbank, damit Sie Ihre Geräte wiedererkennen und abmelden können. Fehlgeschlagene Anmeldungen werden als Prüfwert aus E-Mail-Adresse und Netz gezählt und einen Tag nach der letzten Wartezeit gelöscht.',
    'Jede Änderung an Projekten und Fällen wird mit Zeit, Grund und der Nummer des Kontos festgehalten. Namen stehen nicht in diesem Verlauf.',
    `${accountRetentionDays} Tage nach dem Abschalten eines Kontos löscht das Programm Namen, E-Mail-Adresse und Telefonnummer. Der Verlauf bleibt, ohne Namen.`,
    ...(identityProvider
      ? [
          `Wenn Sie sich über „${identityProvider}“ anmelden, bekommen wir von dort Namen, E-Mail-Adresse und Rollen.`,
        ]
      : []),
    'Grundlage: Art. 6 Abs. 1 Buchst. e DSGVO mit § 3 SächsDSDG.',
  ],
});

const advice = ({ adviceRetentionDays }: PublisherDto): Section => ({
  heading: 'Beratungen und Ansprechpersonen',
  blocks: [
    `Zu Beratungen mit Kommunen stehen Namen von Teilnehmenden im Protokoll. ${adviceRetentionDays} Tage nach dem letzten Tag der Beratung und ihrer Aufgaben werden diese Namen gelöscht.`,
    'Name, E-Mail-Adresse und Telefonnummer einer Ansprechperson sind nur öffentlich, wenn die Kommune das entschieden hat; die Person muss einverstanden sein. Sie können jederzeit verlangen, dass die Angaben nicht mehr gezeigt werden.',
  ],
});

const addresses: Section = {
  heading: 'Adressen von Häusern in Projekten',
  blocks: [
    'Zu Projekten gehören Listen von Adressen mit dem Stand des Ausbaus, ohne Namen. Öffentlich ist höchstens „geplant“, „im Bau“ oder „Anschluss möglich“ mit dem Quartal, und nur, wenn der Zuwendungsempfänger das ausdrücklich entschieden hat.',
    'Ob jemand einen Anschluss abgelehnt, bestellt oder in Nutzung hat, wird zu keiner Adresse gezeigt, nur als Zahl von mindestens 5 in einer Gemeinde, einem Ortsteil oder einer Rasterzelle.',
  ],
};

const recipients = ({ isDemo }: PublisherDto): Section => ({
  heading: 'Wer die Daten bekommt',
  blocks: [
    'Außer der verantwortlichen Stelle und denen, die für sie den Server und den Versand von E-Mails betreiben, bekommt niemand personenbezogene Daten. In Länder außerhalb der Europäischen Union übermittelt das Programm nichts. Entscheidungen allein durch Maschinen und Profile gibt es nicht.',
    ...(isDemo
      ? ['Diese Installation ist eine Vorführung. Tragen Sie hier bitte keine echten Daten von Personen ein.']
      : []),
  ],
});

const rights: Section = {
  heading: 'Ihre Rechte',
  blocks: [
    'Gegenüber der verantwortlichen Stelle haben Sie das Recht auf',
    {
      list: [
        'Auskunft über Ihre Daten (Art. 15 DSGVO)',
        'Berichtigung (Art. 16 DSGVO)',
        'Löschung (Art. 17 DSGVO) und Einschränkung der Verarbeitung (Art. 18 DSGVO)',
        'Übertragung der Daten, die Sie mit Einwilligung gegeben haben (Art. 20 DSGVO)',
        'Widerspruch aus Gründen Ihrer besonderen Lage (Art. 21 DSGVO)',
        'Widerruf einer Einwilligung (Art. 7 Abs. 3 DSGVO)',
      ],
    },
    'Sie können sich außerdem bei der Aufsicht beschweren (Art. 77 DSGVO):',
    {
      facts: [
        ['Aufsicht', 'Sächsische Datenschutz- und Transparenzbeauftragte'],
        ['Post', 'Postfach 11 01 32, 01330 Dresden'],
        ['Besuch', 'Maternistraße 17, 01067 Dresden'],
        ['Telefon', { text: '0351 85471-101', href: 'tel:+4935185471101' }],
        ['E-Mail', { text: 'post@sdtb.sachsen.de', href: 'mailto:post@sdtb.sachsen.de' }],
        ['Website', { text: 'www.datenschutz.sachsen.de', href: 'https://www.datenschutz.sachsen.de/' }],
      ],
    },
  ],
};

const standing: Section = {
  heading: 'Stand',
  blocks: [
    'Stand dieser Erklärung: 22. November 2026. Sie beschreibt, was das Programm tut; die Fristen sind die dieser Installation.',
    'Was das Programm nicht wissen kann, ergänzt der Betreiber: wer den Server im Auftrag betreibt, und ob ein vorgeschalteter Server eigene Protokolle führt. Die Rechtsgrundlagen prüft er vor dem Betrieb.',
  ],
};

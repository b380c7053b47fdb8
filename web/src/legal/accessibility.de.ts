import type { PublisherDto } from '../api/publisher.js';
import type { LegalText, Section } from './legal-text.js';

/**
 * By the model of Commission Implementing Decision (EU) 2018/1523 and BfWebG of Saxony. It says what was tested and what
 * was not: whoever changes that changes the date.
 */
export const accessibilityDe = (publisher: PublisherDto): LegalText => ({
  title: 'Erklärung zur Barrierefreiheit',
  description:
    'Wie barrierefrei diese Website ist, was noch fehlt, wie Sie Barrieren melden und wer Ihnen dann hilft.',
  lead: `${publisher.name} ist bemüht, diese Website im Einklang mit dem Barrierefreie-Websites-Gesetz des Freistaates Sachsen (BfWebG) barrierefrei zugänglich zu machen.`,
  sections: [
    {
      heading: 'Wofür sie gilt',
      blocks: [
        'Diese Erklärung gilt für den Breitbandlotsen: für alle öffentlichen Seiten und für die Seiten nach der Anmeldung, unter der Adresse, unter der Sie diese Erklärung lesen.',
        ...(publisher.isDemo ? ['Dies ist eine Vorführung. Das Programm ist dasselbe wie im Betrieb.'] : []),
      ],
    },
    conformity,
    gaps,
    excepted,
    madeBy,
    feedback,
    enforcement,
    monitoring,
  ],
});

const conformity: Section = {
  heading: 'Stand der Vereinbarkeit mit den Anforderungen',
  blocks: [
    'Diese Website ist wegen der unten genannten Unvereinbarkeiten teilweise mit den Anforderungen vereinbar.',
    'Maßstab sind § 2 BfWebG, die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) und damit die Norm EN 301 549, die auf den Web Content Accessibility Guidelines (WCAG) 2.1, Stufe AA, beruht. Gebaut ist sie nach WCAG 2.2, Stufe AA.',
  ],
};

const gaps: Section = {
  heading: 'Nicht barrierefreie Inhalte',
  blocks: [
    'Unvereinbar mit den Anforderungen oder noch nicht geprüft:',
    {
      list: [
        'Eine Prüfung durch Menschen mit Behinderungen und durch eine unabhängige Stelle steht aus. Bisher gibt es nur unsere eigenen Prüfungen.',
        'Mit Vorleseprogrammen (Screenreadern) ist die Website noch nicht planmäßig geprüft.',
        'PDF-Dateien, die der Dienst für Angemeldete erzeugt (Berichte, Protokolle), sind nicht durchgehend für Vorleseprogramme ausgezeichnet. Dieselben Angaben stehen auf der Seite und als Tabelle zum Herunterladen.',
        'Texte in obersorbischer Sprache und in Leichter Sprache sind noch nicht von Menschen geprüft; die Seiten sagen das.',
      ],
    },
    'Eine unverhältnismäßige Belastung machen wir nicht geltend.',
  ],
};

const excepted: Section = {
  heading: 'Inhalte, die nicht unter die Vorschriften fallen',
  blocks: [
    {
      list: [
        'Online-Karten sind ausgenommen, soweit wesentliche Angaben auf anderem Weg zugänglich sind. Die Karte ist mit der Tastatur bedienbar, hat Muster neben den Farben, und alles, was sie zeigt, steht daneben als Liste und auf der Seite jeder Gemeinde in Sätzen.',
        'Dateien, die Kommunen hochladen, zum Beispiel Bescheide, kommen von Dritten. Brauchen Sie eine davon in anderer Form, schreiben Sie uns.',
      ],
    },
  ],
};

const madeBy: Section = {
  heading: 'Erstellung dieser Erklärung',
  blocks: [
    'Diese Erklärung wurde am 22. November 2026 erstellt. Sie beruht auf einer Selbstbewertung.',
    'Bei jeder Änderung am Programm laufen Prüfungen in einem echten Browser mit dem Prüfprogramm axe: auf allen Seiten, vor und nach der Anmeldung, in ihren Sprachen, hell und dunkel, breit und auf dem Telefon. Bis 320 Pixel Breite darf keine Seite seitlich rollen. Dazu kommen Prüfungen der Bedienung mit der Tastatur, ohne JavaScript und der Farbkontraste. Solche Prüfungen finden einen Teil der Barrieren, nicht alle.',
    'Wir überprüfen die Erklärung mindestens einmal im Jahr, das nächste Mal bis zum 22. November 2027.',
  ],
};

const feedback: Section = {
  heading: 'Barriere melden',
  blocks: [
    'Ist Ihnen etwas aufgefallen, das nicht barrierefrei ist? Oder brauchen Sie eine Angabe in einer anderen Form? Schreiben Sie uns. Das Formular geht auch ohne JavaScript und braucht keine Anmeldung.',
    { link: { text: 'Barriere melden', href: '/kontakt?thema=barrierefreiheit' } },
    {
      link: { before: 'Anschrift und Telefon stehen im ', text: 'Impressum', href: '/impressum', after: '.' },
    },
  ],
};

const enforcement: Section = {
  heading: 'Durchsetzungsverfahren',
  blocks: [
    'Haben Sie innerhalb eines Monats keine oder keine zufriedenstellende Antwort bekommen, können Sie sich an die Durchsetzungsstelle wenden. Sie wirkt auf eine Lösung hin. Das Verfahren kostet nichts, einen Rechtsbeistand brauchen Sie nicht.',
    {
      facts: [
        [
          'Durchsetzungsstelle',
          'bei der oder dem Landesbeauftragten für Inklusion der Menschen mit Behinderungen, Sächsische Staatskanzlei',
        ],
        ['Post', 'Archivstraße 1, 01097 Dresden'],
        [
          'E-Mail',
          { text: 'Durchsetzungsstelle@sk.sachsen.de', href: 'mailto:Durchsetzungsstelle@sk.sachsen.de' },
        ],
        [
          'Website',
          { text: 'www.durchsetzungsstelle.sachsen.de', href: 'https://www.durchsetzungsstelle.sachsen.de/' },
        ],
      ],
    },
    'E-Mail-Adresse und Website nennt die Durchsetzungsstelle selbst; die Postanschrift ist die der Staatskanzlei. Ob sie noch gilt, sehen Sie auf der Website der Stelle.',
  ],
};

const monitoring: Section = {
  heading: 'Überwachungsstelle',
  blocks: [
    'Ob öffentliche Stellen in Sachsen die Anforderungen einhalten, überwacht das Deutsche Zentrum für barrierefreies Lesen (dzb lesen) in Leipzig.',
  ],
};

import type { PublisherDto } from '../api/publisher.js';
import type { Block, LegalText, Section } from './legal-text.js';

const missing = (setting: string) => `noch nicht eingetragen (Einstellung ${setting} des Betreibers)`;

/** Who answers for this website (§ 5 DDG). What the operator has not set is said to be missing, not left out. */
export const imprintDe = (publisher: PublisherDto): LegalText => ({
  title: 'Impressum',
  description: 'Wer diese Website betreibt, wer für den Inhalt verantwortlich ist und wie Sie uns erreichen.',
  lead: publisher.isDemo
    ? 'Dies ist eine Vorführung mit erfundenen Projekten, Terminen und Firmen. Sie ist kein Auskunftsangebot einer Behörde.'
    : `${publisher.name} betreibt diese Website und ist für ihren Inhalt verantwortlich.`,
  sections: [
    { heading: 'Anbieter nach § 5 des Digitale-Dienste-Gesetzes (DDG)', blocks: [contactOf(publisher)] },
    ...demo(publisher),
    ...fixed,
  ],
});

function contactOf({ name, street, city, email, phone, responsible, supervisor }: PublisherDto): Block {
  return {
    facts: [
      ['Name', name],
      ['Anschrift', `${street}, ${city}`],
      ['E-Mail', email ? { text: email, href: `mailto:${email}` } : missing('PUBLISHER_EMAIL')],
      [
        'Telefon',
        phone ? { text: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` } : missing('PUBLISHER_PHONE'),
      ],
      ['Formular', { text: 'Nachricht schreiben', href: '/kontakt' }],
      ['Verantwortlich für den Inhalt', responsible ?? missing('PUBLISHER_RESPONSIBLE')],
      ...(supervisor ? [['Aufsicht', supervisor] as [string, string]] : []),
    ],
  };
}

const demo = ({ isDemo, name }: PublisherDto): Section[] =>
  isDemo
    ? [
        {
          heading: 'Vorführung',
          blocks: [
            `Der oben genannte Anbieter ist voreingestellt. Wer diese Vorführung aufgestellt hat, ist hier nicht eingetragen; ${name} muss davon nichts wissen.`,
            'Wer den Dienst wirklich betreibt, trägt Namen, Anschrift, E-Mail-Adresse, Telefonnummer und die verantwortliche Person in den Einstellungen ein.',
          ],
        },
      ]
    : [];

const fixed: Section[] = [
  {
    heading: 'Woher die Angaben kommen',
    blocks: [
      'Die Werte zur Versorgung kommen aus dem Breitbandatlas im Gigabit-Grundbuch der Bundesnetzagentur. Netzbetreiber melden sie. Stand und Quelle stehen bei jeder Zahl.',
      'Angaben zu Projekten und Terminen tragen die Kommunen und Landkreise ein, die das jeweilige Projekt führen. Jede Änderung bleibt im Verlauf sichtbar.',
      'Wir geben die Angaben weiter, wie sie gemeldet wurden. Für die Richtigkeit im Einzelfall können wir nicht einstehen. Ob ein Anschluss an Ihrem Haus bestellt werden kann, sagt Ihnen verbindlich nur der Netzbetreiber.',
      {
        link: {
          before: 'Eine Angabe stimmt nicht? ',
          text: 'Sagen Sie es uns',
          href: '/kontakt?thema=angabe',
          after: '.',
        },
      },
    ],
  },
  {
    heading: 'Nutzung der Daten und des Programms',
    blocks: [
      'Die Daten dürfen Sie weiterverwenden. Lizenz und Quellenvermerk stehen in jeder Datei und neben jedem Download.',
      'Das Programm dieser Website ist freie Software unter der European Union Public Licence 1.2 (EUPL-1.2). Die Gestaltung nutzt den Designstandard KERN (EUPL-1.2), die Schrift Fira Sans steht unter der SIL Open Font License 1.1.',
    ],
  },
  {
    heading: 'Verweise auf andere Websites',
    blocks: [
      'Für Seiten, auf die wir verweisen, sind deren Anbieter verantwortlich. Fällt Ihnen auf, dass ein Verweis nicht mehr stimmt, schreiben Sie uns bitte.',
    ],
  },
];

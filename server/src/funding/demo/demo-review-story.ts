import type { Section } from '../words.js';

/* What is told of reviews in the demo: cases that wait for the advisors, in the middle of a review, and returned ones. Pure. */

/** A funded project of the demo, as far as it is chosen by. */
export interface ReviewedProject {
  id: number;
  reference: string;
  status: string;
  /** Keys of who keeps it. */
  managedBy: string[];
}

interface ToldMessage {
  ago: number;
  from: 'kommune' | 'advisor' | 'lead';
  body: string;
  internal?: true;
  section?: Section;
}

export interface ToldReview {
  /** Days ago. */
  submitted: number;
  note: string | null;
  assigned: 'advisor' | 'lead' | null;
  accepted: Section[];
  asked: [section: Section, reason: string][];
  returned?: { ago: number; note: string };
  /** Submitted again, with what was asked for and more. */
  again?: { ago: number; note: string };
  messages: ToldMessage[];
}

interface Told {
  fits: (project: ReviewedProject) => boolean;
  review: ToldReview;
}

const ERZGEBIRGE = '14521';
const isIn = ({ managedBy }: ReviewedProject, district: string) =>
  managedBy.some((area) => area.startsWith(district));
const applied = ({ status }: ReviewedProject) => status === 'funding_applied';
const evaluated = ({ status }: ReviewedProject) => status === 'survey_evaluated';

const told: Told[] = [
  {
    fits: ({ reference }) => reference === 'BZ-KLOSTER',
    review: {
      submitted: 24,
      note: 'Erste Fassung, der Kreistag hat zugestimmt.',
      assigned: 'advisor',
      accepted: ['master', 'municipalities', 'area', 'survey', 'dialogue'],
      asked: [
        [
          'costs',
          'Die Ausgaben je Adresse liegen über dem Band. Bitte mit den Angeboten der Markterkundung abgleichen.',
        ],
      ],
      returned: { ago: 12, note: 'Bitte die Ausgaben prüfen, alles andere ist schlüssig.' },
      again: { ago: 3, note: 'Ausgaben gesenkt, das Gebiet folgt jetzt der Kreisstraße.' },
      messages: [
        {
          ago: 12,
          from: 'advisor',
          body: 'Die Ausgaben je Adresse liegen über dem Band. Woher kommt der Ansatz für die Tiefbaukosten?',
          section: 'costs',
        },
        {
          ago: 9,
          from: 'kommune',
          body: 'Der Ansatz stammt aus der Schätzung von 2024. Wir rechnen mit den neuen Angeboten nach.',
        },
        {
          ago: 3,
          from: 'lead',
          body: 'Vor dem Annehmen die Überschneidung mit dem älteren Vorhaben ansehen.',
          internal: true,
          section: 'area',
        },
      ],
    },
  },
  {
    fits: (project) => applied(project) && isIn(project, '14625'),
    review: {
      submitted: 6,
      note: null,
      assigned: 'advisor',
      accepted: ['master', 'dialogue', 'survey', 'municipalities'],
      asked: [
        [
          'area',
          'Ein Teil des Gebiets liegt außerhalb der genannten Gemeinden. Bitte zuschneiden oder die Gemeinde aufnehmen.',
        ],
      ],
      messages: [
        {
          ago: 2,
          from: 'advisor',
          body: 'Gehört der Ortsteil am südlichen Rand mit zum Vorhaben?',
          section: 'area',
        },
        { ago: 1, from: 'kommune', body: 'Nein, der ist aus Versehen mit eingezeichnet.' },
      ],
    },
  },
  {
    fits: (project) => applied(project) && isIn(project, ERZGEBIRGE),
    review: {
      submitted: 16,
      note: 'Die Karte des Projektgebiets ist jetzt vollständig.',
      assigned: 'advisor',
      accepted: ['master'],
      asked: [],
      messages: [
        {
          ago: 16,
          from: 'kommune',
          body: 'Wir haben die Nachforderung des Projektträgers beantwortet und bitten um Prüfung vor dem Versand.',
        },
      ],
    },
  },
  {
    fits: (project) => applied(project) && isIn(project, '14523'),
    review: { submitted: 2, note: null, assigned: null, accepted: [], asked: [], messages: [] },
  },
  {
    fits: (project) => applied(project) && !isIn(project, ERZGEBIRGE),
    review: {
      submitted: 0,
      note: 'Bitte vor dem Ende des Aufrufs ansehen.',
      assigned: null,
      accepted: [],
      asked: [],
      messages: [],
    },
  },
  {
    fits: (project) => project.status === 'awarded' && isIn(project, ERZGEBIRGE),
    review: {
      submitted: 20,
      note: 'Unterlagen für die Konkretisierung.',
      assigned: 'advisor',
      accepted: ['master', 'survey'],
      asked: [
        [
          'tender',
          'Das Ergebnis des Auswahlverfahrens fehlt. Bitte den Vergabevermerk hochladen und den Tag des Zuschlags eintragen.',
        ],
        ['costs', 'Bitte die Ausgaben auf das Angebot des Zuschlags umstellen.'],
      ],
      returned: { ago: 4, note: 'Für die Konkretisierung brauchen Bund und Land dieselben Zahlen.' },
      messages: [
        {
          ago: 4,
          from: 'advisor',
          body: 'Können Sie den Vergabevermerk bis nächste Woche nachreichen?',
          section: 'tender',
        },
        {
          ago: 2,
          from: 'kommune',
          body: 'Ja, er liegt beim Rechtsamt. Die Zahlen stellen wir diese Woche um.',
        },
      ],
    },
  },
  {
    fits: (project) => evaluated(project) && !isIn(project, ERZGEBIRGE),
    review: {
      submitted: 15,
      note: null,
      assigned: 'lead',
      accepted: ['master', 'dialogue'],
      asked: [
        [
          'survey',
          'Zwei Zusagen von Netzbetreibern sind älter als die Markterkundung. Bitte nachfragen, ob sie noch gelten.',
        ],
      ],
      returned: { ago: 8, note: 'Nur die Zusagen sind offen.' },
      messages: [
        {
          ago: 8,
          from: 'lead',
          body: 'Wenn die Zusagen entfallen, wird das Gebiet größer. Sollen wir dazu sprechen?',
          section: 'survey',
        },
      ],
    },
  },
];

/** Which project gets which review: by the order of their numbers, the same on every first start of a day. */
export function reviewsOf(projects: readonly ReviewedProject[]): Map<number, ToldReview> {
  const reviews = new Map<number, ToldReview>();
  for (const { fits, review } of told) {
    const found = projects.find((project) => !reviews.has(project.id) && fits(project));
    if (found) reviews.set(found.id, review);
  }
  return reviews;
}

import type {
  ContactKind,
  ContactRole,
  ContactTopic,
  Form,
  ParticipantKind,
  RequestState,
  TaskOwner,
  Topic,
  WishedForm,
} from './words.js';

/* What the demo tells of advice. Every person and every sentence is invented; days count from the day of the first start. */

const AUE = '14521035';
const ERZGEBIRGE = '14521';
const OFFICER = 'kommune@demo.lotse';
const DISTRICT = 'landkreis@demo.lotse';
const ADVISOR = 'beratung@demo.lotse';

interface DemoRequest {
  area: string;
  subject: string;
  topics: Topic[];
  question: string;
  form: WishedForm;
  state: RequestState;
  time_note: string | null;
  by: string;
  askedAgo: number;
  days: number[];
}

export const demoRequests: DemoRequest[] = [
  {
    area: AUE,
    subject: 'Mittelabruf nach Bauverzug',
    topics: ['payout', 'rollout'],
    question:
      'Der Tiefbau in zwei Straßen verschiebt sich um ein Quartal. Müssen wir den Mittelabruf für dieses Jahr verringern, und bis wann?',
    form: 'video',
    state: 'open',
    time_note: 'vormittags',
    by: OFFICER,
    askedAgo: 3,
    days: [6, 8, 9],
  },
  {
    area: ERZGEBIRGE,
    subject: 'Neue Markterkundung für den Süden des Kreises',
    topics: ['survey', 'dialogue', 'programme'],
    question:
      'Sechs Gemeinden wollen gemeinsam in die nächste Förderrunde. Welche Schritte kommen vor der Markterkundung, und wer führt den Branchendialog?',
    form: 'on_site',
    state: 'open',
    time_note: null,
    by: DISTRICT,
    askedAgo: 12,
    days: [14],
  },
  {
    area: AUE,
    subject: 'Auswahlverfahren: Bietergespräche',
    topics: ['tender'],
    question:
      'Wir haben drei Angebote. Was ist in den Bietergesprächen zu beachten, und was gehört in die Niederschrift?',
    form: 'video',
    state: 'scheduled',
    time_note: null,
    by: OFFICER,
    askedAgo: 9,
    days: [4, 5],
  },
  {
    area: ERZGEBIRGE,
    subject: 'Unterlagen für den Antrag beim Land',
    topics: ['state_application'],
    question: 'Welche Unterlagen braucht der Antrag beim Land zusätzlich zum Antrag beim Bund?',
    form: 'any',
    state: 'done',
    time_note: null,
    by: DISTRICT,
    askedAgo: 60,
    days: [],
  },
];

export interface DemoSession {
  areas: string[];
  subject: string;
  topics: Topic[];
  form: Form;
  place: string | null;
  starts_at: string | null;
  protocol: string | null;
  result: string | null;
  next_contact_note: string | null;
  away: number;
  nextAway: number | null;
  finished: boolean;
  by: string;
  ofRequest: string | null;
  /** Of the first project there that is funded. */
  onProject: boolean;
  participants: { kind: ParticipantKind; office: string | null; name: string | null }[];
  tasks: { title: string; owner: TaskOwner; due: number | null }[];
}

export const demoSessions: DemoSession[] = [
  {
    areas: [AUE],
    subject: 'Auswahlverfahren: Bietergespräche',
    topics: ['tender'],
    form: 'video',
    place: null,
    starts_at: '10:00',
    protocol: null,
    result: null,
    next_contact_note: null,
    away: 4,
    nextAway: null,
    finished: false,
    by: ADVISOR,
    ofRequest: 'Auswahlverfahren: Bietergespräche',
    onProject: false,
    participants: [],
    tasks: [],
  },
  {
    areas: [ERZGEBIRGE],
    subject: 'Unterlagen für den Antrag beim Land',
    topics: ['state_application'],
    form: 'on_site',
    place: 'Landratsamt Annaberg-Buchholz',
    starts_at: '09:30',
    protocol:
      'Der Landkreis will den Antrag beim Land im nächsten Monat stellen. Alle Anlagen des Antrags beim Bund liegen vor.\n\nFür den Antrag beim Land fehlen der Beschluss des Kreistags über den Eigenanteil und die Karte des Gebiets mit den Losen.\n\nDie Digitalagentur sendet ein Muster für den Kostenplan.',
    result: 'Der Antrag beim Land kann gestellt werden, sobald Beschluss und Karte vorliegen.',
    next_contact_note: 'Durchsicht der Anlagen',
    away: -47,
    nextAway: 10,
    finished: true,
    by: ADVISOR,
    ofRequest: 'Unterlagen für den Antrag beim Land',
    onProject: true,
    participants: [
      { kind: 'district', office: 'Landratsamt, Stabsstelle Breitband', name: 'Sabine Krahl' },
      { kind: 'consultant', office: 'Planungsbüro Beispiel', name: null },
      { kind: 'advisor', office: null, name: 'Anna Mehnert' },
    ],
    tasks: [
      { title: 'Beschluss des Kreistags über den Eigenanteil nachreichen', owner: 'recipient', due: -5 },
      { title: 'Karte des Gebiets mit den Losen hochladen', owner: 'recipient', due: 6 },
      { title: 'Muster für den Kostenplan senden', owner: 'advisor', due: 2 },
    ],
  },
  {
    areas: [AUE],
    subject: 'Erstgespräch zum Gigabitausbau',
    topics: ['programme', 'coverage'],
    form: 'phone',
    place: null,
    starts_at: null,
    protocol:
      'Die Stadt möchte wissen, ob die Ortsteile am Stadtrand noch gefördert werden können. Besprochen wurden die Versorgung nach Breitbandatlas und die Schwelle der Richtlinie.',
    result: 'Eine Förderung kommt für zwei Ortsteile in Frage. Zuerst ist ein Branchendialog nötig.',
    next_contact_note: null,
    away: -120,
    nextAway: null,
    finished: true,
    by: ADVISOR,
    ofRequest: null,
    onProject: false,
    participants: [
      { kind: 'municipality', office: 'Bauamt', name: 'Petra Wolf' },
      { kind: 'advisor', office: null, name: 'Anna Mehnert' },
    ],
    tasks: [{ title: 'Netzbetreiber zum Branchendialog einladen', owner: 'recipient', due: null }],
  },
];

export interface DemoContact {
  area: string;
  role: ContactRole;
  office: string | null;
  is_public: boolean;
  name: string;
  email: string | null;
  phone: string | null;
}

export const demoContacts: DemoContact[] = [
  {
    area: AUE,
    role: 'mayor',
    office: 'Rathaus',
    is_public: true,
    name: 'Martin Beispiel',
    email: 'rathaus@aue.example',
    phone: null,
  },
  {
    area: AUE,
    role: 'consultant',
    office: 'Planungsbüro Beispiel',
    is_public: false,
    name: 'Clara Muster',
    email: 'c.muster@planung.example',
    phone: '0371 000001',
  },
  {
    area: ERZGEBIRGE,
    role: 'coordinator',
    office: 'Landratsamt, Stabsstelle Breitband',
    is_public: true,
    name: 'Sabine Krahl',
    email: 'breitband@erzgebirge.example',
    phone: '03733 000002',
  },
  {
    area: ERZGEBIRGE,
    role: 'operator',
    office: 'Demo-Netz Erzgebirge GmbH',
    is_public: false,
    name: 'Rolf Regional',
    email: 'regional@netz.example',
    phone: null,
  },
];

interface DemoLetter {
  kind: ContactKind;
  topic: ContactTopic;
  organisation: string | null;
  message: string;
  name: string;
  email: string;
  ago: number;
}

export const demoLetters: DemoLetter[] = [
  {
    kind: 'citizen',
    topic: 'rollout',
    organisation: null,
    message:
      'In unserer Straße lag der Bagger schon im Frühjahr, seitdem ist nichts passiert. Wann geht es weiter?',
    name: 'Erika Beispiel',
    email: 'erika@post.example',
    ago: 2,
  },
  {
    kind: 'company',
    topic: 'coverage',
    organisation: 'Tischlerei Muster',
    message:
      'Wir brauchen für unsere Werkstatt im Gewerbegebiet mindestens 250 Mbit/s. Gibt es dafür einen Plan?',
    name: 'Max Muster',
    email: 'werkstatt@tischlerei.example',
    ago: 8,
  },
];

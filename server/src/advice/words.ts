import { publisherName } from '../platform/publisher.js';

/* The words of advice, as in docs/words.md: identifiers here, German terms beside them. Pure. */

export const topics = {
  programme: 'Förderprogramm und Förderfähigkeit',
  dialogue: 'Branchendialog',
  survey: 'Markterkundung',
  federal_application: 'Antrag beim Bund',
  state_application: 'Antrag beim Land',
  tender: 'Auswahlverfahren',
  rollout: 'Bau und Abnahme',
  payout: 'Mittelabruf und Nachweise',
  coverage: 'Versorgung und Daten',
  mobile: 'Mobilfunk',
  other: 'anderes Thema',
} as const;
export type Topic = keyof typeof topics;

export const requestStates = {
  open: 'offen',
  scheduled: 'Termin vereinbart',
  done: 'beraten',
  withdrawn: 'zurückgezogen',
} as const;
export type RequestState = keyof typeof requestStates;

export const sessionStates = {
  planned: 'geplant',
  finished: 'Protokoll abgeschlossen',
  cancelled: 'abgesagt',
} as const;
export type SessionState = keyof typeof sessionStates;

export const forms = { on_site: 'vor Ort', video: 'Videogespräch', phone: 'Telefon' } as const;
export type Form = keyof typeof forms;
export const wishedForms = { any: 'gleich welche', ...forms } as const;
export type WishedForm = keyof typeof wishedForms;

export const participantKinds = {
  advisor: publisherName(),
  municipality: 'Kommune',
  district: 'Landkreis',
  operator: 'Netzbetreiber',
  consultant: 'Beratungsunternehmen',
  state: 'Land',
  agency: 'Projektträger',
  other: 'andere Stelle',
} as const;
export type ParticipantKind = keyof typeof participantKinds;

export const taskOwners = {
  recipient: 'Kommune',
  advisor: publisherName(),
  other: 'andere Stelle',
} as const;
export type TaskOwner = keyof typeof taskOwners;

export const contactRoles = {
  mayor: 'Bürgermeisterin oder Bürgermeister',
  coordinator: 'Breitbandkoordination des Landkreises',
  officer: 'Sachbearbeitung',
  consultant: 'Beratungsunternehmen',
  operator: 'Regionalleitung des Netzbetreibers',
  other: 'andere Stelle',
} as const;
export type ContactRole = keyof typeof contactRoles;

export const contactKinds = { company: 'Unternehmen', citizen: 'Privatperson' } as const;
export type ContactKind = keyof typeof contactKinds;

export const contactTopics = {
  coverage: 'Versorgung an einer Adresse oder in einem Ort',
  rollout: 'Ausbau und Termine',
  connection: 'Hausanschluss',
  cooperation: 'Zusammenarbeit beim Ausbau',
  service: 'dieser Dienst und seine Daten',
  correction: 'eine Angabe auf dieser Website stimmt nicht',
  accessibility: 'eine Barriere auf dieser Website',
  other: 'anderes Thema',
} as const;
export type ContactTopic = keyof typeof contactTopics;

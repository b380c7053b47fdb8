import type { DataSource, EntityManager } from 'typeorm';
import { areaNames } from '../account/area-names.queries.js';
import {
  changesBetween,
  type HistoryField,
  type HistoryOf,
  inWords,
  nameKeys,
  type StoredRow,
} from '../platform/history.js';
import type { PartRow } from '../platform/history.queries.js';
import type { FieldChange } from '../platform/version.dto.js';
import { documentNames } from '../project/record/record-history.queries.js';
import { leaderNames } from './advice-handover.queries.js';
import {
  contactRoles,
  forms,
  participantKinds,
  requestStates,
  sessionStates,
  taskOwners,
  topics,
  wishedForms,
} from './words.js';

/*
 * What of requests, sessions and contacts has a history, in the words of their pages. Who took part is never among it; who
 * leads a session is kept by the id of the account.
 */

type Db = DataSource | EntityManager;
type Words = Record<string, string>;

const field = (id: string, column: string, name: string, more: Partial<HistoryField> = {}): HistoryField => ({
  field: id,
  column,
  name,
  unit: null,
  ...more,
});
const words = (id: string, column: string, name: string, table: Words) =>
  field(id, column, name, inWords(table));
const topicField = field('topics', 'topics', 'Themen', {
  show: (value) =>
    Array.isArray(value) ? value.map((topic) => (topics as Words)[topic] ?? String(topic)) : null,
  spoken: true,
});
const areasField = field('areas', 'areas', 'Kommunen', { namesOf: areaNames });

const requestFields: readonly HistoryField[] = [
  field('subject', 'subject', 'Betreff'),
  topicField,
  field('question', 'question', 'Frage'),
  words('form', 'form', 'Art des Gesprächs', wishedForms),
  field('proposedDays', 'proposed_days', 'Vorgeschlagene Tage'),
  words('state', 'state', 'Stand', requestStates),
  field('withdrawnReason', 'withdrawn_reason', 'Grund'),
];

const sessionFields: readonly HistoryField[] = [
  areasField,
  field('subject', 'subject', 'Betreff'),
  topicField,
  field('heldOn', 'held_on', 'Tag'),
  field('startsAt', 'starts_at', 'Uhrzeit'),
  words('form', 'form', 'Art des Gesprächs', forms),
  field('place', 'place', 'Ort'),
  field('ledBy', 'led_by', 'Geführt von', { namesOf: leaderNames }),
  field('protocol', 'protocol', 'Protokoll'),
  field('result', 'result', 'Ergebnis'),
  field('nextContactOn', 'next_contact_on', 'Nächster Kontakt'),
  field('nextContactNote', 'next_contact_note', 'Anlass des nächsten Kontakts'),
  words('state', 'state', 'Stand', sessionStates),
  field('cancelledReason', 'cancelled_reason', 'Grund der Absage'),
];

export const contactFields: readonly HistoryField[] = [
  words('role', 'role', 'Aufgabe', contactRoles),
  field('office', 'office', 'Stelle'),
  field('isPublic', 'is_public', 'Öffentlich'),
];

interface PartWords {
  label: (row: StoredRow) => string;
  fields: readonly HistoryField[];
}
const parts: Record<string, PartWords> = {
  advice_request_document: {
    label: () => 'Dokument',
    fields: [field('document', 'document_id', 'Datei', { namesOf: documentNames })],
  },
  advice_participant: {
    label: ({ number }) => `Teilnahme ${String(number)}`,
    fields: [words('kind', 'kind', 'Art', participantKinds), field('office', 'office', 'Stelle')],
  },
  advice_task: {
    label: ({ number }) => `Aufgabe ${String(number)}`,
    fields: [
      field('title', 'title', 'Aufgabe'),
      words('owner', 'owner', 'Wer', taskOwners),
      field('dueOn', 'due_on', 'Bis'),
      field('doneOn', 'done_on', 'Erledigt am'),
    ],
  },
  advice_addendum: {
    label: ({ number }) => `Nachtrag ${String(number)}`,
    fields: [field('text', 'text', 'Text')],
  },
};

export const sessionParts = ['advice_participant', 'advice_task', 'advice_addendum'] as const;
export const requestParts = ['advice_request_document'] as const;

type Whole = Omit<HistoryOf, 'withNames'>;
export const requestHistory = (id: number): Whole => ({
  record: 'advice_request',
  key: String(id),
  fields: requestFields,
  parts: { records: requestParts, tell: tellParts },
});
/** `drafts`: how the protocol came to be; who only reads it reads what was finished, on its page. */
export const sessionHistory = (id: number, { drafts = true } = {}): Whole => ({
  record: 'advice_session',
  key: String(id),
  fields: drafts ? sessionFields : sessionFields.filter(({ field: name }) => !drafted.includes(name)),
  parts: {
    records: drafts ? sessionParts : sessionParts.filter((part) => part !== 'advice_task'),
    tell: tellParts,
  },
});
const drafted = ['protocol', 'result'];
export const contactHistory = (id: number): Whole => ({
  record: 'area_contact',
  key: String(id),
  fields: contactFields,
});

async function tellParts(db: Db, rows: PartRow[]): Promise<FieldChange[][]> {
  const told = rows.map(({ record, before, after }) => changesBetween(parts[record]!.fields, before, after));
  for (const [part, { fields }] of Object.entries(parts))
    await nameKeys(db, fields, told.filter((_, index) => rows[index]!.record === part).flat());
  return rows.map(({ record, key, before, after }, index) => {
    const name = parts[record]!.label(after ?? before ?? {});
    const start = `${record}/${key.split('/').slice(1).join('/')}`;
    if (!after) return [{ field: start, name, unit: null, from: 'vorhanden', to: null, spoken: true }];
    return told[index]!.map((change) => ({
      ...change,
      field: `${start}/${change.field}`,
      name: `${name}: ${change.name}`,
    }));
  });
}

import { type HistoryField, inWords, type StoredRow, wordIn } from '../../platform/history.js';
import { type Precision, textOf, wordsOf } from '../promise/promise-dates.js';
import { COUNT_FIELDS } from './record-fields.js';
import { operatorNames } from './record-history.queries.js';
import type { RecordPart } from './record-parts.js';
import {
  contactRoles,
  documentKinds,
  milestoneKinds,
  publicationKinds,
  slipReasons,
  technologies,
} from '../words.js';

/* What of the parts of a project has a history, in the words of its page. Contacts: their office, never a person. */

/** What a part is called by beside its own row. */
export interface PartNames {
  municipalities: Map<string, string>;
  /** By key, `12/3`. */
  milestones: Map<string, StoredRow>;
}

export interface PartWords {
  /** Begins the id of its fields, `lots/2`; `keys` are those of its row: project, then its own. */
  id: (keys: string[]) => string;
  label: (row: StoredRow, names: PartNames) => string;
  /** Stands there while the part does; null: its fields alone say that it came. */
  presence: string | null;
  fields: readonly HistoryField[];
}

const field = (id: string, column: string, name: string, more: Partial<HistoryField> = {}): HistoryField => ({
  field: id,
  column,
  name,
  unit: null,
  ...more,
});
const words = (id: string, column: string, name: string, table: Record<string, string>) =>
  field(id, column, name, inWords(table));

/** „Fertigstellung (Los 2)“ */
function milestoneLabel(row: StoredRow | undefined): string {
  if (!row) return 'Meilenstein';
  const kind = row.kind as keyof typeof milestoneKinds;
  const name = kind === 'other' ? String(row.name) : milestoneKinds[kind];
  return row.lot_number === null ? name : `${name} (Los ${String(row.lot_number)})`;
}

/** A quarter is „Q2 2027“, a half-year „2. Halbjahr 2027“; a day stays a day, for the reader's own format. */
export function promisedInWords({ precision, first_day }: StoredRow): string {
  const firstDay = String(first_day).slice(0, 10);
  if (precision === 'day') return firstDay;
  return wordsOf(textOf({ precision: precision as Precision, firstDay }));
}

const decisions = { approved: 'freigegeben', refused: 'abgelehnt', withdrawn: 'zurückgezogen' };

export const partWords: Record<RecordPart, PartWords> = {
  project_municipality: {
    id: ([, ags]) => `municipalities/${ags}`,
    label: ({ ags }, { municipalities }) => municipalities.get(String(ags)) ?? String(ags),
    presence: 'dabei',
    fields: [field('addressCount', 'address_count', 'Adressen', { unit: 'Adressen' })],
  },
  lot: {
    id: ([, number]) => `lots/${number}`,
    label: ({ number }) => `Los ${String(number)}`,
    presence: 'angelegt',
    fields: [
      field('name', 'name', 'Name'),
      field('commercial', 'commercial', 'eigenwirtschaftlich'),
      field('operator', 'operator_id', 'Netzbetreiber', { namesOf: operatorNames }),
      words('technology', 'technology', 'Technik', technologies),
      ...COUNT_FIELDS.map(([id, column, name]) => field(id, column, name, { unit: 'Adressen' })),
    ],
  },
  milestone: {
    id: ([, number]) => `milestones/${number}`,
    label: (row) => milestoneLabel(row),
    presence: 'vorgesehen',
    fields: [
      field('reachedOn', 'reached_on', 'erreicht am'),
      field('waivedReason', 'waived_reason', 'entfällt'),
    ],
  },
  promise: {
    id: ([, milestone]) => `milestones/${milestone}`,
    label: (row, { milestones }) => milestoneLabel(milestones.get(milestoneKey(row))),
    presence: null,
    fields: [
      field('promised', 'promised', 'zugesagt', { spoken: true }),
      words('reason', 'reason', 'Grund der Änderung', slipReasons),
      field('explanation', 'explanation', 'Erläuterung'),
    ],
  },
  project_contact: {
    id: ([, number]) => `contacts/${number}`,
    label: ({ role }) => `Kontakt „${wordIn(contactRoles)(role)}“`,
    presence: 'eingetragen',
    fields: [words('role', 'role', 'Aufgabe', contactRoles), field('organisation', 'organisation', 'Stelle')],
  },
  project_document: {
    id: ([, document]) => `documents/${document}`,
    label: ({ title }) => `Dokument „${String(title)}“`,
    presence: 'abgelegt',
    fields: [
      field('title', 'title', 'Titel'),
      words('kind', 'kind', 'Art', documentKinds),
      field('isPublic', 'is_public', 'öffentlich'),
    ],
  },
  publication_request: {
    id: ([, number]) => `publication/${number}`,
    label: ({ kind }) => `Antrag „${wordIn(publicationKinds)(kind)}“`,
    presence: 'gestellt',
    fields: [
      words('decision', 'decision', 'Entscheidung', decisions),
      field('decisionReason', 'decision_reason', 'Begründung'),
    ],
  },
  finding_override: {
    id: ([, number]) => `overrides/${number}`,
    label: ({ number }) => `Ausnahme ${String(number)}`,
    presence: 'beantragt',
    fields: [
      field('sentence', 'sentence', 'Sachverhalt'),
      field('reason', 'reason', 'Grund'),
      words('decision', 'decision', 'Entscheidung', { ...decisions, approved: 'genehmigt' }),
      field('decisionReason', 'decision_reason', 'Begründung'),
      field('revocationReason', 'revocation_reason', 'widerrufen, weil'),
    ],
  },
};

export const milestoneKey = (promise: StoredRow): string =>
  `${String(promise.project_id)}/${String(promise.milestone_number)}`;

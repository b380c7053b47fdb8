import type { PlannedChange, PlannedRow } from './bulk-plan.js';
import type { BulkRow } from './bulk-row.js';
import { inEuros, inGerman } from '../calendar.js';
import type { ProjectRow } from '../project-row.js';
import type { RecordBody } from '../record/record-body.dto.js';
import type { RecordWords } from '../record/record-save.queries.js';
import { costBases, kinds, models, recipientTypes, technologies } from '../words.js';

export interface JudgedProject {
  row: BulkRow;
  project: ProjectRow | null;
  before: RecordWords | null;
  body: RecordBody | null;
  after: RecordWords | null;
  /** What it is taken over with all the same, and somebody has to look at. */
  remark: string | null;
}

type Show = (words: RecordWords) => string | null;
const word = (table: Record<string, string>, id: string | null | undefined): string | null =>
  id ? table[id]! : null;
const cents = (amount: number | null | undefined): string | null => (amount == null ? null : inEuros(amount));
const count = (number: number | null | undefined): string | null =>
  number == null ? null : number.toLocaleString('de-DE');

const SHOWN: [field: string, label: string, show: Show][] = [
  ['name', 'Name', ({ name }) => name],
  ['clusterLabel', 'Cluster', ({ clusterLabel }) => clusterLabel],
  ['kind', 'Art', ({ kind }) => kinds[kind]],
  ['technology', 'Technik', ({ technology }) => technologies[technology]],
  ['model', 'Fördermodell', ({ model }) => word(models, model)],
  ['guideline', 'Richtlinie', ({ guidelineVersionId }) => guidelineVersionId],
  ['call', 'Förderaufruf', ({ callId }) => callId],
  ['recipientType', 'Art des Empfängers', ({ recipientType }) => word(recipientTypes, recipientType)],
  ['recipientName', 'Zuwendungsempfänger', ({ recipientName }) => recipientName],
  ['recipientArea', 'Schlüssel des Empfängers', ({ recipientArea }) => recipientArea],
  [
    'municipalities',
    'Gemeinden',
    ({ municipalities }) =>
      municipalities
        .map(({ ags }) => ags)
        .sort()
        .join(', '),
  ],
  ['total', 'Gesamtkosten', ({ costs }) => cents(costs.total)],
  ['federal', 'Anteil Bund', ({ costs }) => cents(costs.federal)],
  ['state', 'Anteil Land', ({ costs }) => cents(costs.state)],
  ['own', 'Eigenanteil', ({ costs }) => cents(costs.own)],
  ['third', 'Anteil Dritter', ({ costs }) => cents(costs.third)],
  ['basis', 'Kostenstand', ({ costs }) => word(costBases, costs.basis)],
  ['eligible', 'Förderfähige Adressen', ({ counts }) => count(counts.eligible)],
  ['funded', 'Geförderte Adressen', ({ counts }) => count(counts.funded)],
  ['reserveExtension', 'Vortrieb', ({ counts }) => count(counts.reserveExtension)],
  ['passed', 'Anschluss möglich', ({ counts }) => count(counts.passed)],
  ['connected', 'Anschluss hergestellt', ({ counts }) => count(counts.connected)],
  ['activated', 'Anschluss in Nutzung', ({ counts }) => count(counts.activated)],
  ['countsOn', 'Zahlen vom', ({ counts }) => (counts.countsOn ? inGerman(counts.countsOn) : null)],
  ['description', 'Beschreibung', ({ description }) => description],
];

export function outcomeOf({ row, before, after }: JudgedProject): PlannedRow {
  const base = {
    line: row.line,
    thing: after?.name ?? (row.text('name') || row.text('reference')),
    changes: [],
  };
  if (!after || row.faults.length > 0) return { ...base, outcome: 'refused' };
  const changes = SHOWN.flatMap(([field, label, show]): PlannedChange[] => {
    const [from, to] = [before ? show(before) : null, show(after)];
    return from === to
      ? []
      : [
          {
            field,
            label,
            from,
            to,
            note: null,
            ...(field === 'description' && { summedAs: 'Text' as const }),
          },
        ];
  });
  if (before === null) return { ...base, outcome: 'added', changes };
  return { ...base, outcome: changes.length > 0 ? 'changed' : 'unchanged', changes };
}

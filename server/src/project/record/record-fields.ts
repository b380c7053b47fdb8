import { areaNames } from '../../account/area-names.queries.js';
import { type HistoryField, inWords } from '../../platform/history.js';
import type { Facts } from '../case.js';
import { type Fact, facts } from '../lifecycle/facts.js';
import { callNames, documentNames, guidelineNames } from './record-history.queries.js';
import { costBases, kinds, models, recipientTypes, statuses, technologies } from '../words.js';

/* What of a project has a history, in the words of its page. Of its parts: record-part-fields.ts. */

export const COUNT_FIELDS = [
  ['funded', 'funded_addresses', 'Geförderte Adressen'],
  ['reserveExtension', 'reserve_extension_addresses', 'Vortrieb'],
  ['passed', 'homes_passed', 'Anschluss möglich'],
  ['connected', 'homes_connected', 'Anschluss hergestellt'],
  ['activated', 'homes_activated', 'Anschluss in Nutzung'],
] as const;

const countField = ([field, column, name]: readonly [string, string, string]): HistoryField => ({
  field: `counts.${field}`,
  column,
  name,
  unit: 'Adressen',
});

const money = (field: string, column: string, name: string): HistoryField => ({
  field: `costs.${field}`,
  column,
  name,
  unit: '€',
});

const addressDisplays = { counts: 'nur Zahlen', state_and_quarter: 'Stand und Quartal je Adresse' };
const countSources = { reported: 'gemeldet', addresses: 'aus der Adressliste' };

/** All facts stand in one column; each is a field of its own. */
const factField = (name: string, { label, kind }: Fact): HistoryField => ({
  field: `facts.${name}`,
  column: 'facts',
  name: label,
  unit: null,
  show: (values) => (values as Facts | null)?.[name] ?? null,
  ...(kind === 'document' && { namesOf: documentNames }),
});

export const projectFields: readonly HistoryField[] = [
  { field: 'reference', column: 'reference', name: 'Kennung', unit: null },
  { field: 'name', column: 'name', name: 'Name', unit: null },
  { field: 'clusterLabel', column: 'cluster_label', name: 'Cluster', unit: null },
  { field: 'description', column: 'description', name: 'Beschreibung', unit: null },
  { field: 'kind', column: 'kind', name: 'Art', unit: null, ...inWords(kinds) },
  { field: 'status', column: 'status', name: 'Status', unit: null, ...inWords(statuses) },
  { field: 'statusSince', column: 'status_since', name: 'Status seit', unit: null },
  {
    field: 'guidelineVersionId',
    column: 'guideline_version_id',
    name: 'Richtlinie',
    unit: null,
    namesOf: guidelineNames,
  },
  { field: 'callId', column: 'call_id', name: 'Förderaufruf', unit: null, namesOf: callNames },
  {
    field: 'recipientType',
    column: 'recipient_type',
    name: 'Art des Zuwendungsempfängers',
    unit: null,
    ...inWords(recipientTypes),
  },
  { field: 'recipientName', column: 'recipient_name', name: 'Zuwendungsempfänger', unit: null },
  {
    field: 'recipientArea',
    column: 'recipient_area',
    name: 'Gebiet des Zuwendungsempfängers',
    unit: null,
    namesOf: areaNames,
  },
  { field: 'managedBy', column: 'managed_by', name: 'Gepflegt von', unit: null, namesOf: areaNames },
  { field: 'technology', column: 'technology', name: 'Technik', unit: null, ...inWords(technologies) },
  { field: 'model', column: 'model', name: 'Fördermodell', unit: null, ...inWords(models) },
  money('total', 'total_cost', 'Gesamtkosten'),
  money('federal', 'federal_share', 'Anteil des Bundes'),
  money('state', 'state_share', 'Anteil des Landes'),
  money('own', 'own_share', 'Eigenanteil'),
  money('third', 'third_share', 'Anteil Dritter'),
  {
    field: 'costs.basis',
    column: 'cost_basis',
    name: 'Stand der Kosten',
    unit: null,
    ...inWords(costBases),
  },
  countField(['eligible', 'eligible_addresses', 'Förderfähige Adressen']),
  ...COUNT_FIELDS.map(countField),
  { field: 'counts.countsOn', column: 'counts_on', name: 'Stand der Zahlen', unit: null },
  {
    field: 'countsFrom',
    column: 'counts_from',
    name: 'Zahlen kommen',
    unit: null,
    ...inWords(countSources),
  },
  {
    field: 'addressDisplay',
    column: 'address_display',
    name: 'Öffentlich je Adresse',
    unit: null,
    ...inWords(addressDisplays),
  },
  { field: 'publishedAt', column: 'published_at', name: 'Veröffentlicht seit', unit: null },
  { field: 'publishedEarly', column: 'published_early', name: 'Vor dem Antrag öffentlich', unit: null },
  { field: 'reportedAt', column: 'reported_at', name: 'Zuletzt gemeldet', unit: null },
  ...Object.entries(facts).map(([name, row]) => factField(name, row)),
];

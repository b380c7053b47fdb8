import { changesBetween, type HistoryField, inWords, type StoredRow } from '../platform/history.js';
import { authorOf } from '../platform/history-author.js';
import { inGerman } from '../platform/german-day.js';
import { criterionIn, parameterText, type ParameterValue } from './parameter-words.js';
import type { ProgrammeChangeDto } from './programme-change.dto.js';
import type { ChangeKind, ChangeRow } from './programme-change.queries.js';

/* A proposed change in the words of its page. Pure. */

const field = (column: string, name: string, shown: Partial<HistoryField> = {}): HistoryField => ({
  field: column,
  column,
  name,
  unit: null,
  ...shown,
});
const dayText = (value: unknown) => (value === null ? null : inGerman(String(value)));
const day = { show: dayText, spoken: true as const };

const trust = field(
  'trust',
  'Verlässlichkeit',
  inWords({
    primary: 'amtlich belegt',
    several_secondary: 'mehrfach belegt',
    secondary: 'einfach belegt',
    derived: 'abgeleitet',
    to_verify: 'zu verifizieren',
    unknown: 'unbekannt',
  }),
);
const source = field('source', 'Quelle');
const name = field('name', 'Name');

type Naming = (id: string) => string;
const fields: Record<ChangeKind, (unit: string | null, criterion: Naming) => readonly HistoryField[]> = {
  parameter: (unit, criterion) => [
    // A row that is not there yet has no value at all; one whose value is not known says so.
    field('value', 'Wert', {
      show: (value) => (value === undefined ? null : parameterText(value as ParameterValue, unit, criterion)),
    }),
    source,
    trust,
    field('note', 'Anmerkung'),
  ],
  version: () => [
    name,
    field('legal_text', 'Rechtstext'),
    field('dated', 'Fassung vom', day),
    field('valid_from', 'Gültig ab', day),
    field('valid_to', 'Gültig bis', day),
    field('state', 'Stand', inWords({ open: 'offen', closed: 'geschlossen', unknown: 'unbekannt' })),
    source,
    trust,
  ],
  call: () => [
    name,
    field('year', 'Jahr'),
    field('opens', 'Beginn', day),
    field('closes', 'Ende', day),
    field('ended_early_on', 'Vorzeitig beendet am', day),
    source,
    trust,
  ],
};

export function changeDtoOf(
  row: ChangeRow,
  asker: { accountId: string; others: number },
): ProgrammeChangeDto {
  const isOpen = row.decision === null;
  const isOwn = row.proposed_by === asker.accountId;
  const author = (id: string | null, role: string | null, person: string | null) =>
    authorOf({ account_id: id, actor: 'account', role, person_name: person }, true);
  return {
    id: row.id,
    etag: row.etag,
    programmeId: row.programmeId,
    kind: row.kind,
    guidelineVersionId: row.guidelineVersionId,
    callId: row.callId || null,
    parameter: row.name || null,
    what: whatOf(row),
    effect: effectOf(row),
    changes: changesOf(row),
    reason: row.reason,
    proposedBy: author(row.proposed_by, row.proposerRole, row.proposerName),
    proposedAt: row.proposedAt.toISOString(),
    decision: row.decision,
    decidedBy: row.decidedAt && author(row.decided_by, row.deciderRole, row.deciderName),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    mayDecide: isOpen && !isOwn,
    mayWithdraw: isOpen && isOwn,
    waits: isOpen && isOwn && asker.others === 0 ? WAITS : null,
  };
}

const WAITS =
  'Der Vorschlag wartet: Es gibt zurzeit keine zweite Person der Leitung. Verwaltung und Beratung können darüber nicht entscheiden.';

const columnsFor = (row: ChangeRow) =>
  fields[row.kind](
    (row.proposal.unit as string | null) ?? null,
    criterionIn((name) => row.criteria[name]),
  );

function changesOf(row: ChangeRow): ProgrammeChangeDto['changes'] {
  const changes = changesBetween(columnsFor(row), row.before as StoredRow | null, row.proposal as StoredRow);
  const shown =
    row.before === null && row.kind === 'parameter' ? changes.map((one) => fromNothing(one)) : changes;
  const from = row.proposal.valid_from;
  const ends =
    row.copyOf && typeof from === 'string' && row.decision !== 'approved' ? endOfTheOneBefore(row, from) : [];
  return [...shown, ...ends];
}

/** `null` reads as „nicht bekannt“ where a row says so, and as nothing where there was no row. */
const fromNothing = (one: ProgrammeChangeDto['changes'][number]) => ({ ...one, from: null });

function endOfTheOneBefore(row: ChangeRow, from: string): ProgrammeChangeDto['changes'] {
  if (row.copyOfValidTo !== null && row.copyOfValidTo < from) return [];
  const last = new Date(Date.parse(`${from}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const label = `„${row.copyOfName}“ gilt bis`;
  return [
    {
      field: 'copy_of',
      name: label,
      unit: null,
      from: dayText(row.copyOfValidTo),
      to: dayText(last),
      spoken: true,
    },
  ];
}

export function whatOf({
  kind,
  versionName,
  callName,
  callId,
  proposal,
  before,
  copyOfName,
}: ChangeRow): string {
  const of = callId && kind === 'parameter' ? `${callName ?? callId}, ${versionName}` : versionName;
  if (kind === 'parameter') return `„${String(proposal.label)}“ (${of})`;
  if (kind === 'call')
    return before
      ? `Aufruf „${String(before.name)}“ (${of})`
      : `Neuer Aufruf „${String(proposal.name)}“ (${of})`;
  if (before) return `Fassung „${String(before.name)}“`;
  return copyOfName
    ? `Neue Fassung „${String(proposal.name)}“, aus „${copyOfName}“ übernommen`
    : `Neue Fassung „${String(proposal.name)}“`;
}

export function effectOf({ kind, before, projects, copyOf }: ChangeRow): string {
  if (kind === 'version' && !before)
    return `Änderung des Rechts: gilt für Anträge unter der neuen Fassung. Vorhaben unter bisherigen Fassungen behalten ihre.${
      copyOf ? ' Übernommene Werte sind „zu verifizieren“.' : ''
    }`;
  if (kind === 'call' && !before) return 'Neuer Aufruf: ändert an bestehenden Vorhaben nichts.';
  const whom = kind === 'call' ? 'dieses Aufrufs' : 'dieser Fassung';
  const many = projects === 1 ? '1 Vorhaben' : `${projects} Vorhaben`;
  return `Berichtigung unseres Wissens: gilt für alle ${many} ${whom}.`.replace(
    'alle 1 Vorhaben',
    'das eine Vorhaben',
  );
}

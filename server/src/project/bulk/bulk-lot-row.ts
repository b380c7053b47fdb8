import type { DataSource, EntityManager } from 'typeorm';
import { countIn, technologySpellings, textIn, wordIn, yesIn } from './bulk-cells.js';
import type { PlannedChange, PlannedRow } from './bulk-plan.js';
import type { BulkRow } from './bulk-row.js';
import { resolveOperator } from '../operator/operator-register.js';
import type { ProjectRow } from '../project-row.js';
import type { LotsBody } from '../record/record-body.dto.js';
import type { LotRow } from '../record/record-part.queries.js';
import { technologies } from '../words.js';

type Db = DataSource | EntityManager;
export type Lot = LotsBody['lots'][number];

export interface JudgedLot {
  row: BulkRow;
  project: ProjectRow | null;
  before: Lot | null;
  after: Lot | null;
}

export type Operators = Map<string, Awaited<ReturnType<typeof resolveOperator>>>;

export async function operatorsOf(db: Db, rows: readonly BulkRow[]): Promise<Operators> {
  const found: Operators = new Map();
  for (const spelling of new Set(rows.map((row) => row.text('operator'))))
    if (spelling !== '') found.set(spelling, await resolveOperator(db, spelling));
  return found;
}

export function judgeLot(
  row: BulkRow,
  project: ProjectRow | null,
  stored: LotRow[],
  operators: Operators,
): JudgedLot {
  const number = numberIn(row);
  const known = stored.find((lot) => lot.number === number);
  const before = known ? lotOf(known) : null;
  const operatorId = operatorIn(row, operators);
  const or = <T>(said: T | undefined, kept: T): T => (said === undefined ? kept : said);
  const base: Lot = before ?? { ...NEW, commercial: project?.kind === 'commercial' };
  const after: Lot = {
    number: number ?? 0,
    name: or(textIn(row, 'name', 200), base.name),
    commercial: or(yesIn(row, 'commercial'), base.commercial),
    operatorId: or(operatorId, base.operatorId),
    technology: or(wordIn(row, 'technology', technologies, technologySpellings), base.technology),
    funded: or(countIn(row, 'funded'), base.funded),
    reserveExtension: or(countIn(row, 'reserveExtension'), base.reserveExtension),
    passed: or(countIn(row, 'passed'), base.passed),
    connected: or(countIn(row, 'connected'), base.connected),
    activated: or(countIn(row, 'activated'), base.activated),
  };
  return { row, project, before, after: number === undefined || row.faults.length > 0 ? null : after };
}

const NEW: Lot = {
  number: 0,
  name: null,
  commercial: false,
  operatorId: null,
  technology: null,
  funded: null,
  reserveExtension: null,
  passed: null,
  connected: null,
  activated: null,
};

export const lotOf = (row: LotRow): Lot => ({
  number: row.number,
  name: row.name,
  commercial: row.commercial,
  operatorId: row.operator_id,
  technology: row.technology,
  funded: row.funded_addresses,
  reserveExtension: row.reserve_extension_addresses,
  passed: row.homes_passed,
  connected: row.homes_connected,
  activated: row.homes_activated,
});

function numberIn(row: BulkRow): number | undefined {
  const text = row.text('number');
  const number = Number(/^(?:los|lot)?[ -]*0*(\d{1,3})(?:[.,]0+)?$/i.exec(text)?.[1] ?? 0);
  if (number > 0) return number;
  return row.refuse('number', {
    group: text,
    reason: text === '' ? 'Die Nummer des Loses fehlt.' : `„${text}“ ist keine Nummer eines Loses.`,
    mend: 'Lose werden ab 1 gezählt.',
  });
}

function operatorIn(row: BulkRow, operators: Operators): number | null | undefined {
  const text = row.optional('operator');
  if (text === undefined || text === null) return text;
  const { operator, candidates } = operators.get(text)!;
  if (operator) return operator.id;
  const names = candidates.map(({ name }) => `„${name}“`).join(', ');
  return row.refuse('operator', {
    group: text,
    reason: `Den Netzbetreiber „${text}“ gibt es nicht.`,
    mend: names
      ? `Gemeint ist vielleicht ${names}. Einen neuen legen Sie zuerst bei den Netzbetreibern an.`
      : 'Legen Sie ihn zuerst bei den Netzbetreibern an.',
    offers: candidates.map(({ name }) => row.offer('operator', name, name)),
  });
}

type Show = (lot: Lot, names: ReadonlyMap<number, string>) => string | null;

const LABELS: [keyof Lot, string, Show?][] = [
  ['name', 'Bezeichnung'],
  [
    'operatorId',
    'Netzbetreiber',
    ({ operatorId }, names) => (operatorId === null ? null : (names.get(operatorId) ?? null)),
  ],
  ['commercial', 'Eigenwirtschaftlich', ({ commercial }) => (commercial ? 'ja' : 'nein')],
  ['technology', 'Technik', ({ technology }) => (technology ? technologies[technology] : null)],
  ['funded', 'Geförderte Adressen'],
  ['reserveExtension', 'Vortrieb'],
  ['passed', 'Anschluss möglich'],
  ['connected', 'Anschluss hergestellt'],
  ['activated', 'Anschluss in Nutzung'],
];

/** `names`: of operators, by number. */
export function outcomeOf(
  { row, project, before, after }: JudgedLot,
  names: ReadonlyMap<number, string>,
): PlannedRow {
  const base = {
    line: row.line,
    thing: `${project?.name ?? row.text('reference')}, Los ${after?.number ?? row.text('number')}`,
    changes: [],
  };
  if (row.faults.length > 0 || !after) return { ...base, outcome: 'refused' };
  const changes = LABELS.flatMap(([field, label, show = (lot) => textOf(lot[field])]): PlannedChange[] => {
    const [from, to] = [before ? show(before, names) : null, show(after, names)];
    return from === to
      ? []
      : [{ field: field === 'operatorId' ? 'operator' : field, label, from, to, note: null }];
  });
  if (before === null) return { ...base, outcome: 'added', changes };
  return { ...base, outcome: changes.length > 0 ? 'changed' : 'unchanged', changes };
}

const textOf = (value: string | number | boolean | null): string | null =>
  value === null ? null : typeof value === 'number' ? value.toLocaleString('de-DE') : String(value);

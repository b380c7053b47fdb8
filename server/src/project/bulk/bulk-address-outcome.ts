import { addressText } from '../address/address-key.js';
import type { StockAddress } from './bulk-address.queries.js';
import { changesOf, thingOf } from './bulk-address-diff.js';
import type { JudgedRow, Surroundings } from './bulk-address-judge.js';
import type { SimilarAddresses } from './bulk-address-similar.js';
import type { ReadAddress } from './bulk-address-values.js';
import type { Plan, PlannedRow, Remark } from './bulk-plan.js';
import type { BulkRow, Offer } from './bulk-row.js';
import { stateWords } from './bulk-words.js';
import type { AddressState } from '../words.js';

/* What becomes of the judged rows of a list of addresses, in words. Pure. */

export function outcomeOf(
  { row, read, before, after }: JudgedRow,
  repeated: Map<number, number>,
  around: Surroundings,
): PlannedRow {
  const thing = after
    ? thingOf(around.places.nameOf(after.ags), after)
    : `${read.street} ${read.houseNumber ?? ''}`.trim();
  const base = { line: row.line, thing: thing || (read.externalId ?? ''), changes: [] };
  if (row.faults.length > 0) return { ...base, outcome: 'refused' };
  if (repeated.has(row.line)) return { ...base, outcome: 'unchanged' };
  if (!after || (before === null && around.onlyUpdates)) return { ...base, outcome: 'unmatched' };
  if (before === null) return { ...base, outcome: 'added', changes: [added(after)] };
  const changes = changesOf(before, after);
  return { ...base, outcome: changes.length > 0 ? 'changed' : 'unchanged', changes };
}

const added = ({ state, reason }: StockAddress) => ({
  field: 'state',
  label: 'Stand',
  from: null,
  to: stateWords[state],
  note: reason === null ? null : `Grund: ${reason}`,
});

export type Doubt = Remark & Pick<PlannedRow, 'outcome'>;

/** A row that means none of our addresses, and nearly one. */
export function nearMiss(
  { row, read, after }: JudgedRow,
  { outcome, line }: PlannedRow,
  similar: SimilarAddresses,
): Doubt[] {
  if (!after || (outcome !== 'added' && outcome !== 'unmatched')) return [];
  const meant = similar.find(after.ags, after);
  if (!meant) return [];
  const offers: Offer[] = [
    { label: `${addressText(meant)} übernehmen`, corrections: mendOf(row, read, meant) },
  ];
  return [
    {
      line,
      outcome,
      sentence: `Gemeint ist vielleicht „${addressText(meant)}“ aus dem Bestand, das in der Datei fehlt.`,
      offers,
    },
  ];
}

function mendOf(row: BulkRow, read: ReadAddress, meant: StockAddress): Offer['corrections'] {
  if (!row.has('street')) return [{ column: row.letter('fullStreet'), value: addressText(meant) }];
  const values: [string, string][] = [
    ['street', meant.street],
    ['houseNumber', meant.houseNumber ?? ''],
    ['houseNumberAddition', ''],
  ];
  return values
    .filter(
      ([field, value]) =>
        row.has(field) && (field === 'street' ? read.street !== value : row.text(field) !== value),
    )
    .map(([field, value]) => ({ column: row.letter(field), value }));
}

const inGerman = (count: number): string => count.toLocaleString('de-DE');

export const repeatedRemark = (line: number, first: number): Remark => ({
  line,
  sentence: `Doppelt: sagt dasselbe wie Zeile ${inGerman(first)} und wird einmal übernommen.`,
  offers: [],
});

export function stepBack({ row }: JudgedRow, { outcome, changes, thing }: PlannedRow): Remark[] {
  const back = outcome === 'changed' ? changes.find((change) => change.stepBack) : undefined;
  return back
    ? [{ line: row.line, sentence: `${thing}: von „${back.from}“ zurück zu „${back.to}“.`, offers: [] }]
    : [];
}

export function unmatched(
  { row, read }: JudgedRow,
  { outcome, thing, line }: PlannedRow,
  doubts: readonly Doubt[],
): Plan['unmatched'] {
  if (outcome !== 'unmatched') return [];
  const doubt = doubts.find((one) => one.line === line);
  const value = read.externalId ? `${thing} (${read.externalId})` : thing;
  const sentence = doubt?.sentence ?? 'Diese Adresse gehört nicht zum Vorhaben.';
  return [{ line: row.line, value, sentence, offers: doubt?.offers ?? [] }];
}

/** „im Bau 912 → 1.126“: how many addresses each state has before and after. */
export function effectsOf(stock: readonly StockAddress[], good: readonly JudgedRow[]): string[] {
  const before = new Map<AddressState, number>();
  for (const { state } of stock) before.set(state, (before.get(state) ?? 0) + 1);
  const after = new Map(before);
  const add = (state: AddressState, count: number) => after.set(state, (after.get(state) ?? 0) + count);
  for (const one of good) {
    if (one.before) add(one.before.state, -1);
    add(one.after!.state, 1);
  }
  const line = (word: string, from: number, to: number) =>
    from === to ? [] : [`${word} ${inGerman(from)} → ${inGerman(to)}`];
  const addedRows = good.filter((one) => one.before === null).length;
  return [
    ...(Object.keys(stateWords) as AddressState[]).flatMap((state) =>
      line(stateWords[state], before.get(state) ?? 0, after.get(state) ?? 0),
    ),
    ...line('Adressen', stock.length, stock.length + addedRows),
  ];
}

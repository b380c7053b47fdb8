import type { DataSource, EntityManager } from 'typeorm';
import { refreshCounts } from './address-counts.js';
import { addressKey, addressText } from './address-key.js';
import { changesOf, thingOf } from './bulk-address-diff.js';
import { refuseDoubles } from './bulk-address-doubles.js';
import { type JudgedRow, judge, type Surroundings } from './bulk-address-judge.js';
import { refuseOutside } from './bulk-address-outside.js';
import { SimilarAddresses } from './bulk-address-similar.js';
import { AddressStock } from './bulk-address-stock.js';
import { type ReadAddress, readAddress } from './bulk-address-values.js';
import {
  findStock,
  findSurroundings,
  insertAddresses,
  type StockAddress,
  updateAddresses,
  type WrittenAddress,
} from './bulk-address.queries.js';
import type { Plan, PlannedRow, Remark } from './bulk-plan.js';
import { Places } from './bulk-places.js';
import { type BulkSrid, bulkSrids, type Pair, sridOf } from './bulk-position.js';
import { type BulkRow, bulkRows, type Offer } from './bulk-row.js';
import type { BulkTable, Reading } from './bulk-table.js';
import { stateWords } from './bulk-words.js';
import type { AddressState } from './words.js';

type Db = DataSource | EntityManager;

/** What a list of addresses would do to those of a project. */
export async function planAddresses(db: Db, projectId: number, table: BulkTable, said: Reading): Promise<Plan> {
  const surroundings = await findSurroundings(db, projectId);
  const stored = await findStock(db, projectId);
  const rows = bulkRows(table);
  const reads = rows.map(readAddress);
  const places = await Places.load(db, surroundings, stored, reads);
  const hasPositions = reads.some(({ pair }) => pair !== undefined);
  const srid = hasPositions ? sridFor(table, reads, said, surroundings.extent) : null;
  const stock = new AddressStock(stored);
  const around: Surroundings = { ...surroundings, places, stock, srid, onlyUpdates: said.onlyUpdates ?? false };
  const judged = judgeAll(rows, reads, around);
  refuseTaken(judged, stock);
  await refuseOutside(db, judged, places, srid);
  const repeated = refuseDoubles(judged, table);
  return compose(projectId, judged, repeated, around);
}

const MOST_SAMPLES = 500;

function sridFor(
  table: BulkTable,
  reads: readonly ReadAddress[],
  said: Reading,
  extent: Surroundings['extent'],
): BulkSrid | null {
  const known = bulkSrids.find((srid) => srid === (said.srid === 4258 ? 4326 : said.srid));
  if (known) return known;
  const pairs = reads.flatMap(({ pair }): Pair[] => (pair ? [pair] : [])).slice(0, MOST_SAMPLES);
  const headers = table.columns.filter(({ field }) => field === 'east' || field === 'north');
  return sridOf(headers.map(({ header }) => header).join(' '), pairs, extent);
}

/** Row by row: what a row adds is there for those below it. */
function judgeAll(rows: BulkRow[], reads: ReadAddress[], around: Surroundings): JudgedRow[] {
  return rows.map((row, at) => {
    const judged = judge(row, reads[at]!, around);
    if (judged.after && judged.means === null && !around.onlyUpdates) {
      around.stock.add(judged.after);
      return { ...judged, means: judged.after };
    }
    return judged;
  });
}

/** A Kennung that is told to be another address, which is there already. */
function refuseTaken(judged: readonly JudgedRow[], stock: AddressStock): void {
  for (const { row, before, after } of judged) {
    if (!before || !after || addressKey(before) === addressKey(after)) continue;
    const taken = stock.meant(after.ags, after).find((other) => other !== before && other.number > 0);
    if (taken)
      row.refuse('externalId', {
        group: 'vergeben',
        reason: `Diese Kennung gehört im Bestand zu „${addressText(before)}“, die Adresse der Zeile gibt es dort auch.`,
        mend: `Berichtigen Sie die Kennung oder die Adresse. Zu „${addressText(taken)}“ gehört ${taken.externalId ? `die Kennung „${taken.externalId}“` : 'keine Kennung'}.`,
      });
  }
}

function compose(projectId: number, judged: JudgedRow[], repeated: Map<number, number>, around: Surroundings): Plan {
  const meant = new Set(judged.map(({ means }) => means));
  const free = around.stock.all.filter((address) => !meant.has(address));
  const similar = new SimilarAddresses(free);
  const found = judged.map((one) => outcomeOf(one, repeated, around));
  const good = judged.filter((_, at) => found[at]!.outcome === 'changed' || found[at]!.outcome === 'added');
  const doubted = judged.flatMap((one, at) => nearMiss(one, found[at]!, similar));
  return {
    rows: found,
    faults: judged.flatMap(({ row }) => row.faults),
    warnings: [
      ...doubted.filter(({ outcome }) => outcome === 'added'),
      ...[...repeated].map(([line, first]) => repeatedRemark(line, first)),
      ...judged.flatMap((one, at) => stepBack(one, found[at]!)),
    ].sort((a, b) => a.line - b.line),
    unmatched: judged.flatMap((one, at) => unmatched(one, found[at]!, doubted)),
    notInFile: free.map((address) => thingOf(around.places.nameOf(address.ags), address)),
    effects: effectsOf(around.stock.all, good),
    srid: around.srid,
    projects: [{ id: projectId, name: around.name }],
    write: async (manager) => {
      await write(manager, projectId, good, around.stock.all);
      return [{ id: projectId, name: around.name }];
    },
  };
}

function outcomeOf({ row, read, before, after }: JudgedRow, repeated: Map<number, number>, around: Surroundings): PlannedRow {
  const thing = after ? thingOf(around.places.nameOf(after.ags), after) : `${read.street} ${read.houseNumber ?? ''}`.trim();
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

type Doubt = Remark & Pick<PlannedRow, 'outcome'>;

/** A row that means none of our addresses, and nearly one. */
function nearMiss({ row, read, after }: JudgedRow, { outcome, line }: PlannedRow, similar: SimilarAddresses): Doubt[] {
  if (!after || (outcome !== 'added' && outcome !== 'unmatched')) return [];
  const meant = similar.find(after.ags, after);
  if (!meant) return [];
  const offers: Offer[] = [{ label: `${addressText(meant)} übernehmen`, corrections: mendOf(row, read, meant) }];
  return [{ line, outcome, sentence: `Gemeint ist vielleicht „${addressText(meant)}“ aus dem Bestand, das in der Datei fehlt.`, offers }];
}

function mendOf(row: BulkRow, read: ReadAddress, meant: StockAddress): Offer['corrections'] {
  if (!row.has('street')) return [{ column: row.letter('fullStreet'), value: addressText(meant) }];
  const values: [string, string][] = [
    ['street', meant.street],
    ['houseNumber', meant.houseNumber ?? ''],
    ['houseNumberAddition', ''],
  ];
  return values
    .filter(([field, value]) => row.has(field) && (field === 'street' ? read.street !== value : row.text(field) !== value))
    .map(([field, value]) => ({ column: row.letter(field), value }));
}

const inGerman = (count: number): string => count.toLocaleString('de-DE');

const repeatedRemark = (line: number, first: number): Remark => ({
  line,
  sentence: `Doppelt: sagt dasselbe wie Zeile ${inGerman(first)} und wird einmal übernommen.`,
  offers: [],
});

function stepBack({ row }: JudgedRow, { outcome, changes, thing }: PlannedRow): Remark[] {
  const back = outcome === 'changed' ? changes.find(({ note }) => note?.startsWith('Rückschritt')) : undefined;
  return back ? [{ line: row.line, sentence: `${thing}: von „${back.from}“ zurück zu „${back.to}“.`, offers: [] }] : [];
}

function unmatched({ row, read }: JudgedRow, { outcome, thing, line }: PlannedRow, doubts: readonly Doubt[]): Plan['unmatched'] {
  if (outcome !== 'unmatched') return [];
  const doubt = doubts.find((one) => one.line === line);
  const value = read.externalId ? `${thing} (${read.externalId})` : thing;
  const sentence = doubt?.sentence ?? 'Diese Adresse gehört nicht zum Vorhaben.';
  return [{ line: row.line, value, sentence, offers: doubt?.offers ?? [] }];
}

/** „im Bau 912 → 1.126“: how many addresses each state has before and after. */
function effectsOf(stock: readonly StockAddress[], good: readonly JudgedRow[]): string[] {
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

async function write(
  manager: EntityManager,
  projectId: number,
  good: readonly JudgedRow[],
  stock: readonly StockAddress[],
): Promise<void> {
  let last = stock.reduce((most, { number }) => Math.max(most, number), 0);
  const folded = (address: StockAddress): WrittenAddress => ({ ...address, folded: addressKey(address) });
  const isNew = ({ before }: JudgedRow) => before === null;
  await updateAddresses(manager, projectId, good.filter((one) => !isNew(one)).map(({ after }) => folded(after!)));
  await insertAddresses(
    manager,
    projectId,
    good.filter(isNew).map(({ after }) => folded({ ...after!, number: ++last })),
  );
  await refreshCounts(manager, projectId);
}

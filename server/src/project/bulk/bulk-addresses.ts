import type { DataSource, EntityManager } from 'typeorm';
import { refreshCounts } from '../address/address-counts.js';
import { addressKey, addressText } from '../address/address-key.js';
import { thingOf } from './bulk-address-diff.js';
import { boundAddresses } from './bulk-address-bounds.js';
import { refuseDoubles } from './bulk-address-doubles.js';
import { type JudgedRow, judge, type Surroundings } from './bulk-address-judge.js';
import {
  effectsOf,
  nearMiss,
  outcomeOf,
  repeatedRemark,
  stepBack,
  unmatched,
} from './bulk-address-outcome.js';
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
import type { Plan, Remark } from './bulk-plan.js';
import { Places } from './bulk-places.js';
import { type BulkSrid, bulkSrids, type Pair, sridOf } from './bulk-position.js';
import { type BulkRow, bulkRows } from './bulk-row.js';
import type { BulkTable, Reading } from './bulk-table.js';

type Db = DataSource | EntityManager;

/** What a list of addresses would do to those of a project. */
export async function planAddresses(
  db: Db,
  projectId: number,
  table: BulkTable,
  said: Reading,
): Promise<Plan> {
  const surroundings = await findSurroundings(db, projectId);
  const stored = await findStock(db, projectId);
  const rows = bulkRows(table);
  const reads = rows.map(readAddress);
  const places = await Places.load(db, surroundings, stored, reads);
  const hasPositions = reads.some(({ pair }) => pair !== undefined);
  const srid = hasPositions ? sridFor(table, reads, said, surroundings.extent) : null;
  const stock = new AddressStock(stored);
  const around: Surroundings = {
    ...surroundings,
    places,
    stock,
    srid,
    onlyUpdates: said.onlyUpdates ?? false,
  };
  const judged = judgeAll(rows, reads, around);
  refuseTaken(judged, stock);
  await refuseOutside(db, judged, places, srid);
  const repeated = refuseDoubles(judged, table);
  const remarks = await boundAddresses(db, judged, stored, around);
  return compose(projectId, judged, repeated, around, remarks);
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

function compose(
  projectId: number,
  judged: JudgedRow[],
  repeated: Map<number, number>,
  around: Surroundings,
  remarks: readonly Remark[],
): Plan {
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
      ...remarks,
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

async function write(
  manager: EntityManager,
  projectId: number,
  good: readonly JudgedRow[],
  stock: readonly StockAddress[],
): Promise<void> {
  let last = stock.reduce((most, { number }) => Math.max(most, number), 0);
  const folded = (address: StockAddress): WrittenAddress => ({ ...address, folded: addressKey(address) });
  const isNew = ({ before }: JudgedRow) => before === null;
  await updateAddresses(
    manager,
    projectId,
    good.filter((one) => !isNew(one)).map(({ after }) => folded(after!)),
  );
  await insertAddresses(
    manager,
    projectId,
    good.filter(isNew).map(({ after }) => folded({ ...after!, number: ++last })),
  );
  await refreshCounts(manager, projectId);
}

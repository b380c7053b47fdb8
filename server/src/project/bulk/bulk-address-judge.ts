import { addressText } from '../address/address-key.js';
import { NO_REASON } from '../../platform/typed-text.js';
import { explains, isStepBack, needsReason } from '../address/address-rules.js';
import { addressAfter } from './bulk-address-diff.js';
import type { AddressStock } from './bulk-address-stock.js';
import type { ReadAddress } from './bulk-address-values.js';
import type { AddressSurroundings, StockAddress } from './bulk-address.queries.js';
import type { Places } from './bulk-places.js';
import { type BulkSrid, isGaussKrueger, type Pair, toStored } from './bulk-position.js';
import type { BulkRow } from './bulk-row.js';
import { stateWords } from './bulk-words.js';

/** A row with what it means and what it would make of it. */
export interface JudgedRow {
  row: BulkRow;
  read: ReadAddress;
  /** null: it is not known in which Gemeinde, or the row names no address. */
  after: StockAddress | null;
  before: StockAddress | null;
  /** Rows that mean the same address share it. */
  means: StockAddress | null;
}

export interface Surroundings extends AddressSurroundings {
  places: Places;
  stock: AddressStock;
  /** null: the columns are in none of our systems. */
  srid: BulkSrid | null;
  /** Rows that match nothing are named instead of added. */
  onlyUpdates: boolean;
}

/** Which address a row means and what it says of it. Whatever is wrong becomes a fault of the row. */
export function judge(row: BulkRow, read: ReadAddress, around: Surroundings): JudgedRow {
  const known = around.stock.withId(read.externalId);
  const isNamed = read.municipality !== '' || read.place !== '';
  const ags = known && !isNamed ? known.ags : around.places.resolve(row, read);
  if (ags === undefined) return { row, read, after: null, before: null, means: null };
  const subArea = subAreaOf(row, read, ags, around.places);
  if (!known && !requireWords(row, read, around))
    return { row, read, after: null, before: null, means: null };
  const found = known ? [known] : around.stock.meant(ags, { ...read, subArea, parcel: read.parcel ?? null });
  if (found.length > 1) return refuseAmbiguous(row, read, found);
  const before = found[0] ?? null;
  const isAdded = before !== null && before.number === 0;
  const stored = isAdded ? null : before;
  const placed = {
    ags,
    subArea,
    lot: lotOf(row, read, around),
    position: positionOf(row, read, around.srid),
  };
  const counted = around.kind === 'commercial' ? 'commercial' : 'funded';
  const after = addressAfter(read, placed, stored, counted);
  requireReason(row, read, stored, after);
  return { row, read, after, before: stored, means: before };
}

/** Where there is no column for it, an Ort that is not the Gemeinde is the Ortsteil. */
function subAreaOf(row: BulkRow, read: ReadAddress, ags: string, places: Places): string | null | undefined {
  if (row.has('subArea') || !row.has('place') || read.place === '' || /^\d+$/.test(read.place))
    return read.subArea;
  return places.isName(ags, read.place) ? undefined : read.place;
}

/** Without a Kennung that is known, a row needs street and number. */
function requireWords(row: BulkRow, read: ReadAddress, around: Surroundings): boolean {
  const streetField = row.has('street') || !row.has('fullStreet') ? 'street' : 'fullStreet';
  if (read.street === '') {
    const isOnlyId = read.externalId && !row.has('street') && !row.has('fullStreet');
    if (isOnlyId && around.onlyUpdates) return false;
    row.refuse(isOnlyId ? 'externalId' : streetField, {
      group: 'leer',
      reason: isOnlyId ? 'Diese Kennung gibt es im Bestand nicht.' : 'Die Straße fehlt.',
      mend: `Tragen Sie Straße und Hausnummer ${row.where(streetField, 'Straße')} ein.`,
    });
    return false;
  }
  if (read.houseNumber !== null || read.parcel) return true;
  const field = row.has('houseNumber') || streetField === 'street' ? 'houseNumber' : 'fullStreet';
  row.refuse(field, {
    group: 'leer',
    reason: 'Hausnummer fehlt.',
    mend: `Tragen Sie die Nummer ein, bei Flurstücken „o. Nr.“ und das Flurstück ${row.where('parcel', 'Flurstück')}.`,
  });
  return false;
}

function refuseAmbiguous(row: BulkRow, read: ReadAddress, found: StockAddress[]): JudgedRow {
  const parts = found.map(({ subArea, postcode }) => subArea ?? postcode ?? 'ohne Ortsteil');
  row.refuse('street', {
    group: `mehrfach ${parts.join(' ')}`,
    value: addressText(found[0]!),
    reason: 'Diese Adresse gibt es im Bestand mehrfach.',
    mend: `Geben Sie den Ortsteil ${row.where('subArea', 'Ortsteil')} an: ${parts.join(' oder ')}.`,
    offers: row.has('subArea')
      ? found.flatMap(({ subArea }) => (subArea === null ? [] : [row.offer('subArea', subArea)]))
      : [],
  });
  return { row, read, after: null, before: null, means: null };
}

function lotOf(row: BulkRow, read: ReadAddress, { lots }: Surroundings): number | null | undefined {
  if (read.lot === undefined || read.lot === null) return read.lot;
  const number = Number(/^(?:los|lot)?[ -]*(?:nr\.?)?[ ]*0*(\d{1,3})(?:[.,]0+)?$/i.exec(read.lot)?.[1]);
  const found = lots.find(
    (lot) => lot.number === number || lot.name?.toLowerCase() === read.lot!.toLowerCase(),
  );
  if (found) return found.number;
  return row.refuse('lot', {
    group: read.lot,
    reason: `„${read.lot}“ ist kein Los dieses Vorhabens.`,
    mend:
      lots.length === 0
        ? 'Das Vorhaben hat noch keine Lose. Legen Sie sie zuerst an, oder lassen Sie die Zellen leer.'
        : `Das Vorhaben hat ${lots.length === 1 ? 'das Los' : 'die Lose'} ${lots.map((lot) => lot.number).join(', ')}.`,
  });
}

function positionOf(row: BulkRow, { pair }: ReadAddress, srid: BulkSrid | null): Pair | undefined {
  if (!pair) return undefined;
  const stored = srid === null ? null : toStored(pair, srid);
  if (stored) return stored;
  const isOld = pair.some(isGaussKrueger);
  return row.refuse('east', {
    group: 'crs',
    reason: isOld
      ? 'Die Lage ist in Gauß-Krüger-Koordinaten angegeben.'
      : 'Die Lage ist keine Stelle auf der Karte.',
    mend: 'Angenommen werden EPSG:25833, EPSG:25832 und Grad (EPSG:4326). Bitte umrechnen, oder bei „Erkennung ändern“ das richtige System wählen.',
  });
}

function requireReason(
  row: BulkRow,
  read: ReadAddress,
  before: StockAddress | null,
  after: StockAddress,
): void {
  const isNew = before === null || before.state !== after.state;
  if (row.faults.length > 0 || !needsReason(before?.state ?? null, after.state)) return;
  if (explains(after.reason, before) || (!isNew && read.reason === undefined)) return;
  const isBack = before !== null && isStepBack(before.state, after.state);
  row.refuse(row.has('reason') ? 'reason' : 'state', {
    group: `Grund ${after.state}`,
    reason: isBack
      ? `Rückschritt: von „${stateWords[before.state]}“ zu „${stateWords[after.state]}“ geht es nur mit Grund.`
      : `„${stateWords[after.state]}“ braucht einen Grund.`,
    mend: after.reason
      ? NO_REASON
      : `Tragen Sie den Grund ${row.where('reason', 'Grund')} ein. Er wird nie veröffentlicht.`,
  });
}

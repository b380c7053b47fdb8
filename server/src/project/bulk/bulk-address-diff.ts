import { addressText, baseKey, foldParcel, foldSubArea } from '../address/address-key.js';
import { isStepBack, reasonAfter } from '../address/address-rules.js';
import type { ReadAddress } from './bulk-address-values.js';
import type { StockAddress } from './bulk-address.queries.js';
import type { PlannedChange } from './bulk-plan.js';
import type { Pair } from './bulk-position.js';
import { showQuarter } from './bulk-quarter.js';
import { countedAsWords, stateWords } from './bulk-words.js';
import type { CountedAs } from '../words.js';

/* What a row makes of the address that it means, and what of it is new. Pure. */

export interface Placed {
  ags: string;
  subArea: string | null | undefined;
  lot: number | null | undefined;
  position: Pair | undefined;
}

const or = <T>(said: T | undefined, stored: T): T => (said === undefined ? stored : said);

/** The address as it would be; another spelling of what is stored changes nothing. */
export function addressAfter(
  read: ReadAddress,
  placed: Placed,
  before: StockAddress | null,
  countedAs: CountedAs,
): StockAddress {
  const state = read.state ?? before?.state ?? 'planned';
  const address: StockAddress = {
    number: before?.number ?? 0,
    lot: or(placed.lot, before?.lot ?? null),
    ags: placed.ags,
    subArea: or(placed.subArea, before?.subArea ?? null),
    postcode: or(read.postcode, before?.postcode ?? null),
    street: read.street || before?.street || '',
    houseNumber: read.street === '' ? (before?.houseNumber ?? null) : read.houseNumber,
    parcel: or(read.parcel, before?.parcel ?? null),
    externalId: or(read.externalId, before?.externalId ?? null),
    countedAs: read.countedAs ?? before?.countedAs ?? countedAs,
    state,
    quarter: or(read.quarter, before?.quarter ?? null),
    reason: reasonAfter(before, state, read.reason),
    position: placed.position ?? before?.position ?? null,
  };
  return before ? withSpellingOf(before, address) : address;
}

/** What is merely written otherwise stays as it was written before. */
export function withSpellingOf(before: StockAddress, after: StockAddress): StockAddress {
  const isSame = before.ags === after.ags && baseKey(before) === baseKey(after);
  return {
    ...after,
    ...(isSame && { street: before.street, houseNumber: before.houseNumber }),
    ...(foldParcel(before.parcel) === foldParcel(after.parcel) && { parcel: before.parcel }),
    ...(foldSubArea(before.subArea) === foldSubArea(after.subArea) && { subArea: before.subArea }),
    ...(isBeside(before.position, after.position) && { position: before.position }),
  };
}

/** The same point, rounded or projected by somebody else. */
const SAME_METRES = 0.5;
const isBeside = (one: Pair | null, other: Pair | null): boolean =>
  one !== null && other !== null && Math.hypot(one[0] - other[0], one[1] - other[1]) < SAME_METRES;

interface Shown {
  field: keyof StockAddress;
  label: string;
  show?: (address: StockAddress) => string | null;
  summedAs?: 'Text' | 'Punkt';
}

const metres = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const shown: readonly Shown[] = [
  { field: 'state', label: 'Stand', show: ({ state }) => stateWords[state] },
  { field: 'quarter', label: 'Quartal', show: ({ quarter }) => (quarter ? showQuarter(quarter) : null) },
  { field: 'reason', label: 'Grund', summedAs: 'Text' },
  { field: 'lot', label: 'Los', show: ({ lot }) => (lot === null ? null : `Los ${lot}`) },
  { field: 'countedAs', label: 'Zählung', show: ({ countedAs }) => countedAsWords[countedAs] },
  { field: 'ags', label: 'Gemeinde' },
  { field: 'street', label: 'Straße', summedAs: 'Text' },
  { field: 'houseNumber', label: 'Hausnummer', summedAs: 'Text' },
  { field: 'parcel', label: 'Flurstück', summedAs: 'Text' },
  { field: 'subArea', label: 'Ortsteil' },
  { field: 'postcode', label: 'PLZ' },
  { field: 'externalId', label: 'Kennung', summedAs: 'Text' },
  {
    field: 'position',
    label: 'Lage',
    show: ({ position }) => (position ? position.map((value) => metres.format(value)).join(' / ') : null),
    summedAs: 'Punkt',
  },
];

export function changesOf(before: StockAddress, after: StockAddress): PlannedChange[] {
  return shown.flatMap(({ field, label, show = plain(field), summedAs }) => {
    if (before[field] === after[field]) return [];
    const [from, to] = [show(before), show(after)];
    if (from === to) return [];
    const change = { field, label, from, to, note: null, summedAs };
    return [field === 'state' ? { ...change, ...noteOf(before, after) } : change];
  });
}

const plain = (field: keyof StockAddress) => (address: StockAddress) => {
  const value = address[field];
  return value === null ? null : String(value);
};

function noteOf(before: StockAddress, after: StockAddress): Pick<PlannedChange, 'note' | 'stepBack'> {
  if (isStepBack(before.state, after.state))
    return { note: `Rückschritt, Grund: ${after.reason}`, stepBack: true };
  return { note: after.reason === null ? null : `Grund: ${after.reason}` };
}

export const thingOf = (municipality: string, address: StockAddress): string =>
  `${municipality}, ${addressText(address)}`;

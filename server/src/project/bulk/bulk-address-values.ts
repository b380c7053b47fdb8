import { splitNumber } from '../address/address-key.js';
import { numberOf } from './bulk-number.js';
import type { Pair } from './bulk-position.js';
import { quarterOf } from './bulk-quarter.js';
import type { BulkRow } from './bulk-row.js';
import { countedAsOf, countedAsWords, stateOf, stateWords, twoStatesOf } from './bulk-words.js';
import type { AddressState, CountedAs } from '../words.js';

/*
 * What one row of a list of addresses says, without looking at anything but the row: what cannot be read is noted as a
 * fault of the row. undefined: nothing is said, so what is stored stays; null: is to be emptied.
 */

export interface ReadAddress {
  line: number;
  /** As typed: a key or a name; '' where nothing is said. */
  municipality: string;
  place: string;
  subArea: string | null | undefined;
  postcode: string | null | undefined;
  street: string;
  houseNumber: string | null;
  parcel: string | null | undefined;
  externalId: string | null | undefined;
  /** As typed. */
  lot: string | null | undefined;
  countedAs: CountedAs | undefined;
  state: AddressState | undefined;
  quarter: string | null | undefined;
  reason: string | null | undefined;
  /** In the system of the file. */
  pair: Pair | undefined;
}

export function readAddress(row: BulkRow): ReadAddress {
  return {
    line: row.line,
    municipality: row.text('municipality').replace(/^(\d[\d ]+\d)$/, (key) => key.replaceAll(' ', '')),
    place: row.text('place'),
    subArea: optionalText(row, 'subArea', 100),
    postcode: postcodeOf(row),
    ...streetOf(row),
    parcel: optionalText(row, 'parcel', 60),
    externalId: optionalText(row, 'externalId', 100),
    lot: row.optional('lot'),
    countedAs: countedOf(row),
    state: stateIn(row),
    quarter: quarterIn(row),
    reason: optionalText(row, 'reason', 200),
    pair: pairOf(row),
  };
}

function optionalText(row: BulkRow, field: string, max: number): string | null | undefined {
  const text = row.optional(field);
  if (!text || text.length <= max) return text;
  return row.refuse(field, {
    group: 'long',
    reason: `Der Text ist zu lang: ${text.length} Zeichen.`,
    mend: `Erlaubt sind höchstens ${max} Zeichen.`,
  });
}

/** A spreadsheet drops the zero in front: Saxon postcodes begin with one. */
function postcodeOf(row: BulkRow): string | null | undefined {
  const text = row.optional('postcode');
  if (!text) return text;
  const digits = text.replace(/^D[- ]/i, '').replace(/\s/g, '');
  if (/^\d{4,5}$/.test(digits)) return digits.padStart(5, '0');
  return row.refuse('postcode', {
    group: text,
    reason: `„${text}“ ist keine Postleitzahl.`,
    mend: 'Eine Postleitzahl hat fünf Ziffern, zum Beispiel 01906.',
  });
}

const WITHOUT_NUMBER = /^(?:o\.? ?nr\.?|ohne(?: nr\.?| nummer)?|[-–—]|0)$/i;
const HOUSE_NUMBER = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N} ,./+–—½¼¾-]{0,24}$/u;

function streetOf(row: BulkRow): Pick<ReadAddress, 'street' | 'houseNumber'> {
  const both = row.text('fullStreet');
  const split = both === '' ? null : splitNumber(both);
  const street = row.text('street') || split?.street || both;
  const typed = [row.text('houseNumber') || (split?.houseNumber ?? ''), row.text('houseNumberAddition')];
  const houseNumber = typed
    .filter(Boolean)
    .join(' ')
    .replace(/(?<=\d) (?=\p{L}$)/u, ' ');
  if (street.length > 120)
    row.refuse('street', {
      group: 'long',
      reason: 'Der Name der Straße ist zu lang.',
      mend: 'Erlaubt sind höchstens 120 Zeichen.',
    });
  if (houseNumber === '' || WITHOUT_NUMBER.test(houseNumber)) return { street, houseNumber: null };
  requireHouseNumber(row, houseNumber);
  return { street, houseNumber };
}

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

/** „1-3“ typed into Excel is the 1st of March from then on. */
function dateAsNumber(text: string): string | null {
  const day = /^\d{4}-(\d{2})-(\d{2})$/.exec(text);
  if (day) return `${Number(day[2])}-${Number(day[1])}`;
  const short = /^(\d{1,2})\.? ?(\p{L}{3})\p{L}*\.?$/u.exec(text.replace('mrz', 'mär').replace('Mrz', 'Mär'));
  const month = short ? MONTHS.indexOf(short[2]!.toLowerCase()) : -1;
  return month < 0 ? null : `${Number(short![1])}-${month + 1}`;
}

function requireHouseNumber(row: BulkRow, text: string): void {
  const field = row.has('houseNumber') ? 'houseNumber' : 'fullStreet';
  const meant = dateAsNumber(text);
  if (meant !== null)
    return void row.refuse(field, {
      group: text,
      reason: 'Die Tabellenkalkulation hat aus der Hausnummer ein Datum gemacht.',
      mend: `Gemeint ist vermutlich ${meant}. Formatieren Sie die Spalte als Text.`,
      offers: [row.offer(field, meant)],
    });
  if (!HOUSE_NUMBER.test(text))
    row.refuse(field, {
      group: text,
      reason: `„${text}“ ist keine Hausnummer.`,
      mend: 'Erlaubt sind Ziffern mit Zusatz, zum Beispiel „12 a“ oder „12-14“.',
    });
}

function countedOf(row: BulkRow): CountedAs | undefined {
  const text = row.text('countedAs');
  if (text === '') return undefined;
  return (
    countedAsOf(text) ??
    row.refuse('countedAs', {
      group: text,
      reason: `„${text}“ sagt nicht, als was die Adresse zählt.`,
      mend: `Erlaubt sind ${list(Object.values(countedAsWords))}.`,
    })
  );
}

function stateIn(row: BulkRow): AddressState | undefined {
  const text = row.text('state');
  if (text === '') return undefined;
  const state = stateOf(text);
  if (state) return state;
  const two = twoStatesOf(text);
  if (two)
    return row.refuse('state', {
      group: text,
      reason: `„${text}“ ist mehrdeutig.`,
      mend: 'Gemeint ist „bereit“ (Anschluss möglich) oder „angeschlossen“ (Hausanschluss gebaut).',
      offers: two.map((meant) => row.offer('state', stateWords[meant], stateWords[meant])),
    });
  return row.refuse('state', {
    group: text,
    reason: `Den Stand „${text}“ gibt es nicht.`,
    mend: `Erlaubt sind ${list(Object.values(stateWords))}.`,
  });
}

function quarterIn(row: BulkRow): string | null | undefined {
  const text = row.optional('quarter');
  if (!text) return text;
  const read = quarterOf(text);
  if ('firstDay' in read) return read.firstDay;
  return row.refuse('quarter', {
    group: text,
    reason: read.isOutside ? 'Ein Quartal liegt zwischen Q1 und Q4.' : `„${text}“ ist kein Quartal.`,
    mend: 'Erlaubt sind „Q4 2026“, „2026-Q4“ oder ein Tag „31.12.2026“.',
    offers: read.offers.map((offer) => row.offer('quarter', offer)),
  });
}

function pairOf(row: BulkRow): Pair | undefined {
  const [east, north] = [row.text('east'), row.text('north')];
  if (east === '' && north === '') return undefined;
  const [x, y] = [numberOf(east), numberOf(north)];
  if (x !== null && y !== null) return [x, y];
  const field = x === null ? 'east' : 'north';
  const text = row.text(field);
  row.refuse(field, {
    group: text === '' ? 'leer' : 'Zahl',
    reason: text === '' ? 'Zur Lage fehlt der zweite Wert.' : `„${text}“ ist keine Zahl.`,
    mend: 'Tragen Sie Ost- und Nordwert als Zahlen ein, oder lassen Sie beide Zellen leer.',
  });
  return undefined;
}

const list = (words: readonly string[]): string => words.map((word) => `„${word}“`).join(', ');

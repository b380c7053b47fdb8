import { type AddressWords, foldHouseNumber, foldStreet } from '../address/address-key.js';
import type { StockAddress } from './bulk-address.queries.js';

interface Numbered {
  number: string;
  address: StockAddress;
}

/** Addresses that no row of the file means, to be offered where a row means none: a near miss. */
export class SimilarAddresses {
  private readonly streets = new Map<string, Map<string, Numbered[]>>();
  private readonly nearly = new Map<string, string[]>();

  constructor(free: Iterable<StockAddress>) {
    for (const address of free) {
      if (address.houseNumber === null) continue;
      const ofPlace = this.streets.get(address.ags) ?? new Map<string, Numbered[]>();
      this.streets.set(address.ags, ofPlace);
      const street = foldStreet(address.street);
      const ofStreet = ofPlace.get(street) ?? [];
      ofPlace.set(street, ofStreet);
      ofStreet.push({ number: foldHouseNumber(address.houseNumber), address });
    }
  }

  /** Same street and another spelling of the number, or the same number and nearly the same street. */
  find(ags: string, words: AddressWords): StockAddress | null {
    const ofPlace = this.streets.get(ags);
    if (!ofPlace || !words.houseNumber) return null;
    const [street, number] = [foldStreet(words.street), foldHouseNumber(words.houseNumber)];
    const beside = ofPlace.get(street)?.find((other) => isSimilar(other.number, number));
    if (beside) return beside.address;
    for (const name of this.nearlyNamed(ags, street, ofPlace)) {
      const found = ofPlace.get(name)!.find((other) => other.number === number);
      if (found) return found.address;
    }
    return null;
  }

  private nearlyNamed(ags: string, street: string, ofPlace: Map<string, unknown>): string[] {
    const key = `${ags} ${street}`;
    const known = this.nearly.get(key) ?? [...ofPlace.keys()].filter((name) => isNearly(name, street));
    this.nearly.set(key, known);
    return known;
  }
}

const bare = (number: string): string => number.replace(/[^\p{L}\p{N}]/gu, '').replace(/^0+/, '');
const leading = (number: string): string | undefined => /^\d+/.exec(number)?.[0];
/** „12-14“ and „12/14“, „12“ and „12 a“. */
const isSimilar = (one: string, other: string): boolean =>
  bare(one) === bare(other) || (leading(one) !== undefined && leading(one) === leading(other));

const LEAST_LETTERS = 5;

/** One letter too many, too few or another, or two turned round. */
export function isNearly(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < LEAST_LETTERS) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [first, second] = [one.slice(at), other.slice(at)];
  const isTurned = first[0] === second[1] && first[1] === second[0] && first.slice(2) === second.slice(2);
  return (
    isTurned || first.slice(1) === second.slice(1) || first.slice(1) === second || first === second.slice(1)
  );
}

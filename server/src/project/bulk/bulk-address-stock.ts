import { type AddressWords, baseKey, foldSubArea } from '../address/address-key.js';
import type { StockAddress } from './bulk-address.queries.js';

/** Finds the address of the stock that a row means; addresses that a file adds are stock for the rows below. */
export class AddressStock {
  private readonly byBase = new Map<string, StockAddress[]>();
  private readonly byId = new Map<string, StockAddress[]>();

  constructor(readonly all: readonly StockAddress[]) {
    for (const address of all) this.add(address);
  }

  add(address: StockAddress): void {
    push(this.byBase, `${address.ags} ${baseKey(address)}`, address);
    if (address.externalId !== null) push(this.byId, address.externalId, address);
  }

  /** The one with this Kennung; null: none, or several. */
  withId(externalId: string | null | undefined): StockAddress | null {
    const found = externalId ? (this.byId.get(externalId) ?? []) : [];
    return found.length === 1 ? found[0]! : null;
  }

  /** Those that may be meant: best one alone where Ortsteil or postcode say so. */
  meant(ags: string, words: AddressWords): StockAddress[] {
    const same = this.byBase.get(`${ags} ${baseKey(words)}`) ?? [];
    const possible = same.filter((address) => fits(address, words));
    const exact = possible.filter((address) => foldSubArea(address.subArea) === foldSubArea(words.subArea));
    return exact.length === 1 ? exact : possible;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}

/** What both say must agree: the Ortsteil, and where one of them says none, the postcode. */
function fits(address: AddressWords, words: AddressWords): boolean {
  const [own, other] = [foldSubArea(address.subArea), foldSubArea(words.subArea)];
  if (own !== '' && other !== '') return own === other;
  return !address.postcode || !words.postcode || address.postcode === words.postcode;
}

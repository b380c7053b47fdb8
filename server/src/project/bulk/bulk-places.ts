import type { DataSource, EntityManager } from 'typeorm';
import { foldSubArea } from '../address/address-key.js';
import type { ReadAddress } from './bulk-address-values.js';
import {
  type AddressSurroundings,
  findMunicipalities,
  findPlaceNames,
  type KnownMunicipality,
  type StockAddress,
} from './bulk-address.queries.js';
import type { BulkRow, Offer } from './bulk-row.js';

const isKey = (text: string): boolean => /^\d{8}$|^\d{12}$/.test(text);
/** A Regionalschlüssel holds the key of the Gemeinde at both its ends. */
const agsOf = (key: string): string => (key.length === 12 ? key.slice(0, 5) + key.slice(9) : key);

/** Which Gemeinde of the project a row means: by key, by name, or by the Ort that lies in it. */
export class Places {
  private readonly names = new Map<string, Set<string>>();

  private constructor(
    private readonly own: Map<string, string>,
    private readonly known: Map<string, KnownMunicipality>,
  ) {}

  static async load(
    db: DataSource | EntityManager,
    { municipalities }: AddressSurroundings,
    stock: readonly StockAddress[],
    reads: readonly ReadAddress[],
  ): Promise<Places> {
    const own = new Map(municipalities.map(({ ags, name }) => [ags, name]));
    const keys = reads
      .flatMap(({ municipality, place }) => [municipality, place])
      .filter(isKey)
      .map(agsOf);
    const foreign = [...new Set(keys)].filter((key) => !own.has(key));
    const known = await findMunicipalities(db, foreign);
    const places = new Places(own, new Map(known.map((row) => [row.ags, row])));
    for (const { ags, name } of municipalities) places.learn(name, ags);
    for (const { ags, term } of await findPlaceNames(db, [...own.keys()])) places.learn(term, ags);
    for (const { ags, subArea } of stock) places.learn(subArea, ags);
    for (const read of reads) places.learnFrom(read);
    return places;
  }

  nameOf(ags: string): string {
    return this.own.get(ags) ?? ags;
  }

  /** Whether this Ort is the Gemeinde itself, and so no Ortsteil of it. */
  isName(ags: string, place: string): boolean {
    return foldSubArea(this.own.get(ags) ?? '') === foldSubArea(place);
  }

  /** undefined: it is not known, and the row says why. */
  resolve(row: BulkRow, read: ReadAddress): string | undefined {
    const field = read.municipality !== '' || !row.has('place') ? 'municipality' : 'place';
    const said = read.municipality || read.place;
    if (said === '' && this.own.size === 1) return [...this.own.keys()][0];
    if (said === '')
      return row.refuse(field, { group: 'leer', reason: 'Die Gemeinde fehlt.', mend: this.choices() });
    if (isKey(said)) return this.byKey(row, read, field, agsOf(said));
    return this.byName(row, field, said);
  }

  private byKey(row: BulkRow, read: ReadAddress, field: string, ags: string): string | undefined {
    if (this.own.has(ags)) return ags;
    const known = this.known.get(ags);
    const successors = (known?.successors ?? []).filter((key) => this.own.has(key));
    if (known?.isFormer && successors.length > 0)
      return row.refuse(field, {
        group: ags,
        reason: `${known.name} (${ags}) ist in eine andere Gemeinde aufgegangen.`,
        mend: `Heute gehört es zu ${this.said(successors)}.`,
        offers: successors.map((key) => row.offer(field, key)),
      });
    const hint = this.hint(read);
    return row.refuse(field, {
      group: `${ags} ${hint?.ags ?? ''}`,
      reason: known
        ? `${known.name} (${ags}) gehört nicht zu diesem Vorhaben.`
        : 'Diesen Gemeindeschlüssel gibt es nicht.',
      mend: hint ? `Der Ort „${hint.place}“ liegt in ${this.said([hint.ags])}.` : this.choices(),
      offers: hint ? [row.offer(field, hint.ags)] : [],
    });
  }

  private byName(row: BulkRow, field: string, name: string): string | undefined {
    const found = [...(this.names.get(foldSubArea(name)) ?? [])];
    if (found.length === 1) return found[0];
    if (found.length === 0 && field === 'place' && this.own.size === 1) return [...this.own.keys()][0];
    if (found.length === 0 && /^[\d ]+$/.test(name))
      return row.refuse(field, {
        group: name,
        reason: `„${name}“ ist kein Gemeindeschlüssel.`,
        mend: `Ein Gemeindeschlüssel hat acht Ziffern. ${this.choices()}`,
      });
    const offers: Offer[] = row.has('municipality')
      ? found.map((ags) => row.offer('municipality', ags, `${this.nameOf(ags)} (${ags})`))
      : [];
    return row.refuse(field, {
      group: name,
      reason:
        found.length > 1
          ? `„${name}“ gibt es in mehreren Gemeinden des Vorhabens.`
          : `„${name}“ ist keine Gemeinde dieses Vorhabens.`,
      mend: found.length > 1 ? 'Bitte den Gemeindeschlüssel angeben.' : this.choices(),
      offers,
    });
  }

  /** The Gemeinde in which the Ort of the row lies. */
  private hint({ place, subArea }: ReadAddress): { place: string; ags: string } | null {
    for (const name of [place, subArea ?? '']) {
      const found = [...(this.names.get(foldSubArea(name)) ?? [])];
      if (name !== '' && found.length === 1) return { place: name, ags: found[0]! };
    }
    return null;
  }

  /** Other rows of the file know where an Ort lies. */
  private learnFrom({ municipality, place, subArea }: ReadAddress): void {
    if (!isKey(municipality) || !this.own.has(agsOf(municipality))) return;
    this.learn(place, agsOf(municipality));
    this.learn(subArea, agsOf(municipality));
  }

  private learn(name: string | null | undefined, ags: string): void {
    const folded = foldSubArea(name);
    if (folded === '' || isKey(folded)) return;
    const found = this.names.get(folded);
    if (found) found.add(ags);
    else this.names.set(folded, new Set([ags]));
  }

  private said(keys: readonly string[]): string {
    return keys.map((ags) => `${this.nameOf(ags)}, ${ags}`).join(' oder ');
  }

  private choices(): string {
    const all = [...this.own].map(([ags, name]) => `${name} (${ags})`);
    const more = all.length > MOST_NAMED ? ` und ${all.length - MOST_NAMED} weitere` : '';
    return `Zum Vorhaben gehören ${all.slice(0, MOST_NAMED).join(', ')}${more}.`;
  }
}

const MOST_NAMED = 5;

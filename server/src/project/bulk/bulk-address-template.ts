import type { DataSource } from 'typeorm';
import { findStock, findSurroundings } from './bulk-address.queries.js';
import { showQuarter } from './bulk-quarter.js';
import { countedAsWords, stateWords } from './bulk-words.js';

export const addressTemplate = [
  'externalId',
  'lot',
  'municipality',
  'place',
  'subArea',
  'postcode',
  'street',
  'houseNumber',
  'parcel',
  'countedAs',
  'state',
  'quarter',
  'reason',
  'east',
  'north',
];

/** The addresses of a project as a list that can be sent back, in the order of Gemeinde, street and number. */
export async function addressRows(
  db: DataSource,
  projectId: number,
): Promise<Record<string, string | number | null>[]> {
  const { municipalities } = await findSurroundings(db, projectId);
  const names = new Map(municipalities.map(({ ags, name }) => [ags, name]));
  const stock = await findStock(db, projectId, 'in the order of a list');
  return stock.map(({ ags, position, ...address }) => ({
    ...address,
    municipality: ags,
    place: names.get(ags) ?? null,
    houseNumber: address.houseNumber ?? 'o. Nr.',
    countedAs: countedAsWords[address.countedAs],
    state: stateWords[address.state],
    quarter: address.quarter ? showQuarter(address.quarter) : null,
    east: position?.[0] ?? null,
    north: position?.[1] ?? null,
  }));
}

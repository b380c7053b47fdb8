import type { Position } from 'geojson';
import { randomFrom } from '../../coverage/demo-random.js';
import { addressKey } from '../address/address-key.js';
import { type DemoPlan, quarterOf } from './demo-plan.js';
import type { AddressState } from '../words.js';

const { floor } = Math;
const STREETS = [
  'Hauptstraße',
  'Dorfstraße',
  'Am Teich',
  'Lindenweg',
  'Feldweg',
  'Mühlweg',
  'Bergstraße',
  'Gartenweg',
  'Am Anger',
  'Schulstraße',
  'Siedlung',
  'Waldstraße',
];

export interface DemoAddress {
  number: number;
  lot_number: number;
  ags: string;
  street: string;
  house_number: string;
  folded: string;
  counted_as: string;
  state: AddressState;
  quarter: string;
  reason: string | null;
  /** EPSG:25833 */
  location: Position;
}

export interface Built {
  passed: number;
  connected: number;
  activated: number;
}

/** Single addresses of a plan: as many as each Gemeinde has, in states that go with how far the building is. */
export function addressesOf(
  plan: DemoPlan,
  patches: { ags: string; addresses: number; ring: Position[] }[],
  built: Built,
  readyBy: string,
): DemoAddress[] {
  const random = randomFrom(plan.reference.length * 7_919 + plan.places.length);
  const all = patches.flatMap(({ ags, addresses, ring }) =>
    Array.from({ length: addresses }, (_, index) => ({ ags, index, ring })),
  );
  return all.map(({ ags, index, ring }, at): DemoAddress => {
    const street = STREETS[index % STREETS.length]!;
    const houseNumber = String(1 + 2 * floor(index / STREETS.length));
    const state = stateOf(at, all.length, built, random);
    return {
      number: at + 1,
      lot_number: 1 + (at % Math.max(1, plan.lots.length)),
      ags,
      street,
      house_number: houseNumber,
      folded: addressKey({ street, houseNumber, parcel: null, subArea: null, postcode: null }),
      counted_as: plan.kind === 'commercial' ? 'commercial' : 'funded',
      state,
      quarter: quarterOf(readyBy, state === 'planned' ? 0 : -1).first,
      reason: state === 'refused' ? 'Eigentümer hat keine Zustimmung gegeben' : null,
      location: inside(ring, random),
    };
  });
}

/** The first ones are built first. A few owners refuse, whatever happens around them. */
function stateOf(at: number, count: number, built: Built, random: () => number): AddressState {
  const chance = random();
  if (chance < 0.02) return 'refused';
  if (at < built.activated) return 'activated';
  if (at < built.connected) return 'connected';
  if (at < built.passed) return 'ready';
  return at < built.passed + count * 0.12 && built.passed > 0 ? 'in_construction' : 'planned';
}

/** On the way from the middle to a corner. */
function inside(ring: Position[], random: () => number): Position {
  const corner = ring[floor(random() * (ring.length - 1))]!;
  const middle = ring
    .slice(1)
    .reduce(([x, y], [a, b]) => [x! + a! / (ring.length - 1), y! + b! / (ring.length - 1)], [0, 0]);
  const part = 0.1 + random() * 0.75;
  return [
    middle[0]! + (corner[0]! - middle[0]!) * part + (random() - 0.5) * 30,
    middle[1]! + (corner[1]! - middle[1]!) * part + (random() - 0.5) * 30,
  ].map((value) => Math.round(value * 10) / 10);
}

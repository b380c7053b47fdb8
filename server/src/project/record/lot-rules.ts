import {
  boundErrors,
  type Bounds,
  shareErrors,
  type SharedCounts,
  sumOfLots,
} from '../address/count-bounds.js';
import type { LotsBody } from './record-body.dto.js';
import type { FieldError } from './record-rule.js';
import { progressErrors } from './record-rules.js';
import { type Kind, kinds } from '../words.js';

/* What is refused when the lots of a project are saved. Pure. That the areas of two lots overlap is found with the areas. */

type Lot = LotsBody['lots'][number];

export interface LotFacts {
  kind: Kind;
  /** Those that exist. */
  operators: ReadonlySet<number>;
  /** Lots with addresses: their figures are counted there. */
  counted: ReadonlyMap<number, CountedLot>;
  /** What can be in the Gemeinden of the project at most. */
  bounds: Bounds;
  /** As they are stored. */
  stored: readonly Lot[];
}

interface CountedLot {
  funded_addresses: number | null;
  reserve_extension_addresses: number | null;
  homes_passed: number | null;
  homes_connected: number | null;
  homes_activated: number | null;
}
const COUNTS = [
  ['funded', 'funded_addresses'],
  ['reserveExtension', 'reserve_extension_addresses'],
  ['passed', 'homes_passed'],
  ['connected', 'homes_connected'],
  ['activated', 'homes_activated'],
] as const;

type Rule = (
  lot: Lot,
  index: number,
  lots: Lot[],
  facts: LotFacts,
) => [field: keyof Lot, message: string] | null;

const RULES: Rule[] = [
  ({ number }, index, lots) =>
    lots.findIndex((other) => other.number === number) < index
      ? ['number', `Los ${number} steht schon in der Liste.`]
      : null,
  ({ commercial }, _index, _lots, { kind }) =>
    kind === 'funded' && commercial
      ? [
          'commercial',
          `Passt nicht: Ein gefördertes Vorhaben hat keine eigenwirtschaftlichen Lose. Bitte beim Vorhaben „${kinds.both}“ wählen.`,
        ]
      : null,
  ({ operatorId }, _index, _lots, { operators }) =>
    operatorId !== null && !operators.has(operatorId)
      ? ['operatorId', 'Diesen Netzbetreiber gibt es nicht (mehr): bitte einen aus der Liste wählen.']
      : null,
  (lot, _index, _lots, { counted }) => {
    const stored = counted.get(lot.number);
    const changed = stored && COUNTS.find(([field, column]) => lot[field] !== stored[column]);
    return changed
      ? [changed[0], 'Diese Zahlen werden aus der Adressliste gezählt: bitte die Adressen ändern.']
      : null;
  },
];

export const lotErrors = (lots: Lot[], facts: LotFacts): FieldError[] =>
  lots.flatMap((lot, index) => [
    ...RULES.flatMap((rule) => {
      const found = rule(lot, index, lots, facts);
      return found ? [{ path: `lots.${index}.${found[0]}`, message: found[1] }] : [];
    }),
    ...progressErrors(lot, `lots.${index}.`),
    ...boundErrors(
      lot,
      facts.bounds,
      `lots.${index}.`,
      facts.stored.find(({ number }) => number === lot.number),
    ),
  ]);

/** Together they have no more than the project; said at the last lot that has a figure. */
export function lotSumErrors(
  lots: readonly Lot[],
  stored: readonly Lot[],
  project: Partial<SharedCounts>,
): FieldError[] {
  const before = { lots: sumOfLots(stored), project };
  return shareErrors(sumOfLots(lots), project, before).map(({ field, message }) => {
    const index = lots.findLastIndex((lot) => lot[field] !== null);
    return { path: `lots.${index}.${field}`, message };
  });
}

/** What hangs on a lot that is to go. */
export interface LotTies {
  number: number;
  milestones: number;
  addresses: number;
}

/** One sentence with the counts; null: nothing hangs on them. */
export function tiedLots(ties: LotTies[]): string | null {
  const tied = ties.filter(({ milestones, addresses }) => milestones + addresses > 0);
  if (tied.length === 0) return null;
  const each = tied.map(({ number, milestones, addresses }) => {
    const parts = [
      amount(milestones, 'Meilenstein', 'Meilensteine'),
      amount(addresses, 'Adresse', 'Adressen'),
    ];
    return `an Los ${number} hängen ${parts.filter(Boolean).join(' und ')}`;
  });
  const sentence = each.join(', ');
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}. Bitte sie zuerst einem anderen Los geben; es wurde nichts gespeichert.`;
}

const amount = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${new Intl.NumberFormat('de-DE').format(count)} ${count === 1 ? one : many}`;

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { disclosed, publishedSums } from '../../../test/disclosure.js';
import type { AddressCell } from './address-counts.queries.js';
import type { AddressDisplay } from './address-privacy.js';
import { publicProgress } from './address-suppression.js';
import { type Counted, publicCountsOf } from './public-counts.js';

const cell = (
  ags: string,
  lot: number | null,
  [passed, connected, activated]: number[],
  more: Partial<AddressCell> = {},
): AddressCell => ({
  ags,
  name: `Ort ${ags}`,
  lot,
  built: true,
  planned: 20,
  in_construction: 0,
  passed: passed!,
  connected: connected!,
  activated: activated!,
  refused: 0,
  left_out: 0,
  ...more,
});

const total = (cells: AddressCell[], figure: 'passed' | 'connected' | 'activated') =>
  cells.reduce((sum, one) => sum + one[figure], 0);
const progressOf = (cells: AddressCell[]) => ({
  passed: total(cells, 'passed'),
  connected: total(cells, 'connected'),
  activated: total(cells, 'activated'),
});
function countedOf(cells: AddressCell[]): Counted {
  const built = cells.filter((one) => one.built);
  const numbers = [...new Set(built.flatMap(({ lot }) => (lot === null ? [] : [lot])))];
  return {
    whole: progressOf(built),
    cells,
    lots: numbers.map((number) => {
      const { passed, connected, activated } = progressOf(built.filter(({ lot }) => lot === number));
      return { number, homes_passed: passed, homes_connected: connected, homes_activated: activated };
    }),
  };
}

const attack = (cells: AddressCell[], display: AddressDisplay): string[] => {
  const counted = countedOf(cells);
  const { lots, places } = publicCountsOf(counted, display);
  const ofLots = [...lots].map(([number, progress]) => ({ number, ...progress }));
  const whole = publicProgress(counted.whole, display);
  return disclosed(cells, publishedSums({ whole, lots: ofLots, places }, cells));
};

describe('what is published of a project with lots and Gemeinden', () => {
  it('is everything where nobody is told', () => {
    const cells = [cell('a', 1, [60, 40, 20]), cell('b', 1, [60, 30, 15]), cell('b', 2, [80, 50, 20])];
    const { lots, places } = publicCountsOf(countedOf(cells), 'state_and_quarter');
    expect([...lots.values()]).toEqual([
      { passed: 120, connected: 70, activated: 35 },
      { passed: 80, connected: 50, activated: 20 },
    ]);
    expect(places).toMatchObject([
      { ags: 'a', planned: 20, ready: 20, connected: 20, activated: 20 },
      { ags: 'b', planned: 40, ready: 60, connected: 45, activated: 35 },
    ]);
  });

  it('3 connected ones of one Gemeinde take those of another along, for the project says its sum', () => {
    const cells = [cell('a', null, [50, 3, 0]), cell('b', null, [90, 40, 0]), cell('c', null, [60, 12, 0])];
    const { places } = publicCountsOf(countedOf(cells), 'counts');
    expect(places.map(({ ready }) => ready)).toEqual([null, 50, null]);
  });

  it('a lot that has 2 more connected ones than its Gemeinde is not told beside it', () => {
    const cells = [cell('a', 1, [50, 30, 10]), cell('b', 1, [20, 2, 0]), cell('b', 2, [90, 40, 12])];
    expect(attack(cells, 'counts')).toEqual([]);
    const { lots, places } = publicCountsOf(countedOf(cells), 'counts');
    expect([lots.get(1)!.connected, places[0]!.ready]).toContain(null);
  });

  it('is not told that only 3 of 40 possible ones are not connected', () =>
    expect(publicProgress({ passed: 40, connected: 37, activated: 20 }, 'counts')).toEqual({
      passed: 40,
      connected: null,
      activated: 20,
    }));

  it('where addresses are shown one by one, "all are connected" would tell of each', () => {
    const all = { passed: 40, connected: 40, activated: 20 };
    expect(publicProgress(all, 'state_and_quarter').connected).toBeNull();
    expect(publicProgress(all, 'counts').connected).toBe(40);
  });

  it('a connected Vortrieb does not follow from the Gemeinden and the project', () => {
    const reserve = cell('a', 1, [3, 3, 0], { built: false });
    expect(attack([cell('a', 1, [50, 30, 10]), reserve], 'counts')).toEqual([]);
  });

  it('refused ones are counted for themselves from 5 on, unless they are nearly all who are not connected', () => {
    const refused = (count: number, planned = 20) =>
      publicCountsOf(countedOf([cell('a', 1, [0, 0, 0], { planned, refused: count })]), 'counts').places[0]!
        .refused;
    expect([0, 1, 4, 5, 6].map((count) => refused(count))).toEqual([null, null, null, 5, 6]);
    expect([refused(8, 12), refused(8, 13)]).toEqual([null, 8]);
  });

  it('reported figures of lots say no more together than those of the project', () => {
    const lots = [
      { number: 1, homes_passed: 100, homes_connected: 50, homes_activated: 20 },
      { number: 2, homes_passed: 30, homes_connected: 3, homes_activated: 0 },
      { number: 3, homes_passed: 60, homes_connected: null, homes_activated: null },
    ];
    const whole = { passed: 190, connected: 53, activated: 20 };
    const shown = publicCountsOf({ whole, lots, cells: [] }, 'counts').lots;
    expect([...shown.values()].map(({ connected }) => connected)).toEqual([null, null, null]);
  });

  const figures = fc
    .tuple(fc.nat({ max: 14 }), fc.nat({ max: 14 }), fc.nat({ max: 14 }))
    .map(([ready, between, used]) => [ready + between + used, between + used, used]);
  const table = fc.uniqueArray(
    fc.record({
      ags: fc.constantFrom('a', 'b', 'c'),
      lot: fc.constantFrom(1, 2, null),
      built: fc.boolean(),
      figures,
      refused: fc.nat({ max: 6 }),
    }),
    { minLength: 1, maxLength: 7, selector: ({ ags, lot, built }) => `${ags} ${lot} ${built}` },
  );
  it.each(['counts', 'state_and_quarter'] as const)(
    'whatever the figures, no count of 1 to 4 follows from it by adding up and subtracting (%s)',
    (display) =>
      fc.assert(
        fc.property(table, (rows) => {
          const cells = rows.map(({ ags, lot, built, figures: counts, refused }) =>
            cell(ags, lot, counts, { built, refused }),
          );
          expect(attack(cells, display)).toEqual([]);
        }),
        { numRuns: 400 },
      ),
  );
});

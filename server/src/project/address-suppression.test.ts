import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publicCounts, publicCountsOf, publicProgress } from './address-suppression.js';
import { addressStates, type AddressState } from './words.js';

const states = Object.keys(addressStates) as AddressState[];
const many = Object.fromEntries(states.map((state) => [state, 50])) as Record<AddressState, number>;

describe('a count of the public is at least 5', () => {
  for (const state of states) {
    it.each([0, 1, 4])(`${state}: %i is not published`, (count) =>
      expect(publicCounts({ ...many, [state]: count }, 'counts')[state]).toBeNull(),
    );
    it(`${state}: 5 is published`, () =>
      expect(publicCounts({ ...many, [state]: 5 }, 'counts')[state]).toBe(5));
  }
});

describe('what is left out cannot be found by subtraction', () => {
  it('of two refused ones another figure goes with them: the smallest', () => {
    const counts = publicCounts({ ...many, refused: 2, activated: 20, left_out: 0 }, 'counts');
    expect(counts).toMatchObject({ refused: null, activated: null, planned: 50, total: 222 });
  });
  it('nothing goes where what is left out is nothing', () =>
    expect(publicCounts({ planned: 40, refused: 0 }, 'counts')).toMatchObject({ planned: 40, total: 40 }));
  it('where addresses are shown one by one, the total would tell how many are refused', () => {
    expect(publicCounts({ ...many, refused: 2 }, 'state_and_quarter').total).toBeNull();
    expect(publicCounts({ ...many, refused: 0 }, 'state_and_quarter').total).toBe(250);
  });
  it('where addresses are shown one by one, anyone counts the ready ones: two connected ones take another figure along', () =>
    expect(
      publicCounts({ planned: 60, ready: 30, connected: 2, activated: 9 }, 'state_and_quarter'),
    ).toMatchObject({
      ready: 30,
      connected: null,
      activated: null,
    }));
  it('one Gemeinde with 3 connected ones takes another along, for the project says its sum', () =>
    expect(
      publicCountsOf(
        [
          { connected: 3, planned: 99 },
          { connected: 40, planned: 99 },
          { connected: 12, planned: 99 },
        ],
        'counts',
      ).map(({ connected }) => connected),
    ).toEqual([null, 40, null]));

  const table = fc.array(fc.record(Object.fromEntries(states.map((state) => [state, fc.nat({ max: 12 })]))), {
    minLength: 1,
    maxLength: 6,
  });
  it('whatever the figures: in no Gemeinde and no state do those left out add up to less than 5', () =>
    fc.assert(
      fc.property(table, (units) => {
        const shown = publicCountsOf(units as Record<AddressState, number>[], 'counts');
        const leftOut = (cells: [number, AddressState][]) =>
          cells.reduce((sum, [at, state]) => sum + (shown[at]![state] === null ? units[at]![state]! : 0), 0);
        const total = (cells: [number, AddressState][]) =>
          cells.reduce((sum, [at, state]) => sum + units[at]![state]!, 0);
        const rows = units.map((_, at) =>
          states.filter((state) => state !== 'left_out').map((state): [number, AddressState] => [at, state]),
        );
        const columns =
          units.length > 1
            ? states.map((state) => units.map((_, at): [number, AddressState] => [at, state]))
            : [];
        for (const cells of [...rows, ...columns]) {
          const sum = leftOut(cells);
          expect(sum === 0 || sum >= 5 || sum === total(cells)).toBe(true);
        }
      }),
    ));
});

describe('figures of a project', () => {
  it('below 5 are not published', () =>
    expect(publicProgress({ passed: 80, connected: 4, activated: 0 })).toEqual({
      passed: 80,
      connected: null,
      activated: null,
    }));
  it('do not tell by subtraction that 3 are connected and not in use', () =>
    expect(publicProgress({ passed: 80, connected: 40, activated: 37 })).toEqual({
      passed: 80,
      connected: 40,
      activated: null,
    }));
  it('stay where nobody is told', () =>
    expect(publicProgress({ passed: 80, connected: 40, activated: 20 })).toEqual({
      passed: 80,
      connected: 40,
      activated: 20,
    }));
});

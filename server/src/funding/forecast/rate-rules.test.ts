import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { percentOf, type RateFacts, ratesOf } from './rate-rules.js';

const bund = { federal_rates: [50, 60, 70], cap_eur: 40_000_000, minimum_eur: 100_000 };
const dios = { own_rate: 0, fag_pool_rate: 10 };
const ask = (change: Partial<RateFacts>): RateFacts => ({
  total: 36_666_000_00,
  third: 0,
  federal: bund,
  state: dios,
  ownRate: null,
  ...change,
});
const at = (rate: number, change: Partial<RateFacts> = {}) =>
  ratesOf(ask(change)).find((one) => one.rate === rate)!;

describe('The shares of Bund, Land and Kommune', () => {
  // domain.md 6.3, Landkreis Bautzen: C12 with 60 %, C15 with 50 %; the amounts of the Land are quoted.
  it.each([
    ['Bautzen Cluster 12', 60, 36_666_000_00, 14_666_400_00],
    ['Bautzen Cluster 15', 50, 32_976_000_00, 16_488_000_00],
  ])('%s: at %i %% of the Bund the Land pays the difference to 100 %%', (_name, rate, total, state) => {
    expect(at(rate, { total })).toMatchObject({ federal: total - state, state, own: 0, total });
  });

  it('of the white-spot programme leave 10 % to the Kommune, as Bund and Land both say', () => {
    const federal = { ...bund, own_rate: 10 };
    expect(at(60, { total: 46_600_000_00, federal, state: { total_rate: 90 } })).toMatchObject({
      federal: 27_960_000_00,
      state: 13_980_000_00,
      own: 4_660_000_00,
    });
    // The share that the Bund asks the Kommune to keep stands, also where the Land would fill up to 100 %.
    expect(at(60, { federal, state: { total_rate: 100 } }).own).toBe(3_666_600_00);
  });

  it('always add up to the whole, and the Bund never pays above its ceiling', () => {
    const rates = fc.constantFrom(50, 60, 70, 57.4, 61.5);
    const facts = fc.record({
      total: fc.integer({ min: 0, max: 99_999_999_999_999 }),
      thirdShare: fc.double({ min: 0, max: 1, noNaN: true }),
      cap: fc.option(fc.integer({ min: 1, max: 200_000_000 })),
      own: fc.option(fc.integer({ min: 0, max: 100 })),
      hasState: fc.boolean(),
      rate: rates,
    });
    fc.assert(
      fc.property(facts, ({ total, thirdShare, cap, own, hasState, rate }) => {
        const third = Math.floor(total * thirdShare);
        const [one] = ratesOf({
          total,
          third,
          federal: { federal_rates: [rate], cap_eur: cap, minimum_eur: null },
          state: hasState ? { own_rate: own ?? 0 } : null,
          ownRate: null,
        });
        expect(one!.federal! + one!.state! + one!.own! + third).toBe(total);
        for (const share of [one!.federal!, one!.state!, one!.own!]) expect(share).toBeGreaterThanOrEqual(0);
        if (cap !== null) expect(one!.federal!).toBeLessThanOrEqual(cap * 100);
        expect(one!.federal!).toBeLessThanOrEqual(percentOf(total, rate));
      }),
      { numRuns: 500 },
    );
  });

  it('are rounded to the cent: the Bund half a cent upwards, the Land takes what is left', () => {
    expect(percentOf(5, 50)).toBe(3);
    expect(percentOf(99_999_999_999_999, 70)).toBe(69_999_999_999_999);
    expect(at(50, { total: 20_000_001 })).toMatchObject({ federal: 10_000_001, state: 10_000_000, own: 0 });
  });

  it('stop at the ceiling of the Bund, and say both amounts', () => {
    const { federal, state, cappedBy } = at(60, { total: 100_000_000_00 });
    expect([federal, state]).toEqual([40_000_000_00, 60_000_000_00]);
    expect(cappedBy).toBe('Höchstbetrag des Bundes: 40.000.000,00\u00a0€ statt 60.000.000,00\u00a0€');
  });

  it('are nothing below the minimum and above the most a call allows', () => {
    expect(at(50, { total: 199_999_98 })).toMatchObject({ federal: 0, state: 0, own: 199_999_98 });
    expect(at(50, { total: 200_000_00 }).federal).toBe(100_000_00);
    const federal = { ...bund, max_total_eur: 1_000_000 };
    expect(at(50, { total: 1_000_000_01, federal }).cappedBy).toContain('über dem Höchstbetrag des Aufrufs');
    expect(at(50, { total: 1_000_000_00, federal }).federal).toBe(500_000_00);
  });

  it('never pay more than the whole: what others give comes off the Land, then off the Bund', () => {
    const total = 1_000_000_00;
    expect(at(60, { total, third: 100_000_00 })).toMatchObject({
      federal: 600_000_00,
      state: 300_000_00,
      own: 0,
    });
    const over = at(60, { total, third: 500_000_00 });
    expect(over).toMatchObject({ federal: 500_000_00, state: 0, own: 0 });
    expect(over.steps.join(' ')).toContain('Überförderung: Bund 500.000,00\u00a0€ statt 600.000,00\u00a0€');
  });

  it('show what all Kommunen pay together inside the share of the Land, for reports only', () => {
    expect(at(60)).toMatchObject({ state: 14_666_400_00, fagPool: 3_666_600_00 });
    // The pool is never more than the Land pays.
    expect(at(70, { state: { own_rate: 25, fag_pool_rate: 10 } })).toMatchObject({
      state: 1_833_300_00,
      fagPool: 1_833_300_00,
    });
  });

  it('guess nothing: without expenditure, without a rate of the Land, without a ceiling', () => {
    expect(at(50, { total: null })).toMatchObject({ federal: null, state: null, own: null });
    expect(at(50, { state: {} })).toMatchObject({ federal: 18_333_000_00, state: null, own: null });
    expect(at(50, { federal: { ...bund, cap_eur: null } }).steps.join(' ')).toContain(
      'nicht bekannt, nicht geprüft',
    );
    expect(ratesOf(ask({ federal: { federal_rates: null } }))).toEqual([]);
  });

  it('leave to the Kommune what was said for this project: 90 % in one case of 2024 (Landkreis Leipzig)', () => {
    expect(at(50, { total: 79_000_000_00, ownRate: 10 })).toMatchObject({
      federal: 39_500_000_00,
      state: 31_600_000_00,
      own: 7_900_000_00,
    });
  });
});

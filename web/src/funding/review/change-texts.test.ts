import { describe, expect, it } from 'vitest';
import { formatFor } from '../../ui/format.js';
import { changeTexts } from './change-texts.js';

const writing = { format: formatFor('de'), yes: 'ja', no: 'nein' };
const change = (values: object) => ({ field: 'x', name: 'X', unit: null, from: null, to: null, ...values });

describe('A changed field', () => {
  it('tells amounts with their cents, and the difference with its sign', () => {
    expect(changeTexts(writing, change({ unit: '€', from: 18_912_400, to: 18_640_000 }))).toEqual({
      from: '18.912.400,00\u00a0€',
      to: '18.640.000,00\u00a0€',
      difference: '\u2212272.400,00\u00a0€',
    });
    expect(changeTexts(writing, change({ unit: '€', from: null, to: 0.1 + 0.2 }))).toEqual({
      from: null,
      to: '0,30\u00a0€',
      difference: null,
    });
  });
  it('tells counts with their unit, days as days, and words without a difference', () => {
    expect(changeTexts(writing, change({ unit: 'Adressen', from: 2412, to: 2438 })).difference).toBe(
      '+26\u00a0Adressen',
    );
    expect(changeTexts(writing, change({ from: '2026-08-24', to: '2026-09-07' }))).toMatchObject({
      from: '24.08.2026',
      to: '07.09.2026',
      difference: null,
    });
  });
});

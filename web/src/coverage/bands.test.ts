import { describe, expect, it } from 'vitest';
import { bandOf, countBands, NOT_PUBLISHED } from './bands.js';

describe('The seven bands', () => {
  it.each([
    [0, 0],
    [9.99, 0],
    [10, 1],
    [24.99, 1],
    [25, 2],
    [50, 3],
    [75, 4],
    [90, 5],
    [95, 6],
    [100, 6],
    [100.39, 6],
  ])('%d %% falls into band %i: the lower bound is included', (share, band) => {
    expect(bandOf(share)).toBe(band);
  });
  it('"k. A." is a sign of its own, never 0 %', () => {
    expect(bandOf(null)).toBe(NOT_PUBLISHED);
    expect(countBands([null, 0, 12, 99])).toEqual([1, 1, 0, 0, 0, 0, 1, 1]);
  });
});

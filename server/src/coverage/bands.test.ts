import { describe, expect, it } from 'vitest';
import { bandOf, roundShare } from './bands.js';

describe('the bands of the map', () => {
  it.each([
    [0, 0],
    [9.99, 0],
    [10, 1],
    [25, 2],
    [49.99, 2],
    [50, 3],
    [75, 4],
    [90, 5],
    [94.999, 5],
    [95, 6],
    [100.39, 6],
  ])('%d percent is band %i: the lower border belongs to it', (share, band) =>
    expect(bandOf(share)).toBe(band),
  );

  it.each([
    [94.996, 94.99],
    [9.9999, 9.99],
    [12.345678, 12.35],
    [95, 95],
    [0, 0],
  ])('rounding %d to %d never lifts a value into the next band', (share, rounded) =>
    expect(roundShare(share)).toBe(rounded),
  );
});

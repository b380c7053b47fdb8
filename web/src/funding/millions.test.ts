import { describe, expect, it } from 'vitest';
import { millions, roundUp } from './millions.js';

describe('Amounts of the cockpit', () => {
  it('are millions with one decimal, and what is there never reads as nothing', () => {
    expect(millions(347_380_000_000)).toBe('3.473,8');
    expect(millions(0)).toBe('0,0');
    expect(millions(1)).toBe('<\u00a00,1');
    expect(millions(-56_000_000)).toBe('\u22120,6');
  });
  it('stand on an axis that ends at a round number', () => {
    expect([593.5, 100, 101, 0.3, 0].map(roundUp)).toEqual([1000, 100, 200, 0.5, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { filterOf, filterParams, inOrder, sortOf } from './filter.js';

const of = (query: string) => filterOf(new URLSearchParams(query));

describe('The filter in the address', () => {
  it('is Gigabit, all technologies, newest edition, all Kreise when nothing is said', () => {
    expect(of('')).toEqual({ minMbit: 1000, technology: 'all', edition: null, district: null, asOf: null });
  });
  it('is written and read back the same', () => {
    const query = 'minMbit=100&technology=dsl&edition=2020-12-31&district=14625&asOf=2026-01-01';
    expect(filterParams(of(query)).toString()).toBe(query);
  });
  it('leaves out what is at its default', () => {
    expect(filterParams(of('minMbit=1000&technology=all')).toString()).toBe('');
  });
  it('takes nonsense as not said, instead of asking the service for it', () => {
    expect(of('minMbit=7&technology=<b>&edition=heute&district=1&asOf=gestern')).toEqual(of(''));
  });
  it('sorts by share, highest first, unless told otherwise', () => {
    expect(sortOf(new URLSearchParams(''))).toBe('-share');
    expect(sortOf(new URLSearchParams('sort=name'))).toBe('name');
    expect(sortOf(new URLSearchParams('sort=drop'))).toBe('-share');
  });
});

describe('The order of the list', () => {
  const rows = [
    { n: 'a', share: 5 },
    { n: 'b', share: null },
    { n: 'c', share: 50 },
    { n: 'd', share: 5 },
  ];
  const names = (order: Parameters<typeof inOrder>[1]) =>
    inOrder(rows, order)
      .map((row) => row.n)
      .join('');
  it('"k. A." stands last in both directions, equal shares by name', () => {
    expect(names('-share')).toBe('cadb');
    expect(names('share')).toBe('adcb');
  });
  it('names as they came, or turned round', () => {
    expect(names('name')).toBe('abcd');
    expect(names('-name')).toBe('dcba');
  });
});

import { describe, expect, it } from 'vitest';
import { openSums, publicCount, publicProgress } from './address-suppression.js';

describe('a count of the public is at least 5', () => {
  it.each([0, 1, 4])('%i is not published', (count) => expect(publicCount(count)).toBeNull());
  it('5 is published', () => expect(publicCount(5)).toBe(5));
});

describe('figures of a project', () => {
  it('below 5 are not published', () =>
    expect(publicProgress({ passed: 80, connected: 4, activated: 0 }, 'counts')).toEqual({
      passed: 80,
      connected: null,
      activated: null,
    }));
  it('do not tell by subtraction that 3 are connected and not in use', () =>
    expect(publicProgress({ passed: 80, connected: 40, activated: 37 }, 'counts')).toEqual({
      passed: 80,
      connected: 40,
      activated: null,
    }));
  it('stay where nobody is told, and where it is not known how many are possible', () => {
    for (const passed of [80, null]) {
      const progress = { passed, connected: 40, activated: 20 };
      expect(publicProgress(progress, 'state_and_quarter')).toEqual(progress);
    }
  });
});

it('the figures of a project stay whatever its parts, for lists show them alone', () => {
  const cells = [
    { sums: ['', 'a'], passed: 20, connected: 8, activated: 0 },
    { sums: ['', 'b'], passed: 20, connected: 2, activated: 0 },
  ];
  expect([...openSums(cells, 'counts').connected]).toEqual(['']);
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { momentOf } from './as-of.js';
import { setClock } from './clock.js';

afterEach(() => setClock(null));

describe('the moment that asOf means', () => {
  it.each([
    ['2026-01-15', '2026-01-15T22:59:59.999Z'],
    ['2026-07-15', '2026-07-15T21:59:59.999Z'],
    ['2026-03-28', '2026-03-28T22:59:59.999Z'],
    ['2026-03-29', '2026-03-29T21:59:59.999Z'],
    ['2026-10-25', '2026-10-25T22:59:59.999Z'],
    ['2026-01-15T10:00:00+01:00', '2026-01-15T09:00:00.000Z'],
  ])('%s is %s: a day counts to its end in Berlin, in summer and winter', (asOf, moment) => {
    setClock(new Date('2027-01-01T00:00:00Z'));
    expect(momentOf(asOf).toISOString()).toBe(moment);
  });

  it('nothing, today and the future mean now', () => {
    setClock(new Date('2026-05-05T12:00:00Z'));
    for (const asOf of [undefined, '2026-05-05', '2030-01-01']) {
      expect(momentOf(asOf).toISOString()).toMatch(/^2026-05-05T12:00:00/);
    }
  });
});

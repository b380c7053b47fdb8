import { afterEach, describe, expect, it } from 'vitest';
import { momentOf, refuseBefore } from './as-of.js';
import { setClock } from './clock.js';
import { toProblem } from './problem.js';

afterEach(() => setClock(null));

function refusal(ask: () => unknown): [status: number, detail: string] {
  try {
    ask();
  } catch (error) {
    const { status, detail } = toProblem(error);
    return [status, detail];
  }
  throw new Error('not refused');
}

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

  it('nothing, today and tomorrow mean now', () => {
    setClock(new Date('2026-05-05T12:00:00Z'));
    for (const asOf of [undefined, '2026-05-05', '2026-05-06', '2026-05-06T21:59:59Z']) {
      expect(momentOf(asOf).toISOString()).toMatch(/^2026-05-05T12:00:00/);
    }
  });

  it.each([
    ['2026-05-07', 'liegt in der Zukunft'],
    ['2026-05-06T22:00:00Z', 'liegt in der Zukunft'],
    ['9999-12-31', 'liegt in der Zukunft'],
    ['0000-01-01', 'gibt es nicht'],
  ])('%s is refused: it %s', (asOf, words) => {
    setClock(new Date('2026-05-05T12:00:00Z'));
    expect(refusal(() => momentOf(asOf))).toEqual([400, expect.stringContaining(words)]);
  });

  it('before anything was stored is refused with the day from which there is something', () => {
    setClock(new Date('2027-01-01T00:00:00Z'));
    const first = new Date('2026-05-04T22:30:00Z');
    expect(refusal(() => refuseBefore(first, momentOf('2026-05-04')))).toEqual([
      404,
      'Vor dem 05.05.2026 ist kein Stand gespeichert.',
    ]);
    expect(() => refuseBefore(first, first)).not.toThrow();
    expect(() => refuseBefore(null, first)).not.toThrow();
    expect(() => refuseBefore(first, null)).not.toThrow();
  });
});

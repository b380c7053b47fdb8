import { describe, expect, it } from 'vitest';
import { berlinTime, momentAt } from './berlin-time.js';

describe('A field of day and time', () => {
  it.each([
    ['2026-11-22T10:30:00.000Z', '2026-11-22T11:30'],
    ['2026-07-01T22:15:00.000Z', '2026-07-02T00:15'],
  ])('shows %s as clocks in Saxony do, and means it again', (moment, local) => {
    expect(berlinTime(moment)).toBe(local);
    expect(momentAt(local)).toBe(moment);
  });
  it('that is empty names no moment', () => {
    expect(momentAt('')).toBeNull();
    expect(momentAt('gestern')).toBeNull();
  });
});

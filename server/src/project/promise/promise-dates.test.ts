import { describe, expect, it } from 'vitest';
import { nearestAllowed, promisedOf, textOf, wordsOf } from './promise-dates.js';

describe('a promised date keeps the precision that it was promised with', () => {
  it.each([
    ['2027-06-30', 'day', '2027-06-30', '2027-06-30', '30.06.2027'],
    ['2028-02-29', 'day', '2028-02-29', '2028-02-29', '29.02.2028'],
    ['2027-Q1', 'quarter', '2027-01-01', '2027-03-31', 'Q1 2027'],
    ['2027-Q2', 'quarter', '2027-04-01', '2027-06-30', 'Q2 2027'],
    ['2027-Q3', 'quarter', '2027-07-01', '2027-09-30', 'Q3 2027'],
    ['2027-Q4', 'quarter', '2027-10-01', '2027-12-31', 'Q4 2027'],
    ['2027-H1', 'half_year', '2027-01-01', '2027-06-30', '1. Halbjahr 2027'],
    ['2027-H2', 'half_year', '2027-07-01', '2027-12-31', '2. Halbjahr 2027'],
  ] as const)('%s is a %s from %s to %s and reads „%5$s“', (text, precision, firstDay, lastDay, words) => {
    expect(promisedOf(text)).toEqual({ precision, firstDay, lastDay });
    expect(textOf(promisedOf(text)!)).toBe(text);
    expect(wordsOf(text)).toBe(words);
  });

  it.each([
    '2027-02-29',
    '2027-06-31',
    '2027-13-01',
    '2027-00-10',
    '2027-Q0',
    '2027-Q5',
    '2027-H3',
    '2027-H0',
    '2027',
    '',
  ])('„%s“ is none', (text) => expect(promisedOf(text)).toBeNull());

  it.each([
    ['day', '2026-09-09', '2026-09-09'],
    ['quarter', '2026-09-30', '2026-Q3'],
    ['quarter', '2026-10-01', '2026-Q4'],
    ['half_year', '2026-06-30', '2026-H1'],
    ['half_year', '2026-07-01', '2026-H2'],
  ] as const)('the earliest %s that can be promised on %s is %s', (precision, today, text) =>
    expect(textOf(nearestAllowed(precision, today))).toBe(text),
  );
});

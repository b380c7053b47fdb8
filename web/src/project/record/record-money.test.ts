import { describe, expect, it } from 'vitest';
import { centsOf, centsText, countOf } from './record-money.js';

describe('An amount as people type it', () => {
  it.each([
    ['1250000', 125_000_000],
    ['1.250.000', 125_000_000],
    ['1.250.000,00 €', 125_000_000],
    ['1,25 Mio', 125_000_000],
    ['1,25 Mio. €', 125_000_000],
    ['14.666.400,5 EUR', 1_466_640_050],
    ['0', 0],
    ['', null],
    ['  ', null],
    ['12,345', undefined],
    ['1.25', undefined],
    ['viel', undefined],
    ['-5', undefined],
  ])('%j is %p cents', (text, cents) => {
    expect(centsOf(text)).toBe(cents);
  });

  it('is shown back with all its cents', () => {
    expect(centsText(1_466_640_000)).toBe('14.666.400,00');
    expect(centsText(null)).toBe('');
  });
});

describe('A count as people type it', () => {
  it.each([
    ['4.074', 4_074],
    ['4074', 4_074],
    ['', null],
    ['4,5', undefined],
    ['viele', undefined],
  ])('%j is %p', (text, count) => {
    expect(countOf(text)).toBe(count);
  });
});

import { describe, expect, it } from 'vitest';
import { euros, formatFor, percentText } from './format.js';
import { setLanguage } from './language.js';

const { share, wholeShare, day, count, exactMoment } = formatFor('de');
const read = (text: string) => text.replaceAll('\u00a0', ' ');

describe('Numbers as German readers expect them', () => {
  it.each([
    [61.4, '61,4'],
    [0, '0,0'],
    [0.04, '< 0,1'],
    [99.96, '> 99,9'],
    [100, '100,0'],
    [100.39, '100,4'],
  ])('%d is %s: rounding never reaches 0 or 100', (value, text) => {
    expect(read(share(value))).toBe(text);
  });
  it.each([
    [0.4, '< 1'],
    [61.4, '61'],
    [99.6, '> 99'],
  ])('on the map %d is %s', (value, text) => {
    expect(read(wholeShare(value))).toBe(text);
  });
  it('dates and thousands, with spaces that never break', () => {
    expect(day('2021-06-30')).toBe('30.\u00a0Juni\u00a02021');
    expect(count(1000)).toBe('1.000');
  });
  it('moments to the second, as clocks in Saxony show them', () =>
    expect(read(exactMoment('2026-11-20T09:05:07Z'))).toBe('20.11.2026, 10:05:07 Uhr'));
});

describe('The signs of percent and euro', () => {
  it.each([
    ['de', '61,4 %', '1.234,50 €', '−0,05 €'],
    ['hsb', '61,4 %', '1.234,50 €', '−0,05 €'],
    ['en', '61,4%', '€1,234.50', '−€0.05'],
  ] as const)('stand in %s where its readers put them', (language, share, amount, loss) => {
    setLanguage(language);
    expect([percentText('61,4'), euros(123_450), euros(-5)].map(read)).toEqual([share, amount, loss]);
    setLanguage('de');
  });
});

import { describe, expect, it } from 'vitest';
import { createI18n } from '../../page/i18n.js';
import { formatFor } from '../../ui/format.js';
import {
  promisedEnd,
  promisedIn,
  promisedShort,
  slipBetween,
  slipDirection,
  slipOfDays,
  slipShort,
  slipWords,
  spanOf,
  type Speech,
  timesWord,
} from './promised.js';

const speech: Speech = { t: createI18n('de').getFixedT('de', 'project'), format: formatFor('de') };
const read = (text: string) => text.replaceAll('\u00a0', ' ');

describe('A promised date keeps the precision it was promised with', () => {
  it.each([
    ['2027-Q2', '2027-04-01', '2027-06-30', 'Q2 2027', 'Ende Juni 2027', 'im 2. Quartal 2027'],
    ['2028-Q1', '2028-01-01', '2028-03-31', 'Q1 2028', 'Ende März 2028', 'im 1. Quartal 2028'],
    ['2027-H1', '2027-01-01', '2027-06-30', '1. Halbjahr 2027', 'Ende Juni 2027', 'im 1. Halbjahr 2027'],
    ['2027-H2', '2027-07-01', '2027-12-31', '2. Halbjahr 2027', 'Ende Dezember 2027', 'im 2. Halbjahr 2027'],
    ['2026-08-31', '2026-08-31', '2026-08-31', '31.08.2026', '31. August 2026', 'am 31. August 2026'],
  ])('%s', (promised, firstDay, lastDay, short, end, within) => {
    expect(spanOf(promised)).toMatchObject({ firstDay, lastDay });
    expect(read(promisedShort(speech, promised))).toBe(short);
    expect(read(promisedEnd(speech, promised))).toBe(end);
    expect(read(promisedIn(speech, promised))).toBe(within);
  });
});

describe('How far a date moved, in words', () => {
  it.each([
    ['2026-Q4', '2027-Q2', 'ein halbes Jahr später', '+6 Monate'],
    ['2026-Q4', '2027-Q1', 'drei Monate später', '+3 Monate'],
    ['2027-Q2', '2027-Q1', 'drei Monate früher', '−3 Monate'],
    ['2026-Q4', '2027-Q4', 'ein Jahr später', '+12 Monate'],
    ['2025-Q2', '2026-Q4', 'eineinhalb Jahre später', '+18 Monate'],
    ['2025-Q2', '2027-Q2', 'zwei Jahre später', '+24 Monate'],
    ['2025-Q2', '2027-Q4', 'zweieinhalb Jahre später', '+30 Monate'],
    ['2025-Q1', '2026-Q2', '15 Monate später', '+15 Monate'],
    ['2026-12-31', '2027-01-31', 'einen Monat später', '+1 Monat'],
    ['2026-12-01', '2026-12-22', 'drei Wochen später', '+3 Wochen'],
    ['2026-12-01', '2026-12-02', 'einen Tag später', '+1 Tag'],
    ['2026-12-13', '2026-12-01', 'zwölf Tage früher', '−12 Tage'],
    ['2026-H2', '2027-Q1', 'drei Monate später', '+3 Monate'],
  ])('from %s to %s', (from, to, words, short) => {
    const slip = slipBetween(from, to);
    expect(slipDirection(speech, slip)).toBe(words);
    expect(read(slipShort(speech, slip))).toBe(short);
  });
  it.each([
    ['2027-Q2', '2027-Q2'],
    ['2027-Q2', '2027-05-15'],
    ['2027-H1', '2027-Q2'],
    ['2027-H1', '2027-Q1'],
  ])('%s to %s is the same date, told as precisely or more so', (from, to) => {
    expect(slipBetween(from, to).unit).toBe('none');
    expect(slipShort(speech, slipBetween(from, to))).toBe('wie zugesagt');
  });
  it('a median may lie between two days', () => {
    expect(slipOfDays(0.4).unit).toBe('none');
    expect(slipWords(speech, slipOfDays(45.5))).toBe('einen Monat');
  });
  it.each([
    [1, 'einmal'],
    [3, 'dreimal'],
    [13, '13-mal'],
  ])('%d times', (count, words) => expect(timesWord(speech, count)).toBe(words));
});

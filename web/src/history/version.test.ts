import { describe, expect, it } from 'vitest';
import type { VersionDto } from '../api/history.js';
import { formatFor } from '../ui/format.js';
import { areaText, byDay, chosenPair, differenceText, isAfter, momentOf, valueText } from './version.js';

const writing = { format: formatFor('de'), yes: 'ja', no: 'nein' };
const read = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;
const at = (recordedAt: string, id = 1) => ({ id, recordedAt }) as VersionDto;

describe('Versions of a record', () => {
  it('stand under the day they were written on in Saxony, not in Greenwich', () => {
    const days = byDay([
      at('2026-11-20T09:00:00Z', 4),
      at('2026-11-19T23:30:00Z', 3),
      at('2026-11-19T22:59:59Z', 2),
      at('2026-07-01T22:30:00Z', 1),
    ]);
    expect(days.map(({ day, versions }) => [day, versions.map(({ id }) => id)])).toEqual([
      ['2026-11-20', [4, 3]],
      ['2026-11-19', [2]],
      ['2026-07-02', [1]],
    ]);
  });
  it.each([
    ['2026-11-19', true],
    ['2026-11-20', false],
    ['2026-11-20T09:04:59Z', true],
    ['2026-11-20T09:05:00Z', false],
  ])('one of 20.11.2026, 10:05 is younger than the state of %s: %s', (asOf, later) => {
    expect(isAfter(at('2026-11-20T09:05:00Z'), asOf)).toBe(later);
  });
  it('a day counts to its end in Saxony', () => {
    expect(isAfter(at('2026-11-19T23:30:00Z'), '2026-11-19')).toBe(true);
    expect(isAfter(at('2026-11-19T22:30:00Z'), '2026-11-19')).toBe(false);
  });
  it('the moment of a version lies behind it, though the clock told only milliseconds', () => {
    expect(momentOf(at('2026-11-20T09:05:00.999Z'))).toBe('2026-11-20T09:05:01.000Z');
  });
});

describe('Values are written as the house writes them', () => {
  it.each([
    [2586, 'Einwohner', '2.586 Einwohner'],
    [28.6, 'km²', '28,60 km²'],
    [0, null, '0'],
    ['2025-12-31', null, '31.12.2025'],
    ['2026-11-20T09:05:00Z', null, '20.11.2026, 10:05 Uhr'],
    ['https://www.burkau.de', null, 'https://www.burkau.de'],
    [true, null, 'ja'],
    [['Bernsdorf', 'Kamenz'], null, 'Bernsdorf, Kamenz'],
    [null, 'km²', null],
    ['', null, null],
    [[], null, null],
  ])('%j in %s is %s', (value, unit, text) => {
    expect(read(valueText(writing, { field: 'x', unit }, value))).toBe(text);
  });
  it('an id is told by its word where there is one', () => {
    const wordOf = (field: string, value: string) =>
      field === 'role' && value === 'admin' ? 'Verwaltung' : undefined;
    expect(valueText({ ...writing, wordOf }, { field: 'role', unit: null }, 'admin')).toBe('Verwaltung');
    expect(valueText({ ...writing, wordOf }, { field: 'role', unit: null }, 'auditor')).toBe('auditor');
  });
  it('a difference carries its sign, minus is −', () => {
    expect(differenceText(writing, 'Einwohner', 2600, 2586)).toBe('−14');
    expect(differenceText(writing, 'km²', 28.68, 29)).toBe('+0,32');
    expect(differenceText(writing, null, 'Porchow', 'Porchov')).toBeNull();
  });
  it.each([
    [0.42, 0.1, '+0,42 km², −0,10 km²'],
    [0.42, 0, '+0,42 km²'],
    [0, 1.5, '−1,50 km²'],
    [0.0004, 0, '+400 m²'],
    [0, 0.0000001, '−1 m²'],
  ])(
    'an area that gained %d and lost %d is %s: rounding never makes it nothing',
    (addedKm2, removedKm2, text) => {
      expect(read(areaText(writing, { addedKm2, removedKm2 }))).toBe(text);
    },
  );
});

describe('Two versions chosen in the address', () => {
  const pair = (query: string) => chosenPair(new URLSearchParams(query));
  it('are put in their order', () => {
    expect(pair('von=30&bis=10')).toEqual({ from: 10, to: 30 });
  });
  it.each(['', 'von=10', 'von=10&bis=10', 'von=x&bis=10', 'von=-1&bis=10', 'von=0&bis=10'])(
    '"%s" names no two',
    (query) => {
      expect(pair(query)).toBeNull();
    },
  );
});

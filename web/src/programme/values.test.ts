import { describe, expect, it } from 'vitest';
import type { ParameterDto } from '../api/projects.js';
import { formatFor } from '../ui/format.js';
import { validityOf, valueText } from './values.js';

const rule = (value: ParameterDto['value'], unit: string | null = null): ParameterDto => ({
  name: 'cap_eur',
  label: 'Höchstbetrag',
  value,
  unit,
  source: 'Richtlinie',
  trust: value === null ? 'unknown' : 'primary',
  note: null,
});
const words = { yes: 'ja', no: 'nein', unknown: 'nicht bekannt' };
const text = (of: ParameterDto) => valueText(of, formatFor('de'), words);

describe('The value of a rule', () => {
  it.each([
    [rule(40_000_000, 'EUR'), '40.000.000\u00a0EUR'],
    [rule([50, 60, 70], '%'), '50, 60, 70\u00a0%'],
    [rule(['Gemeinde', 'Landkreis']), 'Gemeinde, Landkreis'],
    [rule(true), 'ja'],
    [rule(false), 'nein'],
    [rule(0, '%'), '0\u00a0%'],
    [rule(null, 'Punkte'), 'nicht bekannt'],
  ])('%j reads %s', (of, expected) => {
    expect(text(of)).toBe(expected);
  });
});

describe('The days between which a version holds', () => {
  it.each([
    ['2025-01-23', '2026-03-30', 'both'],
    ['2023-03-02', null, 'from'],
    [null, '2022-12-31', 'until'],
    [null, null, 'unknown'],
  ])('%s to %s are said as %s', (validFrom, validTo, kind) => {
    expect(validityOf({ validFrom, validTo }).kind).toBe(kind);
  });
});

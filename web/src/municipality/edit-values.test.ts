import { describe, expect, it } from 'vitest';
import type { OwnAccount } from '../api/account.js';
import { changesOf, completeAddress, mayEdit, storedOf, valuesOf } from './edit-values.js';

const names = { sorbianName: 'Sorbischer Name', website: 'Website' };
const account = (role: OwnAccount['role'], ...keys: string[]) => ({
  role,
  areas: keys.map((key) => ({ key, name: key })),
  secondFactor: 'off' as const,
});

describe('The form of a Gemeinde', () => {
  it('says what saving would change, and nothing where only spaces came', () => {
    const stored = { sorbianName: 'Porchow', website: null };
    const typed = { ...valuesOf(stored), sorbianName: ' Porchow ', website: 'www.burkau.de' };
    expect(changesOf(stored, storedOf(typed), names)).toEqual([
      { field: 'website', name: 'Website', unit: null, from: null, to: 'https://www.burkau.de' },
    ]);
  });
  it('an emptied field is no entry, not an empty one', () => {
    expect(storedOf({ sorbianName: '', website: '  ' })).toEqual({ sorbianName: null, website: null });
  });
  it.each([
    ['www.burkau.de', 'https://www.burkau.de'],
    ['burkau.de/rathaus', 'https://burkau.de/rathaus'],
    ['http://www.burkau.de', 'http://www.burkau.de'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['irgendwas', 'irgendwas'],
    ['', ''],
  ])('the address "%s" becomes "%s"', (typed, address) => {
    expect(completeAddress(typed)).toBe(address);
  });
});

describe('The form is offered', () => {
  it.each([
    ['admin', [], true],
    ['dias_lead', [], true],
    ['dias_advisor', [], true],
    ['auditor', [], false],
    ['municipal_officer', ['14625060'], true],
    ['municipal_officer', ['14625030'], false],
    ['district_officer', ['14625'], true],
    ['district_officer', ['14521'], false],
  ] as const)('to %s of %j: %s', (role, keys, offered) => {
    expect(mayEdit(account(role, ...keys), '14625060')).toBe(offered);
  });
  it('to nobody who is not signed in or still lacks the second factor', () => {
    expect(mayEdit(null, '14625060')).toBe(false);
    expect(mayEdit(undefined, '14625060')).toBe(false);
    expect(mayEdit({ ...account('admin'), secondFactor: 'missing' }, '14625060')).toBe(false);
  });
});

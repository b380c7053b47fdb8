import { describe, expect, it } from 'vitest';
import { createI18n } from '../page/i18n.js';
import type { Language } from './language.js';
import { unitsIn } from './use-unit.js';

const unitOf = (language: Language) => unitsIn(createI18n(language).getFixedT(language, 'unit'));

describe('The word for a unit', () => {
  it.each([
    ['de', 'Monate', 1, 'Monat'],
    ['de', 'Monate', 3, 'Monate'],
    ['de', 'Punkte', 0.5, 'Punkte'],
    ['en', 'Monate', 1, 'month'],
    ['en', 'Adressen', 26, 'addresses'],
    ['hsb', 'Jahre', 1, 'lěto'],
    ['hsb', 'Jahre', 2, 'lěće'],
    ['hsb', 'Jahre', 3, 'lěta'],
    ['hsb', 'Jahre', 7, 'lět'],
  ] as const)('%s: %s beside %d is %s', (language, unit, value, word) => {
    expect(unitOf(language)(unit, value)).toBe(word);
  });

  it('is that of many where there is no single number, and a sign stays as it is', () => {
    expect(unitOf('en')('Tage', [30, 60])).toBe('days');
    expect(unitOf('de')('Gemeinden')).toBe('Gemeinden');
    expect(unitOf('en')('km²', 1)).toBe('km²');
    expect(unitOf('en')('Einwohner/km²', 1)).toBe('inhabitants/km²');
    expect(unitOf('en')(null)).toBeNull();
  });
});

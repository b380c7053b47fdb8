import { describe, expect, it } from 'vitest';
import fs from 'node:fs';
import { createI18n } from '../page/i18n.js';
import type { Language } from '../ui/language.js';
import { areaNameIn } from './area-name.js';

const inWords = (language: Language) => {
  const t = createI18n(language).getFixedT(language, 'place');
  return (ags: string, name: string) => areaNameIn(t, language, { ags, name });
};
const districts = fs
  .readFileSync('seed-data/districts.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';'));

describe('A Kreis in another language', () => {
  it('is called in German as the data have it', () => {
    for (const [ags, name] of districts) expect(inWords('de')(ags!, name!)).toBe(name);
  });
  it('has in Sorbian the name of the data, where they have one', () => {
    const sorbian = districts.filter(([, , , name]) => name);
    expect(sorbian).toHaveLength(2);
    for (const [ags, name, , own] of sorbian) expect(inWords('hsb')(ags!, name!)).toBe(own);
  });
  it('keeps its proper name, and only what it is is translated', () => {
    expect(inWords('en')('14627', 'Landkreis Meißen')).toBe('Meißen district');
    expect(inWords('hsb')('14627', 'Landkreis Meißen')).toBe('Wokrjes Meißen');
    expect(inWords('en')('14521', 'Erzgebirgskreis')).toBe('Erzgebirgskreis');
    expect(inWords('en')('14713', 'Leipzig, Stadt')).toBe('Leipzig (city)');
    expect(inWords('en')('14', 'Sachsen')).toBe('Saxony');
  });
  it('never has a Gemeinde taken for it', () => {
    expect(inWords('en')('14713000', 'Leipzig, Stadt')).toBe('Leipzig, Stadt');
  });
});

import { describe, expect, it } from 'vitest';
import { inGerman, lastWord, type SearchKey, suggestionsFor } from './desk-suggestions.js';

const keys: SearchKey[] = [
  {
    key: 'kreis',
    fixed: 'kreis',
    also: ['district'],
    values: [['14625', 'Landkreis Bautzen']],
    about: 'Schlüssel',
  },
  {
    key: 'bund',
    fixed: 'federal',
    fixedValues: { provisional_granted: 'vorläufig bewilligt' },
    also: ['federal'],
    values: [
      ['eingereicht', 'eingereicht'],
      ['vorläufig bewilligt', 'vorläufig bewilligt'],
    ],
    about: 'Stand beim Bund',
  },
  {
    key: 'überfällig',
    fixed: 'overdue',
    fixedValues: { yes: 'ja' },
    also: ['overdue'],
    values: [['ja', 'ja']],
    about: 'Frist vorbei',
  },
];
const words = (text: string) => suggestionsFor(text, keys).map(({ word }) => word);

describe('What the search of the desk offers', () => {
  it('offers every key at first, and those that begin so, by German and English words', () => {
    expect(words('')).toEqual(['kreis:', 'bund:', 'überfällig:']);
    expect(words('ueb')).toEqual(['überfällig:']);
    expect(words('over')).toEqual(['überfällig:']);
    expect(words('kreis:14625 dist')).toEqual(['kreis:']);
  });
  it('offers values by key and by name, in quotes where they have a space', () => {
    expect(words('kreis:baut')).toEqual(['kreis:14625']);
    expect(words('federal:')).toEqual(['bund:eingereicht', 'bund:"vorläufig bewilligt"']);
    expect(words('bund:"vorl')).toEqual(['bund:"vorläufig bewilligt"']);
    expect(words('nichts:x')).toEqual([]);
  });
  it('keeps what was typed before', () => {
    expect(suggestionsFor('Krabat kreis:', keys)[0]!.text).toBe('Krabat kreis:14625 ');
    expect(lastWord('a "b c" d')).toEqual({ before: 'a "b c" ', word: 'd' });
    expect(lastWord('a bund:"vorläufig b')).toEqual({ before: 'a ', word: 'bund:"vorläufig b' });
  });
  it('shows the words of the link in German, and what it does not know as it is', () => {
    expect(inGerman('federal:provisional_granted kreis:14625 overdue:yes "LK Nord"', keys)).toBe(
      'bund:"vorläufig bewilligt" kreis:14625 überfällig:ja "LK Nord"',
    );
    expect(inGerman('gemeinde:14625020', keys)).toBe('gemeinde:14625020');
    expect(inGerman('', keys)).toBe('');
  });
});

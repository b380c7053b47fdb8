import { describe, expect, it } from 'vitest';
import { foldGerman, foldPlain, sortName } from './fold.js';

describe('the folds of a name', () => {
  it.each([
    ['Görlitz', 'goerlitz', 'gorlitz'],
    ['Goerlitz', 'goerlitz', 'goerlitz'],
    ['Gorlitz', 'gorlitz', 'gorlitz'],
    ['GÖRLITZ', 'goerlitz', 'gorlitz'],
    ['Weißwasser/O.L.', 'weisswasser o l', 'weisswasser o l'],
    ['WEIẞWASSER', 'weisswasser', 'weisswasser'],
    ['Hodźij', 'hodzij', 'hodzij'],
    ['Běła Woda', 'bela woda', 'bela woda'],
    ['Budyšin', 'budysin', 'budysin'],
    ['Łaz', 'laz', 'laz'],
    ['Aue-Bad Schlema', 'aue bad schlema', 'aue bad schlema'],
    ['  Müglitztal ', 'mueglitztal', 'muglitztal'],
  ])('%s: German %s, plain %s', (name, german, plain) => {
    expect(foldGerman(name)).toBe(german);
    expect(foldPlain(name)).toBe(plain);
  });

  it('an umlaut written with a combining mark is the same umlaut', () => {
    expect(foldGerman('Go\u0308rlitz')).toBe('goerlitz');
    expect(foldPlain('Go\u0308rlitz')).toBe('gorlitz');
    expect(foldPlain('Hodz\u0301ij')).toBe('hodzij');
  });

  it('a list is ordered as in German lists of places, umlauts with their base letter', () => {
    const names = [
      'Zwönitz',
      'Oelsnitz',
      'Ölbersdorf',
      'Olbernhau',
      'Glaubitz',
      'Görlitz',
      'Großweitzsch',
      'Goerlitz',
    ];
    const sorted = names.toSorted((a, b) => (sortName(a) < sortName(b) ? -1 : 1));
    expect(sorted).toEqual([
      'Glaubitz',
      'Goerlitz',
      'Görlitz',
      'Großweitzsch',
      'Oelsnitz',
      'Olbernhau',
      'Ölbersdorf',
      'Zwönitz',
    ]);
  });
});

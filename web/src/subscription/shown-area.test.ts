import { expect, it } from 'vitest';
import { feedPath, scopeOf, subscribePath } from './scope.js';
import { shownArea } from './shown-area.js';

it('what the map shows becomes a drawn area: four corners around where it stands', () => {
  const area = shownArea('https://lotse.example/karte?at=10/51.2/14.2', 512, 512)!;
  const corners = area.split(';').map((pair) => pair.split(',').map(Number));
  expect(corners).toHaveLength(4);
  const [west, east] = [corners[0]![0]!, corners[1]![0]!];
  expect((west + east) / 2).toBeCloseTo(14.2, 4);
  expect(east - west).toBeCloseTo(360 / 1024, 4);
  expect(corners[2]![1]!).toBeGreaterThan(51.2);
});

it('a map that was not moved, or an address that names no place, draws nothing', () => {
  for (const at of ['', '?at=', '?at=x/y/z', '?at=10/51.2'])
    expect(shownArea(`https://lotse.example/karte${at}`, 512, 512)).toBeNull();
});

it('a part of the Land is read from an address, and what cannot be read is none', () => {
  const read = (query: string) => scopeOf(new URLSearchParams(query));
  expect(read('municipality=14625060')).toEqual({ municipality: '14625060' });
  expect(read('district=14625')).toEqual({ district: '14625' });
  expect(read('project=12')).toEqual({ project: 12 });
  expect(read('municipality=1&project=x')).toEqual({});
  expect(feedPath({ project: 12 })).toBe('/api/feeds?project=12');
  expect(subscribePath({})).toBe('/abo');
});

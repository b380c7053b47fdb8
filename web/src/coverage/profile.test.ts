import { describe, expect, it } from 'vitest';
import { computedNotes, hasFigures } from './profile.js';

const area = (
  name: string,
  ...figures: [technology: string, share: number | null, method?: string | null][]
) => ({
  area: name,
  name,
  source: null,
  isDemo: false,
  figures: figures.map(([technology, share, method]) => ({
    technology,
    minMbit: 1000,
    share,
    computed: method !== undefined,
    method: method ?? null,
  })),
});

describe('Notes on computed figures', () => {
  it('name the area and the way, each once', () => {
    const places = [
      area('Aue', ['all', 50, 'gewichtet'], ['ftthb', 20, 'gewichtet']),
      area('Sachsen', ['all', 40]),
    ];
    expect(computedNotes(places)).toEqual([{ area: 'Aue', method: 'gewichtet' }]);
  });
  it('leave out what the table does not show', () => {
    const places = [
      area('Burkau', ['all', 61], ['wireless', 10, 'geschätzt']),
      area('Sachsen', ['all', 48], ['dsl', 30, 'Aus den Werten von 418 Gemeinden berechnet.']),
    ];
    expect(computedNotes(places)).toEqual([]);
  });
  it('leave out what is k. A. all the same', () => {
    expect(computedNotes([area('Burkau', ['all', null, 'gewichtet'])])).toEqual([]);
  });
});

it('an area has figures when one is published', () => {
  expect(hasFigures(area('Burkau', ['all', null]))).toBe(false);
  expect(hasFigures(area('Burkau', ['all', 0]))).toBe(true);
});

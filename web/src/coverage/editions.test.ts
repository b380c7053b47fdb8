import { describe, expect, it } from 'vitest';
import type { EditionDto } from '../api/client.js';
import { cellEditionOf, choicesWith, editionChoices } from './editions.js';

const edition = (referenceDate: string, level: string, isDemo = false) =>
  ({
    referenceDate,
    level,
    isDemo,
    technologies: [{ technology: 'all', classes: [1000] }],
  }) as unknown as EditionDto;
const demoCells = edition('2021-06-30', 'cell', true);

describe('The cells of the map', () => {
  it('are those of the very date shown', () => {
    expect(cellEditionOf([demoCells, edition('2020-12-31', 'municipality')], '2021-06-30')).toBe(demoCells);
  });
  it('are none where the date shown has none, never those of another date', () => {
    expect(cellEditionOf([demoCells, edition('2020-12-31', 'municipality')], '2020-12-31')).toBeNull();
    expect(cellEditionOf([demoCells], undefined)).toBeNull();
  });
  it('are the official ones where there are both', () => {
    const official = edition('2021-06-30', 'cell');
    expect(cellEditionOf([demoCells, official], '2021-06-30')).toBe(official);
  });
});

describe('The chooser of editions', () => {
  const choices = editionChoices([edition('2020-12-31', 'municipality'), demoCells]);
  const dates = (shown: string | null) =>
    choicesWith(choices, shown).map(({ referenceDate }) => referenceDate);
  it('offers each date once, the newest first', () => {
    expect(dates(null)).toEqual(['2021-06-30', '2020-12-31']);
    expect(dates('2020-12-31')).toEqual(['2021-06-30', '2020-12-31']);
  });
  it('names the date asked for even where nothing is known of it', () => {
    expect(dates('2019-01-01')).toEqual(['2019-01-01', '2021-06-30', '2020-12-31']);
  });
});

import { describe, expect, it } from 'vitest';
import { createI18n } from '../page/i18n.js';
import { formatFor } from '../ui/format.js';
import { creditsOf } from './credits.js';

const speech = { t: createI18n('de').getFixedT('de', 'coverage'), format: formatFor('de') };
const read = (...of: Parameters<typeof creditsOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  creditsOf(speech, ...of).map((line) => line.replaceAll('\u00a0', ' '));
const shares = { credit: 'Breitbandatlas', referenceDate: '2021-06-30' };
const cells = { credit: 'Demodaten: erfundene Zellen', referenceDate: '2021-06-30', isDemo: true };

describe('The source line of the map', () => {
  it('names source and date', () => {
    expect(read(shares, null)).toEqual(['Breitbandatlas, Stand 30. Juni 2021']);
    expect(read(undefined, null)).toEqual([]);
  });
  it('says of made-up cells that they are, even beside official figures', () => {
    expect(read(shares, cells)[1]).toBe('100-m-Zellen: Demodaten (erfunden), Stand 30. Juni 2021');
  });
  it('names whose official cells are; one source is not named twice', () => {
    const official = { credit: 'Gigabit-Grundbuch', referenceDate: '2021-06-30', isDemo: false };
    expect(read(shares, official)[1]).toBe('100-m-Zellen: Gigabit-Grundbuch, Stand 30. Juni 2021');
    expect(read(shares, { ...official, credit: 'Breitbandatlas' })).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { aggregatedShares } from './area-aggregates.js';
import { mergedShares, type Shares, type Succession } from './merged-areas.js';

const published = (areas: Record<string, number>): Shares =>
  new Map(Object.entries(areas).map(([ags, share]) => [ags, new Map([['all 50', share]])]));
const went = (ags: string, successor: string, population: number | null): Succession => {
  return { ags, successor, population, source: 'Zensus 2011' };
};
const merge = (areas: Record<string, number>, successions: Succession[]) =>
  mergedShares(published(areas), successions, (ags) => `Ort ${ags}`);

describe('a Gemeinde of today that was published in parts', () => {
  it('under a new key is weighted by the inhabitants of its parts', () => {
    const [computed] = merge({ A: 80, B: 40 }, [went('A', 'T', 15000), went('B', 'T', 5000)]);
    expect(computed).toEqual({
      area: 'T',
      figure: 'all 50',
      share: 70,
      method:
        'Aus Ort A (A) und Ort B (B) zum heutigen Gebiet zusammengeführt, gewichtet nach Einwohnern (Zensus 2011).',
    });
  });

  it('that took another in counts its own published row with the inhabitants it had before', () => {
    const computed = merge({ T: 80, A: 40 }, [went('T', 'T', 9000), went('A', 'T', 3000)]);
    expect(computed.map(({ area, share }) => [area, share])).toEqual([['T', 70]]);
  });

  it('without known weights is averaged, and says so', () => {
    const [computed] = merge({ T: 80, A: 40 }, [went('T', 'T', null), went('A', 'T', 3000)]);
    expect(computed!.share).toBe(60);
    expect(computed!.method).toContain('ungewichtet gemittelt');
  });

  it('is left as published where only its own key was published', () => {
    expect(merge({ T: 80 }, [went('T', 'T', 9000), went('A', 'T', 3000)])).toEqual([]);
  });

  it('is not computed from some of its parts', () => {
    expect(merge({ A: 80 }, [went('A', 'T', 15000), went('B', 'T', 5000)])).toEqual([]);
  });

  it('of two mergers in a row is made of the first parts', () => {
    const computed = merge({ A: 10, B: 30, C: 80 }, [
      went('A', 'M', 1000),
      went('B', 'M', 3000),
      went('M', 'T', 4000),
      went('C', 'T', 6000),
    ]);
    expect(computed.map(({ area, share }) => [area, share])).toEqual([['T', 58]]);
  });

  it('of two mergers in a row takes the middle one where that was published', () => {
    const computed = merge({ M: 25, C: 80 }, [
      went('A', 'M', 1000),
      went('B', 'M', 3000),
      went('M', 'T', 4000),
      went('C', 'T', 6000),
    ]);
    expect(computed.map(({ area, share }) => [area, share])).toEqual([['T', 58]]);
  });
});

describe('a Kreis and a Land', () => {
  const town = (ags: string, population: number | null) => {
    return { ags, districtAgs: ags.slice(0, 5), population, populationDate: '2022-05-15' };
  };
  const towns = [town('14625020', 90), town('14625030', 10), town('14626010', 100)];
  const shares = published({ '14625020': 100, '14625030': 50, '14626010': 20 });

  it('are weighted by inhabitants', () => {
    const computed = aggregatedShares(shares, towns, new Set());
    expect(Object.fromEntries(computed.map(({ area, share }) => [area, share]))).toEqual({
      '14625': 95,
      '14': 57.5,
      '14626': 20,
    });
    expect(computed[0]!.method).toBe(
      'Aus den Werten von 2 Gemeinden berechnet, gewichtet nach Einwohnern (Zensus 2022).',
    );
  });

  it('are left out where the publication has them', () => {
    const computed = aggregatedShares(shares, towns, new Set(['14', '14625']));
    expect(computed.map(({ area }) => area)).toEqual(['14626']);
  });

  it('are computed without few missing Gemeinden, and say how many', () => {
    const [computed] = aggregatedShares(published({ '14625020': 100 }), towns.slice(0, 2), new Set());
    expect(computed).toMatchObject({ area: '14625', share: 100 });
    expect(computed!.method).toContain('von 1 von 2 Gemeinden');
  });

  it('are not computed where too many are missing, or no inhabitants are known', () => {
    expect(aggregatedShares(published({ '14625030': 50 }), towns.slice(0, 2), new Set())).toEqual([]);
    expect(aggregatedShares(shares, [town('14625020', null)], new Set())).toEqual([]);
  });
});

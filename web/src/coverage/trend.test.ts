import { describe, expect, it } from 'vitest';
import type { CoverageTrend } from '../api/client.js';
import { placedPoints, trendBreaks, trendLines } from './trend.js';

const point = (referenceDate: string, share: number | null, seriesBreak: string | null = null) => ({
  referenceDate,
  source: 'Breitbandatlas',
  isDemo: false,
  seriesBreak,
  figures: [{ minMbit: 1000, share, computed: false, method: null }],
});
const trend = (...points: ReturnType<typeof point>[]): CoverageTrend => ({ technology: 'all', points });
const gigabit = (series: CoverageTrend) =>
  trendLines(placedPoints(series))
    .find((line) => line.minMbit === 1000)!
    .stretches.map((stretch) => stretch.map(({ share }) => share));

describe('The trend', () => {
  it('joins no line across a break', () => {
    const series = trend(
      point('2018-12-31', 0),
      point('2019-12-31', 44.3, 'Rundung'),
      point('2020-12-31', 60.3),
    );
    expect(gigabit(series)).toEqual([[0], [44.3, 60.3]]);
  });
  it('joins no line across a missing value', () => {
    const series = trend(point('2018-12-31', 1), point('2019-12-31', null), point('2020-12-31', 3));
    expect(gigabit(series)).toEqual([[1], [3]]);
  });
  it('places points by date, in order of time', () => {
    const series = trend(point('2021-06-30', 3), point('2020-06-30', 2), point('2019-06-30', 1));
    expect(placedPoints(series).map(({ x }) => Math.round(x * 100))).toEqual([0, 50, 100]);
  });
  it('numbers the breaks and says why; one before the first point is none', () => {
    const series = trend(
      point('2018-12-31', 0, 'a'),
      point('2019-12-31', 1, 'Rundung'),
      point('2022-12-31', 2, 'Methode'),
    );
    expect(trendBreaks(placedPoints(series)).map(({ number, text }) => [number, text])).toEqual([
      [1, 'Rundung'],
      [2, 'Methode'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { seriesBreakBetween } from './series-break.js';

describe('a break of the series', () => {
  it('is shown at the first edition after it, whichever that is', () => {
    expect(seriesBreakBetween('2018-12-31', '2019-06-30')).toContain('ganze Prozent');
    expect(seriesBreakBetween('2018-12-31', '2020-12-31')).toContain('ganze Prozent');
    expect(seriesBreakBetween('2021-06-30', '2022-06-30')).toContain('Bundesnetzagentur');
  });

  it('is not shown within a series, nor at the first edition of all', () => {
    expect(seriesBreakBetween('2019-06-30', '2021-06-30')).toBeNull();
    expect(seriesBreakBetween(null, '2019-06-30')).toBeNull();
  });

  it('tells every reason where two lie between', () => {
    const text = seriesBreakBetween('2018-06-30', '2025-12-31');
    expect(text).toContain('ganze Prozent');
    expect(text).toContain('Bundesnetzagentur');
  });
});

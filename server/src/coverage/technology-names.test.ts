import { describe, expect, it } from 'vitest';
import { columnMeaning } from './technology-names.js';

describe('the header of a column', () => {
  it.each([
    ['300_50', 'all', 50],
    ['verf_300_1000', 'all', 1000],
    ['verf_100_100', 'wired', 100],
    ['verf_200_6', 'wireless', 6],
    ['DSL_16', 'dsl', 16],
    ['CATV_400', 'hfc', 400],
    ['verf_ftth_1000', 'ftthb', 1000],
    ['WiMAX_50', 'wimax', 50],
    ['verf_5g_2', 'mobile_5g', 2],
    ['alle Technologien ≥ 50 Mbit/s', 'all', 50],
    ['alle Technologien ? 50 Mbit/s', 'all', 50],
    ['alle Technologien â‰¥ 50 Mbit/s', 'all', 50],
    ['leitungsg. Technologien >= 16 Mbit/s', 'wired', 16],
    ['mobile Technologien ≥ 2 Mbit/s', 'wireless', 2],
    ['DSL ≥ 30 Mbit/s', 'dsl', 30],
    ['CATV ≥ 1000 Mbit/s', 'hfc', 1000],
    ['FTTH/B ≥ 1000 Mbit/s', 'ftthb', 1000],
    ['FTTB/H ab 1 Gbit/s', 'ftthb', 1000],
    ['FTTH ≥ 1.000 MBit/s', 'ftth', 1000],
    ['FTTC ≥ 50 Mbit/s', 'dsl', 50],
  ])('%s is %s from %i Mbit/s', (header, technology, minMbit) =>
    expect(columnMeaning(header)).toEqual({ technology, minMbit, userGroup: null }),
  );

  it('of the editions since 2022 names its user group', () => {
    expect(columnMeaning('down_fn_hh_ftth_1000')).toEqual({
      technology: 'ftth',
      minMbit: 1000,
      userGroup: 'households',
    });
    expect(columnMeaning('down_fn_gwg_sonst_30')?.userGroup).toBe('business_parks');
  });

  it.each(['AGS', 'Name', 'up_fn_hh_alle_10', 'down_mf_hh_alle_10', 'verf_foo_50', 'HH_ges', '2018'])(
    '%s holds no share',
    (header) => expect(columnMeaning(header)).toBeNull(),
  );
});

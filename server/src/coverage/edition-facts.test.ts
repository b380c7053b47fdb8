import { describe, expect, it } from 'vitest';
import { editionFacts } from './edition-facts.js';

const nothing = { referenceDate: null, userGroup: null };

describe('reference date and user group of a file', () => {
  it('come from the content before the name', () => {
    const content = { referenceDate: '2025-12-31', userGroup: 'business' as const };
    expect(editionFacts(content, 'gemeinde_privat_2021_1.csv', {})).toEqual(content);
  });

  it('come from the published name before the options', () => {
    expect(editionFacts(nothing, 'gemeinde_bezirke_privat_2021_mitte.csv', {})).toEqual({
      referenceDate: '2021-06-30',
      userGroup: 'households',
    });
  });

  it('come from the options where neither tells', () => {
    const options = { asOf: '2020-12-31', userGroup: 'business_parks' };
    expect(editionFacts(nothing, 'export.csv', options)).toEqual({
      referenceDate: '2020-12-31',
      userGroup: 'business_parks',
    });
  });

  it('are asked for in one sentence where nothing tells', () => {
    expect(() => editionFacts(nothing, 'export.csv', {})).toThrow(
      'Stichtag und Nutzergruppe stehen weder in export.csv noch in ihrem Namen. ' +
        'Bitte mit --as-of JJJJ-MM-TT und --user-group households (oder business, business_parks) angeben.',
    );
    expect(() => editionFacts(nothing, 'p2_Verf_Gemeinden_atene_Mitte_18.csv', {})).toThrow(
      /^Die Nutzergruppe steht/,
    );
  });

  it.each([
    [{ asOf: '2020-12-31' }, '--as-of 2020-12-31 widerspricht der Angabe im Dateinamen (2021-06-30)'],
    [{ userGroup: 'business' }, '--user-group business widerspricht der Angabe im Dateinamen (households)'],
  ])('are refused where an option contradicts: %o', (options, sentence) => {
    expect(() => editionFacts(nothing, 'gemeinde_privat_2021_1.csv', options)).toThrow(sentence);
  });

  it('contradicting the content itself are refused as well', () => {
    const content = { referenceDate: '2025-12-31', userGroup: null };
    expect(() => editionFacts(content, 'x.xlsx', { asOf: '2024-12-31', userGroup: 'households' })).toThrow(
      'in der Datei',
    );
  });

  it.each([
    [{ asOf: '2021-02-30' }, 'ist kein Datum'],
    [{ asOf: 'gestern' }, 'ist kein Datum'],
    [{ userGroup: 'privat' }, 'ist unbekannt. Möglich sind households'],
  ])('must be written rightly: %o', (options, sentence) => {
    expect(() => editionFacts(nothing, 'x.csv', options)).toThrow(sentence);
  });

  it('cannot lie in the future', () => {
    expect(() => editionFacts(nothing, 'bba_12_2099.xlsx', { userGroup: 'households' })).toThrow(
      'in der Zukunft',
    );
  });
});

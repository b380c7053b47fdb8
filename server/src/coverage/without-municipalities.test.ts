import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCoverageApi, type TestApi } from '../../test/coverage-api.js';
import { insertSmallLand } from '../../test/small-land.js';
import type { CoverageProfile } from './coverage.dto.js';
import { activateEditions, addShares, ATLAS, openEdition } from './edition-store.js';
import { seedPublishedCoverage } from './seed-coverage.js';

/** An instance with the published figures of Land and Kreise, and with a file of Gemeinden for one date where asked. */
function start(dateOfMunicipalities: string | null): Promise<TestApi> {
  return startCoverageApi(async (db) => {
    await insertSmallLand(db);
    await seedPublishedCoverage(db, () => {});
    if (!dateOfMunicipalities) return;
    const id = await openEdition(db, {
      ...ATLAS,
      userGroup: 'households',
      referenceDate: dateOfMunicipalities,
      level: 'municipality',
      fileName: 'x.csv',
      checksum: 'x',
    });
    const classes = [30, 50, 100, 200, 400, 1000];
    const figures = classes.map((minMbit) => ({ technology: 'all', minMbit, share: '1' }));
    await addShares(
      db,
      id,
      figures.flatMap((figure) => [
        { area: '14522060', ...figure, method: null },
        { area: '14522', ...figure, method: 'Berechnet.' },
        { area: '14', ...figure, method: 'Berechnet.' },
      ]),
    );
    await activateEditions(db, [{ id, facts: {} }]);
  });
}

describe('an instance with figures of Land and Kreise only', () => {
  let service: TestApi;
  beforeAll(async () => {
    service = await start(null);
  });
  afterAll(() => service.close());
  const answer = async (path: string) => {
    const { status, json } = await service.get(`/api/${path}`);
    return { status, ...json };
  };

  it.each(['', 'minMbit=30&technology=ftthb', 'technology=hfc'])(
    'lists every Gemeinde as not published: %s',
    async (query) => {
      expect(await answer(`coverage-shares?${query}`)).toMatchObject({
        status: 200,
        total: 5,
        bands: [0, 0, 0, 0, 0, 0, 0, 5],
        referenceDate: '2021-06-30',
        source: ATLAS.source,
        credit: ATLAS.credit,
        isDemo: false,
      });
    },
  );

  it('keeps to the date asked for', async () => {
    const list = await answer('coverage-shares?edition=2019-12-31');
    expect(list).toMatchObject({ status: 200, referenceDate: '2019-12-31', bands: [0, 0, 0, 0, 0, 0, 0, 5] });
  });

  it('has the profile of a Gemeinde with the figures of its Kreis and of the Land', async () => {
    const profile = await answer('municipalities/14522060/coverage');
    expect(profile).toMatchObject({ status: 200, referenceDate: '2021-06-30', source: ATLAS.source });
    const [own, district, state] = profile.areas as CoverageProfile['areas'];
    expect(own).toMatchObject({ source: null, isDemo: false, figures: [] });
    expect(district!.figures).toContainEqual(expect.objectContaining({ technology: 'all', minMbit: 1000 }));
    expect(state!.figures).toContainEqual(expect.objectContaining({ minMbit: 1000, share: 48.94 }));
  });

  it('answers for a Gemeinde and for Germany with no share, and has a trend without points', async () => {
    for (const area of ['14522060', 'DE']) {
      expect(await answer(`coverage?area=${area}`)).toMatchObject({
        status: 200,
        share: null,
        isDemo: false,
        referenceDate: '2021-06-30',
      });
    }
    expect(await answer('municipalities/14522060/coverage-trend')).toMatchObject({ status: 200, points: [] });
  });

  it('offers only dates that help', async () => {
    const nothing = {
      status: 404,
      detail: 'Zum Stichtag 2015-12-31 gibt es keine Werte für private Haushalte.',
    };
    expect(await answer('coverage-shares?edition=2015-12-31')).toMatchObject(nothing);
    expect(await answer('municipalities/14522060/coverage?edition=2015-12-31')).toMatchObject(nothing);
    expect(await answer('coverage?area=DE&edition=2015-12-31')).toMatchObject(nothing);
    expect((await answer('coverage?area=14521&edition=2015-12-31')).detail).toMatch(
      /Vorhanden: 2021-06-30\.$/,
    );
    expect((await answer('coverage-shares?userGroup=business')).detail).toBe(
      'Für Unternehmen sind keine Versorgungsdaten eingespielt.',
    );
  });
});

describe('figures of the Land beside a file of Gemeinden', () => {
  let service: TestApi;
  beforeAll(async () => {
    service = await start('2021-06-30');
  });
  afterAll(() => service.close());

  it('are the published ones in every class that was published, never computed', async () => {
    const { json } = await service.get('/api/municipalities/14522060/coverage');
    const [own, district, state] = (json as CoverageProfile).areas;
    const all = state!.figures.filter(({ technology }) => technology === 'all');
    expect(all.map(({ minMbit, computed, method }) => [minMbit, computed, method])).toEqual(
      [30, 50, 100, 200, 400, 1000].map((minMbit) => [minMbit, false, null]),
    );
    expect(all.find(({ minMbit }) => minMbit === 200)!.share).toBe(71.93);
    expect(own!.figures).toHaveLength(6);
    const computed = district!.figures.filter((figure) => figure.computed).map(({ minMbit }) => minMbit);
    expect(computed).toEqual([30, 200, 400]);
  });
});

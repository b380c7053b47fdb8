import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fs from 'node:fs';
import path from 'node:path';
import { newPlace, type Place, type RunningService, startService } from './service.js';

const shared = process.env.SHARED_DATA ?? path.resolve('../shared/data');
const atlas = path.join(shared, 'breitbandatlas');
const withFiles = fs.existsSync(atlas) ? describe : describe.skip;

withFiles('importing a published file beside the running service (../shared/data)', () => {
  let place: Place;
  let service: RunningService;
  beforeAll(async () => {
    place = await newPlace();
    service = await startService(place);
  }, 180_000);
  afterAll(async () => {
    await service?.kill('SIGTERM');
    await place?.remove();
  });

  const json = async (address: string) => (await fetch(`${service.url}${address}`)).json();
  const file = path.join(atlas, 'gemeinde_bezirke_privat_2021_mitte.csv');

  it('a dry run reports everything and changes nothing', async () => {
    const before = await json('/api/coverage?area=14625060');
    const { code, out } = await service.lotse('import', 'coverage', file, '--dry-run', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).rows).toEqual({
      read: 11388,
      accepted: 429,
      outOfArea: 10959,
      warned: 0,
      refused: 0,
    });
    expect(await json('/api/coverage?area=14625060')).toEqual(before);
  });

  it('shows the real figures at once, and the server keeps answering meanwhile', async () => {
    const waits: number[] = [];
    let importing = true;
    const asking = (async () => {
      while (importing) {
        const started = performance.now();
        await json('/api/coverage?area=14625060');
        waits.push(performance.now() - started);
      }
    })();
    const { code, out } = await service.lotse('import', 'coverage', file, '--json');
    importing = false;
    await asking;
    expect(code).toBe(0);
    expect(JSON.parse(out).edition).toMatchObject({ userGroup: 'households', referenceDate: '2021-06-30' });
    console.log(`longest request during the import: ${Math.round(Math.max(...waits))} ms of ${waits.length}`);
    expect(await json('/api/coverage?area=14625060')).toMatchObject({
      share: 61.42,
      computed: false,
      isDemo: false,
    });
    const page = await (await fetch(`${service.url}/gemeinde/14625060`)).text();
    expect(page).toContain('61 von 100');
  });

  it('changes nothing the second time', async () => {
    const editions = await json('/api/coverage-editions');
    const { code, out } = await service.lotse('import', 'coverage', file);
    expect(code).toBe(0);
    expect(out).toContain('Unverändert: diese Datei gilt bereits');
    expect((await json('/api/coverage-editions')).items).toEqual(editions.items);
  });

  it('refuses the mobile file by name and ends with 1; a wrong call ends with 2', async () => {
    const mobile = await service.lotse(
      'import',
      'coverage',
      path.join(atlas, 'landkreis_mobilfunk_stats_2021_1.csv'),
    );
    expect(mobile.code).toBe(1);
    expect(mobile.err + mobile.out).toContain('Mobilfunk: noch nicht unterstützt');
    expect((await service.lotse('import', 'nonsense')).code).toBe(2);
    expect((await service.lotse()).code).toBe(2);
  });

  it('leaves the old edition when the process is killed in the middle, and takes the file afterwards', async () => {
    const before = await json('/api/coverage-editions');
    const running = service.lotse(
      'import',
      'coverage',
      path.join(atlas, 'gemeinde_bezirke_privat_2020_ende.csv'),
    );
    await new Promise((resolve) => setTimeout(resolve, 700));
    await service.kill('SIGKILL');
    await running;
    service = await startService(place);
    const after = await json('/api/coverage-editions');
    if (after.items.length === before.items.length) expect(after.items).toEqual(before.items);
    const again = await service.lotse(
      'import',
      'coverage',
      path.join(atlas, 'gemeinde_bezirke_privat_2020_ende.csv'),
    );
    expect(again.code).toBe(0);
    const trend = await json('/api/municipalities/14625060/coverage-trend');
    expect(trend.points.map((point: { referenceDate: string }) => point.referenceDate)).toContain(
      '2020-12-31',
    );
  }, 120_000);
});

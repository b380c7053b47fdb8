import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../test/accounts.js';
import { square, TestFolder } from '../test/boundary-files.js';
import { startTestService, type TestService } from '../test/service.js';
import { KM5, squareLand, X, Y } from '../test/square-land.js';
import { runLotse } from './lotse-program.js';

let service: TestService;
const folder = new TestFolder();

async function lotse(...argv: string[]): Promise<void> {
  const words: string[] = [];
  const say = (line: string) => void words.push(line);
  const session = {
    db: service.db,
    cwd: folder.path,
    beside: 'nothing' as const,
    say,
    warn: say,
    progress: () => undefined,
    exitCode: 0 as const,
  };
  const exit = await runLotse(argv, session);
  if (exit !== 0) throw new Error(words.join('\n'));
}

function coverage(name: string, shares: [ags: string, share: number][]): string {
  return folder.write(
    name,
    `AGS,300_1000,300_50\n${shares.map(([ags, share]) => `${ags},${share},99\n`).join('')}`,
  );
}

function population(count: (index: number) => number): string {
  const head = 'time;1_variable_code;1_variable_attribute_code;1_variable_attribute_label;value';
  const rows = squareLand().map(({ properties }, index) => {
    const ags = String(properties.AGS);
    return `2022-05-15;GEOGM4;${ags.slice(0, 5)}0000${ags.slice(5)};Ort;${count(index)}`;
  });
  return folder.write('people.csv', `${head}\n${rows.join('\n')}\n`);
}

const land = (change?: Parameters<typeof squareLand>[0]) =>
  folder.geoJson('land.geojson', squareLand(change), 'EPSG:25833');

const AREAS = squareLand().map(({ properties }) => String(properties.AGS));

/** Everything that shows figures, names or borders. */
const ANSWERS = [
  '/api/municipalities',
  '/api/municipalities?search=god',
  '/api/municipalities?search=Hodzij',
  '/api/municipalities?search=kamentz',
  '/api/municipalities?search=14625',
  '/api/municipalities/14625150',
  '/api/districts',
  '/api/coverage?area=14625150&minMbit=1000',
  '/api/coverage?area=14625&minMbit=1000',
  '/api/coverage-editions',
  '/api/coverage-shares?sort=-share',
  '/api/coverage-shares?level=district',
  '/api/coverage-shares/download?format=csv',
  '/api/coverage-shares/download?format=csv-excel',
  '/api/coverage-shares/download?format=geojson',
  '/api/municipalities/14625150/coverage',
  '/api/municipalities/14625150/coverage-trend',
  '/api/districts/14625/coverage',
  '/api/districts/14625/coverage-trend',
  '/api/states/14/coverage',
  '/api/states/14/coverage-trend',
];

const ask = async (address: string, asOf?: string) => {
  const answer = await service.get(
    address + (asOf ? `${address.includes('?') ? '&' : '?'}asOf=${asOf}` : ''),
  );
  expect([address, answer.status]).toEqual([address, 200]);
  return answer;
};

/** The moment that an answer names itself, else that of the asking. */
const momentOf = (text: string) =>
  /"asOf":"([^"]+)"/.exec(text)?.[1] ?? /[,;](20[^,;]+Z)[,;]/.exec(text)?.[1];

describe('what was once shown', () => {
  const shown = new Map<string, { asOf: string; text: string }>();

  beforeAll(async () => {
    service = await startTestService();
    await lotse('import', 'municipalities', land());
    await lotse(
      'import',
      'population',
      population((index) => 1000 + index * 500),
    );
    await lotse(
      'import',
      'coverage',
      coverage(
        'probe_privat_2021_mitte.csv',
        AREAS.map((ags, i) => [ags, 10 + i]),
      ),
    );
    await sleep(5);
    for (const address of ANSWERS) {
      const before = new Date().toISOString();
      const { text } = await ask(address);
      shown.set(address, { asOf: momentOf(text) ?? before, text });
    }
    await sleep(5);
    await changeEverything();
  });
  afterAll(async () => {
    folder.remove();
    await service?.close();
  });

  async function changeEverything(): Promise<void> {
    await lotse(
      'import',
      'population',
      population((index) => 9000 - index * 1000),
    );
    await lotse(
      'import',
      'municipalities',
      land((places) => {
        places.get('14625150')!.properties.GEN = 'Godau';
        places.get('14625250')!.geometry = square(X + 2 * KM5, Y, KM5 - 200);
        places.set('14625999', {
          properties: { AGS: '14625999', GEN: 'Neudorf', BEZ: 'Gemeinde' },
          geometry: square(X + 4 * KM5, Y, 1000),
        });
      }),
    );
    await lotse(
      'import',
      'coverage',
      coverage(
        'probe_privat_2021_mitte.csv',
        AREAS.map((ags, i) => [ags, 70 + i]),
      ),
    );
    await lotse(
      'import',
      'coverage',
      coverage(
        'probe_privat_2021_ende.csv',
        AREAS.map((ags, i) => [ags, 80 + i]),
      ),
    );
    const admin = await signedIn(service, { role: 'admin' });
    const { headers } = await service.get('/api/municipalities/14625150');
    const saved = await service.fastify.inject({
      method: 'PUT',
      url: '/api/municipalities/14625150',
      headers: { ...admin.headers, 'if-match': String(headers.etag) },
      payload: { sorbianName: 'Hodziska', website: 'https://godau.example', reason: 'Probe' },
    });
    expect(saved.statusCode).toBe(200);
  }

  it.each(ANSWERS)('is shown again byte for byte after later imports and edits: %s', async (address) => {
    const { asOf, text } = shown.get(address)!;
    const today = (await ask(address)).text;
    // The proof is worth something only where today's answer is another.
    if (!address.includes('search=kamentz'))
      expect(today.replace(/20\d\d-\d\d-\d\dT[^",;]*/g, '')).not.toBe(
        text.replace(/20\d\d-\d\d-\d\dT[^",;]*/g, ''),
      );
    expect((await ask(address, asOf)).text).toBe(text);
  });

  it('pages through the past with cursors of the past', async () => {
    const { asOf, text } = shown.get('/api/municipalities')!;
    const second = await ask(
      `/api/municipalities?limit=4&after=${(await ask('/api/municipalities?limit=4', asOf)).json.next}`,
      asOf,
    );
    expect(second.json.items.map((item: { name: string }) => item.name)).toEqual(['Groß Düben', 'Kamenz']);
    expect(second.json.dataVersion).toBe(JSON.parse(text).dataVersion);
  });

  it('names both dates and the data version in a download', async () => {
    const { asOf } = shown.get('/api/coverage-shares/download?format=csv')!;
    const { text, headers } = await ask('/api/coverage-shares/download?format=csv', asOf);
    expect(headers['content-disposition']).toContain(`2021-06-30`);
    expect(headers['content-disposition']).toContain(`stand-${asOf.slice(0, 10)}`);
    expect(text.split('\r\n')[1]).toContain('2021-06-30');
    expect(text.split('\r\n')[1]).toContain(asOf);
    expect(text.split('\r\n')[1]).toMatch(/coverage\d+-municipality\d+/);
  });

  it('is refused before anything was stored', async () => {
    for (const address of ANSWERS) {
      const { status, json } = await service.get(
        `${address}${address.includes('?') ? '&' : '?'}asOf=2020-01-01`,
      );
      expect([address, status, json.detail]).toEqual([
        address,
        404,
        expect.stringMatching(/^Vor dem \d.* ist kein Stand gespeichert\.$/),
      ]);
    }
  });

  it('gives the state that a version began, as of the moment of that version', async () => {
    const { json } = await service.get('/api/municipalities/14625150/versions');
    const names: string[] = [];
    for (const { recordedAt } of json.items.toReversed())
      names.push((await ask('/api/municipalities/14625150', recordedAt)).json.name);
    expect(names).toEqual(['Göda', 'Göda', 'Göda', 'Godau', 'Godau'].slice(-names.length));
  });
});

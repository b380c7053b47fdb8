import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VectorTile } from '@mapbox/vector-tile';
import { parse } from 'csv-parse/sync';
import Pbf from 'pbf';
import { disclosed, publishedSums, type TrueCell } from '../../test/disclosure.js';
import { editing, insert, insertLand, plant, SIDE, SOUTH, WEST } from '../../test/public-projects.js';
import { startTestService, type TestService } from '../../test/service.js';
import { setClock } from '../platform/clock.js';
import { refreshCounts } from '../project/address/address-counts.js';
import { addressCells } from '../project/address/address-counts.queries.js';
import type { ProjectDetailDto } from '../project/public/project.dto.js';
import type { AddressState } from '../project/words.js';
import { TileJob } from './tile-job.js';
import { tilesOf } from './web-mercator.js';

/* Everything that is published of the addresses of a project, put together as somebody would who wants to find out more. */

const PLACES = ['14625010', '14625150', '14626110', '14626120'];
type Counts = Partial<Record<AddressState, number>>;
/** Gemeinden and lots cross; refused ones from 1 to 6 of them, and few connected and used ones here and there. */
const LIST: [place: number, lot: number | null, counts: Counts][] = [
  [0, 1, { planned: 12, ready: 20, connected: 12, activated: 9, refused: 1 }],
  [0, 2, { in_construction: 9, ready: 3, connected: 2, refused: 2 }],
  [1, 1, { planned: 7, ready: 14, connected: 3, activated: 1, refused: 3 }],
  [1, 2, { ready: 30, connected: 25, activated: 18, refused: 4, left_out: 6 }],
  [2, 2, { planned: 30, refused: 5, left_out: 2 }],
  [2, 3, { in_construction: 8, ready: 6, activated: 4, refused: 6 }],
  [3, 3, { ready: 40, connected: 33, activated: 21 }],
  [3, null, { planned: 6, ready: 5, connected: 6, refused: 2 }],
];

let service: TestService;

beforeAll(async () => {
  setClock(new Date('2026-11-01T10:00:00Z'));
  service = await startTestService(insertLand);
  await service.app.get(TileJob).onApplicationShutdown();
  const places = Object.fromEntries(PLACES.map((ags) => [ags, null]));
  await plant(service.db, {
    id: 1,
    name: 'Mit Liste',
    columns: { address_display: 'state_and_quarter' },
    places,
    operators: [1, 1, 2],
  });
  await editing(service.db, async (manager) => {
    for (const [at, address] of addresses().entries())
      await insert(manager, 'address', { project_id: 1, number: at + 1, folded: `${at}`, ...address });
    await refreshCounts(manager, 1);
  });
}, 120_000);
afterAll(async () => {
  setClock(null);
  await service.close();
});

function addresses(): Record<string, unknown>[] {
  let at = 0;
  return LIST.flatMap(([place, lot, counts]) =>
    Object.entries(counts).flatMap(([state, count]) =>
      Array.from({ length: count }, () => ({
        ags: PLACES[place],
        lot_number: lot,
        street: `Straße ${lot ?? 'X'}`,
        house_number: String(++at),
        state,
        quarter: '2027-04-01',
        // Some 100 m wide, in the middle of its Gemeinde.
        location: `SRID=25833;POINT(${WEST + place * SIDE + 2400 + at} ${SOUTH + 2400})`,
      })),
    ),
  );
}

type Point = { ags: string; state: string; quarter: string; x: number; y: number };

/** Every address that the map shows, with its Gemeinde: anybody can see in which it lies. */
async function points(): Promise<Point[]> {
  const { json } = await service.get('/tiles/address.json');
  const template = decodeURI(new URL(json.tiles[0]).pathname) + new URL(json.tiles[0]).search;
  const found: Point[] = [];
  for (const [place, ags] of PLACES.entries()) {
    const [box] = await service.db.query(
      `SELECT ST_XMin(b) AS west, ST_YMin(b) AS south, ST_XMax(b) AS east, ST_YMax(b) AS north FROM ST_Transform(
         ST_SetSRID(ST_MakeBox2D(ST_Point($1::float8, $2::float8), ST_Point($1::float8 + 600, $2::float8 + 100)), 25833), 3857) AS b`,
      [WEST + place * SIDE + 2350, SOUTH + 2350],
    );
    for (const { z, x, y } of tilesOf([box.west, box.south, box.east, box.north], 14)) {
      const url = template.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`);
      const answer = await service.get(url, { 'accept-encoding': 'gzip' });
      if (answer.status === 204) continue;
      const layer = new VectorTile(new Pbf(gunzipSync(answer.raw))).layers.address;
      for (let i = 0; i < (layer?.length ?? 0); i++) {
        const { properties, loadGeometry } = layer!.feature(i);
        const [[place] = []] = loadGeometry.call(layer!.feature(i));
        const { state, quarter } = properties as { state: string; quarter: string };
        found.push({ ags, state, quarter, x: x * 4096 + place!.x, y: y * 4096 + place!.y });
      }
    }
  }
  return found;
}

const detail = async (query = ''): Promise<ProjectDetailDto> =>
  (await service.get(`/api/projects/1${query}`)).json;
const trueCells = async (): Promise<(TrueCell & { name: string })[]> => addressCells(service.db, 1);
const shownOf = ({ counts, lots, addressCounts }: ProjectDetailDto) => ({
  whole: counts,
  lots: lots.map((lot) => ({ number: lot.number, ...lot.counts })),
  places: addressCounts,
});

describe('of a project whose addresses are shown one by one', () => {
  it('no count of 1 to 4 refused, connected or used ones follows from page, list, file, map and past together', async () => {
    const cells = await trueCells();
    const now = await detail();
    setClock(new Date('2026-11-05T10:00:00Z'));
    const before = await detail('?asOf=2026-11-03');
    const sums = [...publishedSums(shownOf(now), cells), ...publishedSums(shownOf(before), cells)];
    expect(disclosed(cells, sums)).toEqual([]);
    // That the attack can succeed at all: with the true sum of one Gemeinde it does.
    const telling = { figure: 'refused' as const, cells: [0, 1], value: 3 };
    expect(disclosed(cells, [...sums, telling])).toEqual(['refused of 0+1: 3']);
  });

  it('something is published all the same', async () => {
    const { counts, lots, addressCounts } = await detail();
    const all = (...states: AddressState[]) =>
      LIST.flatMap(([, , one]) => states.map((state) => one[state] ?? 0)).reduce((sum, count) => sum + count);
    expect(counts).toMatchObject({
      funded: all('planned', 'in_construction', 'ready', 'connected', 'activated', 'refused'),
      connected: all('connected', 'activated'),
      activated: all('activated'),
    });
    expect(lots.some((lot) => lot.counts.connected !== null)).toBe(true);
    expect(addressCounts.find(({ ags }) => ags === '14626110')).toMatchObject({ refused: 11, planned: 35 });
  });

  it('list and file say what the page says', async () => {
    const { counts } = await detail();
    const [listed] = (await service.get('/api/projects')).json.items;
    expect(listed.counts).toEqual(counts);
    const { text } = await service.get('/api/projects/download?format=csv');
    const [row] = parse(text, { columns: true }) as Record<string, string>[];
    const figure = (value: number | null) => (value === null ? '' : String(value));
    expect(row).toMatchObject({
      adressen_ausbau: figure(counts.funded),
      anschluss_moeglich: figure(counts.passed),
      anschluss_hergestellt: figure(counts.connected),
      anschluss_in_nutzung: figure(counts.activated),
    });
  });

  it('the map shows exactly as many as are counted, in each state and in each Gemeinde: nothing is left to subtract', async () => {
    const found = await points();
    const { municipalities, addressCounts, counts } = await detail();
    const count = (is: (point: Point) => boolean) => found.filter(is).length;
    for (const { ags, addressCount } of municipalities)
      expect(count((point) => point.ags === ags)).toBe(addressCount);
    for (const { ags, planned, inConstruction } of addressCounts) {
      if (planned !== null) expect(count((one) => one.ags === ags && one.state === 'planned')).toBe(planned);
      if (inConstruction !== null)
        expect(count((one) => one.ags === ags && one.state === 'in_construction')).toBe(inConstruction);
    }
    expect(count(({ state }) => state === 'ready')).toBe(counts.passed);
    expect(found).toHaveLength(counts.funded!);
  });

  it('nothing changes for the public when somebody refuses, and when the refusal is taken back', async () => {
    const all = async () => ({ points: await points(), ...(await page()) });
    const page = async () => {
      const { dataVersion: _v, asOf: _a, changedAt: _c, counts, ...rest } = await detail();
      return { ...rest, counts: { ...counts, countsOn: null } };
    };
    const change = (state: AddressState) =>
      editing(service.db, async (manager) => {
        // In construction in a Gemeinde where most others are: neither ahead nor behind.
        await manager.query(
          `UPDATE address SET state = $1 WHERE project_id = 1 AND number = (SELECT number FROM address
             WHERE ags = '14625010' AND lot_number = 2 AND house_number = $2)`,
          [state, chosen],
        );
        await refreshCounts(manager, 1);
      });
    const [{ chosen }] = await service.db.query(
      `SELECT min(house_number) AS chosen FROM address WHERE ags = '14625010' AND lot_number = 2 AND state = 'in_construction'`,
    );
    const before = await all();
    await change('refused');
    expect(await all()).toEqual(before);
    await change('in_construction');
    expect(await all()).toEqual(before);
  });
});

describe('an address whose owner refuses', () => {
  const shown = async () =>
    (
      await service.db.query(
        `SELECT state, shown_state AS shown, to_char(shown_quarter, 'YYYY-MM-DD') AS quarter FROM address WHERE project_id = 2 AND number = 1`,
      )
    )[0];
  const set = (state: AddressState, numbers: string, quarter = '2027-04-01') =>
    editing(service.db, async (manager) => {
      await manager.query(
        `UPDATE address SET state = $1, quarter = $2 WHERE project_id = 2 AND number ${numbers}`,
        [state, quarter],
      );
      await refreshCounts(manager, 2);
    });

  beforeAll(async () => {
    await plant(service.db, {
      id: 2,
      name: 'Zwei Straßen',
      columns: { address_display: 'state_and_quarter' },
      operators: [1],
    });
    await editing(service.db, async (manager) => {
      for (let number = 1; number <= 30; number++)
        await insert(manager, 'address', {
          project_id: 2,
          number,
          lot_number: 1,
          ags: '14625010',
          street: number <= 10 ? 'Fertigweg' : 'Wartestraße',
          house_number: `${number}`,
          folded: `${number}`,
          state: 'planned',
          quarter: '2027-04-01',
        });
      await refreshCounts(manager, 2);
    });
  });

  it('goes on with its street, though the lot is not as far', async () => {
    await set('refused', '= 1');
    expect(await shown()).toMatchObject({ shown: 'planned', quarter: '2027-04-01' });
    await set('in_construction', 'BETWEEN 2 AND 10', '2026-10-01');
    expect(await shown()).toMatchObject({ shown: 'in_construction', quarter: '2026-10-01' });
    await set('ready', 'BETWEEN 2 AND 10');
    expect(await shown()).toMatchObject({ shown: 'ready', quarter: null });
  });

  it('is one of those that are possible then, in the office as in public', async () => {
    const [row] = await service.db.query('SELECT homes_passed, funded_addresses FROM project WHERE id = 2');
    expect(row).toEqual({ homes_passed: 10, funded_addresses: 30 });
    expect((await service.get('/api/projects/2')).json.counts).toMatchObject({ passed: 10, funded: 30 });
  });

  it('never goes back, whatever becomes of the street and of the refusal', async () => {
    await set('planned', 'BETWEEN 2 AND 10');
    expect(await shown()).toMatchObject({ shown: 'ready' });
    await set('planned', '= 1');
    expect(await shown()).toEqual({ state: 'planned', shown: 'ready', quarter: null });
    await set('connected', '= 1');
    expect(await shown()).toMatchObject({ state: 'connected', shown: null });
    await set('refused', '= 1');
    expect(await shown()).toMatchObject({ shown: 'ready' });
  });

  it('is gone from everything once it is left out', async () => {
    await set('left_out', '= 1');
    expect(await shown()).toMatchObject({ state: 'left_out', shown: null });
    expect((await service.get('/api/projects/2')).json).toMatchObject({
      counts: { funded: 29 },
      municipalities: [{ addressCount: 29 }],
    });
  });
});

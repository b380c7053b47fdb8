import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { area, editing, insert, insertLand, plant, SOUTH, WEST } from '../../test/public-projects.js';
import { startTestService, type TestService } from '../../test/service.js';
import { layers } from './layers.js';
import { TileJob } from './tile-job.js';
import { markChangedAreas } from './mark-dirty.js';
import { redrawDirty } from './tile-redraw.js';
import { type TileAddress, tilesOf } from './web-mercator.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(insertLand);
  // The job would draw beside us what is to be drawn when asked for.
  await service.app.get(TileJob).onApplicationShutdown();
});
afterAll(() => service.close());
beforeEach(async () => {
  await service.db.query('DELETE FROM project');
  await service.db.query('TRUNCATE tile, changed_area');
  await plant(
    service.db,
    { id: 1, name: 'Mit Fläche', columns: { area: area(1000, 1000, 2000) } },
    {
      id: 2,
      name: 'Ohne Fläche',
      columns: { status: 'tendering' },
      places: { '14626110': 70, '14626120': null },
    },
    { id: 3, name: 'Verborgen', columns: { area: area(1000, 1000, 2000), published_at: null } },
  );
});

/** The tile around a place, given in metres from the south-west corner of the Land. */
async function tileAt(east: number, north: number, z: number): Promise<TileAddress> {
  const [{ x, y }] = await service.db.query(
    `SELECT ST_X(p) AS x, ST_Y(p) AS y
       FROM ST_Transform(ST_SetSRID(ST_MakePoint($1::float8, $2::float8), 25833), 3857) AS p`,
    [WEST + east, SOUTH + north],
  );
  return tilesOf([x, y, x, y], z)[0]!;
}

async function addressOf(layer: string, { z, x, y }: TileAddress): Promise<string> {
  const { json } = await service.get(`/tiles/${layer}.json`);
  const { pathname, search } = new URL(json.tiles[0]);
  return decodeURI(pathname).replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`) + search;
}

async function read(url: string, layer = 'project') {
  const answer = await service.get(url, { 'accept-encoding': 'gzip' });
  if (answer.status === 204) return [];
  expect(answer.status).toBe(200);
  const found = new VectorTile(new Pbf(gunzipSync(answer.raw))).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, at) => found!.feature(at));
}

const inside = () => tileAt(2000, 2000, 12);
const names = async (url: string, layer?: string) =>
  (await read(url, layer)).map(({ properties }) => properties.name);
const edit = (sql: string, values: unknown[] = []) =>
  editing(service.db, (manager) => manager.query(sql, values));

describe('a tile of projects', () => {
  it('holds the areas of published ones with number, state, kind and name', async () => {
    const features = await read(await addressOf('project', await inside()));
    expect(features.map(({ id, properties }) => ({ id, ...properties }))).toEqual([
      { id: 1, state: 'under_construction', kind: 'funded', name: 'Mit Fläche' },
    ]);
    expect(features[0]!.loadGeometry()[0]!.length).toBeGreaterThanOrEqual(5);
  });

  it('holds a point in each Gemeinde of a project without an area', async () => {
    const url = await addressOf('project', await tileAt(10_000, 2500, 9));
    const points = await read(url, 'project_point');
    expect(points.map(({ properties }) => properties)).toEqual([
      { id: 2, state: 'tendering', kind: 'funded', name: 'Ohne Fläche', ags: '14626110', count: 70 },
      { id: 2, state: 'tendering', kind: 'funded', name: 'Ohne Fläche', ags: '14626120', count: 0 },
    ]);
  });

  it('holds an area as a dot where it is too small to be drawn', async () => {
    await edit(`UPDATE project SET area = $1 WHERE id = 1`, [area(2000, 2000, 20)]);
    const [feature] = await read(await addressOf('project', await tileAt(2000, 2000, 6)));
    expect(feature).toMatchObject({ id: 1, properties: { name: '' } });
    const [ring] = feature!.loadGeometry();
    expect(new Set(ring!.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
  });

  it('is described with both its layers', async () => {
    const { json } = await service.get('/tiles/project.json');
    expect(json.vector_layers.map(({ id }: { id: string }) => id)).toEqual(['project', 'project_point']);
    expect(json).toMatchObject({ minzoom: 6, maxzoom: 12 });
  });
});

describe('after an edit', () => {
  it('the tiles of the old and the new place are drawn anew, and no other', async () => {
    const places = [await inside(), await tileAt(16_000, 3500, 12), await tileAt(12_500, 2500, 12)];
    for (const place of places) await read(await addressOf('project', place));
    await service.db.query(`UPDATE tile SET dirty = false`);
    await edit(`UPDATE project SET area = $1 WHERE id = 1`, [area(15_500, 3000, 1000)]);
    await markChangedAreas(service.db);
    const dirty = await service.db.query(`SELECT x, y FROM tile WHERE dirty AND z = 12`);
    const isDirty = ({ x, y }: TileAddress) =>
      dirty.some((tile: TileAddress) => tile.x === x && tile.y === y);
    expect(places.map(isDirty)).toEqual([true, true, false]);
    expect(await names(await addressOf('project', places[0]!))).toEqual([]);
    expect(await names(await addressOf('project', places[1]!))).toEqual(['Mit Fläche']);
  });

  it.each([
    ['a name', `UPDATE project SET name = 'Anders' WHERE id = 1`, ['Anders']],
    ['a withdrawal from the public', `UPDATE project SET published_at = NULL WHERE id = 1`, []],
    ['a withdrawal', `UPDATE project SET status = 'withdrawn' WHERE id = 1`, []],
    ['a publication', `UPDATE project SET published_at = now() WHERE id = 3`, ['Mit Fläche', 'Verborgen']],
    ['a deletion', `DELETE FROM project WHERE id = 1`, []],
    ['an area that goes', `UPDATE project SET area = NULL WHERE id = 1`, []],
  ])('shows %s at once, under the new address and under every old one', async (_what, sql, expected) => {
    const before = await addressOf('project', await inside());
    expect(await names(before)).toEqual(['Mit Fläche']);
    expect(await names(before)).toEqual(['Mit Fläche']);
    await edit(sql);
    const now = await addressOf('project', await inside());
    expect(now).not.toBe(before);
    for (const url of [before, now, now.split('?')[0]!]) expect(await names(url)).toEqual(expected);
    expect((await service.get(before)).headers['cache-control']).toBe('no-cache');
  });

  it('a new state has its new colour', async () => {
    await edit(`UPDATE project SET status = 'commissioned' WHERE id = 1`);
    const [feature] = await read(await addressOf('project', await inside()));
    expect(feature!.properties.state).toBe('finished');
  });

  it('a Gemeinde that joins or leaves a project without an area shows', async () => {
    const tile = await tileAt(7500, 2500, 9);
    const places = async () =>
      (await read(await addressOf('project', tile), 'project_point')).map(({ properties }) => properties.ags);
    expect(await places()).toEqual(['14626110', '14626120']);
    await edit(`INSERT INTO project_municipality VALUES (2, '14625150', 5)`);
    expect(await places()).toEqual(['14625150', '14626110', '14626120']);
    await edit(`DELETE FROM project_municipality WHERE project_id = 2 AND ags = '14626110'`);
    expect(await places()).toEqual(['14625150', '14626120']);
  });

  it('nothing is marked where nobody sees it', async () => {
    await markChangedAreas(service.db);
    await edit(`UPDATE project SET name = 'Still verborgen', area = NULL WHERE id = 3`);
    await edit(`UPDATE project SET description = 'Nichts auf der Karte' WHERE id = 1`);
    expect(await service.db.query('SELECT * FROM changed_area')).toEqual([]);
  });

  it('that was taken back nothing is marked either', async () => {
    await markChangedAreas(service.db);
    const failed = editing(service.db, async (manager) => {
      await manager.query(`UPDATE project SET name = 'Doch nicht' WHERE id = 1`);
      throw new Error('taken back');
    });
    await expect(failed).rejects.toThrow('taken back');
    expect(await service.db.query('SELECT * FROM changed_area')).toEqual([]);
  });

  it('the job draws anew what nobody asks for', async () => {
    await read(await addressOf('project', await inside()));
    await edit(`UPDATE project SET name = 'Anders' WHERE id = 1`);
    await markChangedAreas(service.db);
    while (await redrawDirty(service.db, 0));
    expect(await service.db.query(`SELECT count(*)::int AS count FROM tile WHERE dirty`)).toEqual([
      { count: 0 },
    ]);
    expect(await names(await addressOf('project', await inside()))).toEqual(['Anders']);
  });
});

describe('a tile of addresses', () => {
  const states = ['planned', 'in_construction', 'ready', 'connected', 'activated', 'refused', 'left_out'];
  const tile = () => tileAt(2000, 2000, 14);
  const shown = async () =>
    (await read(await addressOf('address', await tile()), 'address'))
      .map(({ properties: { project, state, quarter } }) => `${project} ${state} ${quarter}`)
      .sort();

  beforeEach(() =>
    editing(service.db, async (manager) => {
      for (const project of [1, 3])
        for (const [at, state] of states.entries())
          await insert(manager, 'address', {
            project_id: project,
            number: at + 1,
            ags: '14625010',
            street: 'Geheimweg',
            house_number: `${at}`,
            folded: `${at}`,
            state,
            quarter: '2027-04-01',
            reason: 'will nicht',
            location: `SRID=25833;POINT(${WEST + 2000} ${SOUTH + 2000 + at})`,
          });
    }),
  );

  it('is empty until the recipient has decided to show them', async () => {
    expect(await shown()).toEqual([]);
  });

  it('shows planned, in construction and ready, and of nobody that they have, use or refuse it', async () => {
    await edit(`UPDATE project SET address_display = 'state_and_quarter'`);
    expect(await shown()).toEqual([
      '1 in_construction 2027-Q2',
      '1 planned 2027-Q2',
      '1 planned 2027-Q2',
      '1 ready ',
      '1 ready ',
      '1 ready ',
    ]);
    const answer = await service.get((await addressOf('address', await tile())).split('?')[0]!, {
      'accept-encoding': 'gzip',
    });
    const text = gunzipSync(answer.raw).toString('latin1');
    expect(text).not.toMatch(/Geheimweg|will nicht|connected|activated|refused|left_out/);
  });

  it('follows a change of one address, and is empty once the display or the project is taken back', async () => {
    await edit(`UPDATE project SET address_display = 'state_and_quarter' WHERE id = 1`);
    const before = await shown();
    await edit(`UPDATE address SET state = 'refused' WHERE project_id = 1 AND number = 1`);
    expect(await shown()).toEqual(before);
    await edit(`UPDATE address SET state = 'left_out' WHERE project_id = 1 AND number = 1`);
    expect(await shown()).toHaveLength(before.length - 1);
    await edit(`DELETE FROM address WHERE project_id = 1 AND number IN (2, 3)`);
    expect(await shown()).toHaveLength(3);
    const old = await addressOf('address', await tile());
    await edit(`UPDATE project SET published_at = NULL WHERE id = 1`);
    expect(await shown()).toEqual([]);
    expect(await read(old, 'address')).toEqual([]);
    await edit(`UPDATE project SET published_at = now() WHERE id = 1`);
    expect(await shown()).toHaveLength(3);
    await edit(`UPDATE project SET address_display = 'counts' WHERE id = 1`);
    expect(await shown()).toEqual([]);
  });

  it('is there at high zooms only', () => {
    expect(layers.get('address')).toMatchObject({ minzoom: 14, maxzoom: 14 });
  });
});

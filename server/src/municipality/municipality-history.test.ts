import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MultiPolygon } from 'geojson';
import { signedIn } from '../../test/accounts.js';
import { square, TestFolder } from '../../test/boundary-files.js';
import { startTestService, type TestService } from '../../test/service.js';
import { KM5, squareLand, X, Y } from '../../test/square-land.js';
import { withAuthor } from '../platform/author.js';
import { changing } from '../platform/changing.js';
import { versionDiffDto, versionList } from '../platform/version.dto.js';
import { importMunicipalities } from './municipality-import.js';

const ARNSDORF = '14625010';
const GOEDA = '14625150';
const KM = 1000;

let service: TestService;
const folder = new TestFolder();

beforeAll(async () => {
  service = await startTestService(async (db) => {
    const run = (actor: string, places: ReturnType<typeof squareLand>) =>
      withAuthor({ actor }, () =>
        importMunicipalities(db, folder.geoJson('land.geojson', places, 'EPSG:25833'), { states: ['14'] }),
      );
    await run('seed', squareLand());
    await run(
      'lotse import municipalities',
      squareLand((places) => {
        const arnsdorf = places.get(ARNSDORF)!;
        arnsdorf.geometry = oblong(X, KM5 + KM);
        arnsdorf.properties.GEN = 'Arnsdorf bei Dresden';
        places.get(GOEDA)!.geometry = oblong(X + KM5 + KM, KM5 - KM);
      }),
    );
  });
});
afterAll(async () => {
  folder.remove();
  await service?.close();
});

/** 5 km from south to north. */
function oblong(x: number, width: number): MultiPolygon {
  const shape = square(x, Y, KM5);
  for (const point of shape.coordinates[0]![0]!) if (point[0] !== x) point[0] = x + width;
  return shape;
}

async function versions(ags: string, query = '', headers = {}) {
  const answer = await service.get(`/api/municipalities/${ags}/versions${query}`, headers);
  return { ...versionList.parse(answer.json), text: answer.text };
}

const diff = (ags: string, from: number, to: number) =>
  service.get(`/api/municipalities/${ags}/versions/diff?from=${from}&to=${to}`);

describe('the history of a Gemeinde', () => {
  it('has one entry an import, the newest first, with fields and area', async () => {
    const { items, next } = await versions(ARNSDORF);
    expect(next).toBeNull();
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      operation: 'update',
      by: { kind: 'import', office: 'Einlesen amtlicher Dateien', name: null },
      area: { addedKm2: 5, removedKm2: 0, added: null, removed: null },
    });
    expect(items[0]!.changes).toEqual([
      { field: 'name', name: 'Name', unit: null, from: 'Arnsdorf', to: 'Arnsdorf bei Dresden' },
      {
        field: 'officialName',
        name: 'Amtlicher Name',
        unit: null,
        from: 'Arnsdorf',
        to: 'Arnsdorf bei Dresden',
      },
      { field: 'areaKm2', name: 'Fläche', unit: 'km²', from: 25, to: 30 },
    ]);
    expect(items[1]).toMatchObject({
      operation: 'insert',
      by: { office: 'Erstbestand' },
      changes: [],
      area: null,
    });
    const [lost] = (await versions(GOEDA)).items;
    expect(lost!.area).toMatchObject({ addedKm2: 0, removedKm2: 5 });
  });

  it('has no entry for an import that changed nothing', async () => {
    expect((await versions('14625250')).items).toHaveLength(1);
  });

  it('pages by a cursor, which belongs to this Gemeinde', async () => {
    const first = await versions(ARNSDORF, '?limit=1');
    expect(first.items).toHaveLength(1);
    const second = await versions(ARNSDORF, `?limit=1&after=${first.next}`);
    expect(second.items.map(({ operation }) => operation)).toEqual(['insert']);
    expect(second.next).toBeNull();
    const foreign = await service.get(`/api/municipalities/${GOEDA}/versions?after=${first.next}`);
    expect(foreign.status).toBe(400);
  });

  it('says the number of the last version as ETag of the Gemeinde', async () => {
    const { headers } = await service.get(`/api/municipalities/${ARNSDORF}`);
    expect(headers.etag).toBe(`"${(await versions(ARNSDORF)).items[0]!.id}"`);
  });

  it('shows the area in and out of two versions in degrees', async () => {
    const { items } = await versions(GOEDA);
    const [to, from] = items;
    const there = versionDiffDto.parse((await diff(GOEDA, from!.id, to!.id)).json);
    expect(there.area).toMatchObject({ addedKm2: 0, removedKm2: 5, added: null });
    const [[ring]] = (there.area!.removed as unknown as MultiPolygon).coordinates as [number[][][]];
    for (const [longitude, latitude] of ring!) {
      expect(longitude).toBeGreaterThan(14);
      expect(longitude).toBeLessThan(15);
      expect(latitude).toBeGreaterThan(50.9);
      expect(latitude).toBeLessThan(51.2);
    }
    const back = versionDiffDto.parse((await diff(GOEDA, to!.id, from!.id)).json);
    expect(back.area).toMatchObject({ addedKm2: 5, removedKm2: 0, removed: null });
    expect(back.changes).toEqual([{ field: 'areaKm2', name: 'Fläche', unit: 'km²', from: 20, to: 25 }]);
  });

  it('knows no version of another Gemeinde, and none of a Gemeinde that does not exist', async () => {
    const [own] = (await versions(ARNSDORF)).items;
    const [foreign] = (await versions(GOEDA)).items;
    for (const [from, to] of [
      [own!.id, foreign!.id],
      [foreign!.id, own!.id],
      [own!.id, 999_999],
    ])
      expect((await diff(ARNSDORF, from!, to!)).status).toBe(404);
    const missing = await service.get('/api/municipalities/14999999/versions');
    expect([missing.status, missing.json.detail]).toEqual([
      404,
      'Zum Schlüssel 14999999 gibt es keine Gemeinde in Sachsen.',
    ]);
  });

  it('goes on when an area that was stored is not valid', async () => {
    const bow = 'SRID=25833;MULTIPOLYGON(((0 0,10000 10000,10000 0,0 10000,0 0)))';
    await service.db.query('UPDATE municipality SET geometry = $2 WHERE ags = $1', ['14626110', bow]);
    const { items } = await versions('14626110');
    expect(items[0]).toMatchObject({
      by: { kind: 'database', office: 'Unmittelbar in der Datenbank' },
      changes: [],
      area: { addedKm2: 50, removedKm2: 25 },
    });
    const { json } = await diff('14626110', items[1]!.id, items[0]!.id);
    expect(versionDiffDto.parse(json).area!.added).toMatchObject({ type: 'MultiPolygon' });
  });

  it('tells the public which office it was, and those who are signed in who it was', async () => {
    const officer = await signedIn(service, {
      role: 'municipal_officer',
      areas: [GOEDA],
      name: 'Wandelgard Wieczorek',
    });
    await withAuthor({ actor: 'service', accountId: officer.id, requestId: 'r1' }, () =>
      changing(
        service.db,
        (manager) => manager.query(`UPDATE municipality SET population = 3000 WHERE ags = $1`, [GOEDA]),
        'Meldung der Kommune',
      ),
    );
    const open = await versions(GOEDA);
    expect(open.items[0]).toMatchObject({
      by: { kind: 'account', office: 'Kommune', name: null },
      reason: null,
      changes: [{ field: 'population', name: 'Einwohner', unit: 'Einwohner', from: null, to: 3000 }],
    });
    expect(open.text).not.toContain('Wandelgard');
    const reader = await signedIn(service, { role: 'auditor' });
    expect((await versions(GOEDA, '', reader.headers)).items[0]).toMatchObject({
      by: { name: 'Wandelgard Wieczorek' },
      reason: 'Meldung der Kommune',
    });
    // Who was with the Kommune then, did it for the Kommune, whatever the account is today.
    await service.db.query(`UPDATE account SET role = 'dias_lead', areas = '{}' WHERE id = $1`, [officer.id]);
    await service.db.query(`UPDATE person SET name = NULL, email = NULL WHERE name LIKE 'Wandelgard%'`);
    expect((await versions(GOEDA, '', reader.headers)).items[0]!.by).toEqual({
      kind: 'account',
      office: 'Kommune',
      name: null,
    });
  });
});

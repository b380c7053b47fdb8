import { beforeEach, describe, expect, it } from 'vitest';
import { insertBareProject } from '../../../test/bare-project.js';
import { useSquareLand, X, Y } from '../../../test/square-land.js';
import type { Actor } from '../../account/actor.js';
import { checkArea, type CheckedFor } from './area-check.js';
import type { AreaGeometry } from './area.dto.js';
import { toDegrees } from './area-projection.js';
import { swappedAxes } from './area-mend.js';
import { shapeOf } from './area-shape.js';

const land = useSquareLand();
beforeEach(() => land.importLand());

const officer: Actor = { accountId: 'x', role: 'municipal_officer', areas: ['14625010'], managesUsers: false, via: 'session', tokenScopes: null, needsSecondFactor: false }; // prettier-ignore
const advisor: Actor = { ...officer, role: 'dias_advisor', areas: [] };
const alone: CheckedFor = {
  actor: officer,
  project: null,
  lot: null,
  municipalities: [],
  isFunded: true,
  swapped: null,
  cut: null,
};

type Ring = [number, number][];
const box = (x: number, y: number, width: number, height = width): Ring => [[X + x, Y + y], [X + x + width, Y + y], [X + x + width, Y + y + height], [X + x, Y + y + height], [X + x, Y + y]]; // prettier-ignore
const polygon = (...coordinates: Ring[]): AreaGeometry => ({ type: 'Polygon', coordinates });
const wkt = (ring: Ring) => `POLYGON((${ring.map((point) => point.join(' ')).join(',')}))`;
const check = (geometry: AreaGeometry, whose: Partial<CheckedFor> = {}) =>
  checkArea(land.db(), shapeOf(geometry, 25833), { ...alone, ...whose });

describe('the shape of an area', () => {
  it('is measured in EPSG:25833, not on the map', async () => {
    expect(await check(polygon(box(1_000, 1_000, 2_000)))).toMatchObject({
      valid: true,
      areaKm2: 4,
      faults: [],
    });
    expect((await check(polygon(box(1_000, 1_000, 2_000), box(1_500, 1_500, 1_000)))).areaKm2).toBe(3);
  });

  it.each([
    ['a line that crosses itself', polygon([[X, Y], [X + 900, Y + 900], [X + 900, Y], [X, Y + 900], [X, Y]]), ['self_intersection'], [X + 450, Y + 450]],
    ['a hole outside', polygon(box(0, 0, 900), box(2_000, 0, 500)), ['hole_outside'], null],
    ['a hole in a hole', polygon(box(0, 0, 900), box(100, 100, 700), box(200, 200, 100)), ['nested'], null],
    ['a hole that cuts the border', polygon(box(0, 0, 900), box(-100, 300, 1_200, 100)), ['self_intersection', 'self_intersection', 'self_intersection', 'self_intersection'], null],
    ['a part twice', { type: 'MultiPolygon', coordinates: [[box(0, 0, 900)], [box(0, 0, 900)]] }, ['self_intersection'], null],
    ['parts that overlap', { type: 'MultiPolygon', coordinates: [[box(0, 0, 900)], [box(450, 450, 900)]] }, ['self_intersection', 'self_intersection'], null],
    ['a part in another', { type: 'MultiPolygon', coordinates: [[box(0, 0, 900)], [box(300, 300, 100)]] }, ['nested'], null],
    ['a ring that is not closed', polygon(box(0, 0, 900).slice(0, 4) as Ring), ['ring_not_closed'], [X, Y + 900]],
    ['two points', polygon([[X, Y], [X + 5, Y], [X, Y]]), ['too_few_points'], [X, Y]],
  ] as [string, AreaGeometry, string[], [number, number] | null][])('with %s is refused, with the place', async (_, geometry, kinds, place) => {
    const { valid, faults, areaKm2 } = await check(geometry);
    expect([valid, areaKm2]).toEqual([false, null]);
    expect(faults.map(({ kind }) => kind)).toEqual(kinds);
    for (const { position, sentence } of faults) {
      expect(sentence).toContain('Bitte');
      expect(position).not.toBeNull();
    }
    if (!place) return;
    const [longitude, latitude] = toDegrees(...place);
    expect(faults[0]!.position![0]).toBeCloseTo(longitude, 6);
    expect(faults[0]!.position![1]).toBeCloseTo(latitude, 6);
  }); // prettier-ignore

  it('is mended on request, and what changes is said', async () => {
    const bowTie = polygon([[X, Y], [X + 900, Y + 900], [X + 900, Y], [X, Y + 900], [X, Y]]); // prettier-ignore
    expect((await check(bowTie)).mended).toMatchObject({
      addedKm2: 0,
      removedKm2: 0,
      sentence: 'Repariert hat das Gebiet 2 Teilflächen und 0,41 km²: die Fläche bleibt, wie sie aussieht.',
    });
    const star = polygon(
      [0, 2, 4, 1, 3, 0].map((step) => [
        X + 1_000 * Math.sin(step * 0.4 * Math.PI),
        Y + 2_000 + 1_000 * Math.cos(step * 0.4 * Math.PI),
      ]),
    );
    const { mended } = await check(star);
    expect([mended!.addedKm2 > 0.2, mended!.removedKm2]).toEqual([true, 0]);
    expect(mended!.sentence).toMatch(
      /^Repariert hat das Gebiet eine Teilfläche und 1,12 km²: 0,3\d km² kommen dazu, 0,00 km² entfallen\.$/,
    );
    const tail = polygon(box(0, 0, 1_000), [[X, Y], [X + 1, Y], [X, Y]]); // prettier-ignore
    expect((await check(tail)).mended!.sentence).toContain('1,00 km²');
  });

  it('what encloses nothing, and a tangle, cannot be mended', async () => {
    expect((await check(polygon([[X, Y], [X + 5, Y], [X, Y]]))).mended).toBeNull(); // prettier-ignore
    const tangle = Array.from(
      { length: 4_000 },
      (_, i) => [X + (i % 2) * 900 + i / 10, Y + ((i * 7) % 900)] as [number, number],
    );
    const { faults, mended } = await check(polygon([...tangle, tangle[0]!]));
    expect([faults.length, mended]).toEqual([21, null]);
  });

  it('outside Saxony is refused; if only longitude and latitude are swapped, that is the mend', async () => {
    const far = await check(polygon(box(200_000, 200_000, 500)));
    expect(far).toMatchObject({ valid: false, mended: null, faults: [{ kind: 'outside_saxony' }] });
    const swapped = box(1_000, 1_000, 1_000).map(
      (point) => [...toDegrees(...point)].reverse() as [number, number],
    );
    const answer = await checkArea(land.db(), shapeOf(polygon(swapped), 4326), {
      ...alone,
      swapped: swappedAxes(polygon(swapped), 4326),
    });
    expect(answer.faults[0]!.sentence).toContain('vertauscht');
    expect(answer.mended).toMatchObject({ sentence: 'Länge und Breite werden getauscht.', addedKm2: 1 });
  });
});

describe('the Gemeinden of an area', () => {
  const across = polygon(box(4_000, 1_000, 3_000, 1_000));

  it('are those that it reaches into, with their part, and whether the project names them', async () => {
    const { municipalities, outside } = await check(across, { municipalities: ['14625150'] });
    expect(municipalities).toEqual([
      { ags: '14625150', name: 'Göda', areaKm2: 2, isNamed: true },
      { ags: '14625010', name: 'Arnsdorf', areaKm2: 1, isNamed: false },
    ]);
    expect(outside!.areaKm2).toBe(1);
    expect(outside!.geometry.type).toBe('MultiPolygon');
  });

  it('a sliver at the border is none, and the answer says from where on it counts', async () => {
    const almost = polygon(box(1_000, 1_000, 4_000.05, 1_000));
    const { municipalities, outside, notes } = await check(almost, { municipalities: ['14625010'] });
    expect([municipalities.map(({ name }) => name), outside]).toEqual([['Arnsdorf'], null]);
    expect(notes).toContain('Streifen unter 100 m² an Grenzen zählen nicht.');
    const more = await check(polygon(box(1_000, 1_000, 4_001, 1_000)), { municipalities: ['14625010'] });
    expect(more.outside!.areaKm2).toBe(0.001);
  });

  it('one that was merged stands for the one it went into', async () => {
    await land.db().query(
      `INSERT INTO municipality (ags, name, official_name, kind, district_ags, sort_name, valid_to)
       VALUES ('14625999', 'Alt', 'Alt', 'Gemeinde', '14625', 'alt', '2015-12-31')`,
    );
    await land
      .db()
      .query(
        `INSERT INTO municipality_succession (ags, successor_ags, effective, evidence) VALUES ('14625999', '14625150', '2016-01-01', 'Test')`,
      );
    const { municipalities } = await check(across, { municipalities: ['14625999'] });
    expect(municipalities.find(({ name }) => name === 'Göda')!.isNamed).toBe(true);
  });

  it('without a project nothing within Saxony is outside', async () => {
    expect((await check(across)).outside).toBeNull();
    expect((await check(polygon(box(-1_000, 1_000, 2_000)))).outside!.areaKm2).toBe(2);
  });
});

describe('other projects on the same ground', () => {
  beforeEach(() => land.db().query(`DELETE FROM project`));
  const mine = polygon(box(1_000, 1_000, 2_000));
  const theirs = wkt(box(2_000, 1_000, 3_000));

  it('two funded ones are the alarm of double funding', async () => {
    const id = await insertBareProject(land.db(), {
      name: 'Westlausitz',
      area: theirs,
      managedBy: ['14626110'],
    });
    const { overlaps } = await check(mine);
    expect(overlaps).toMatchObject([
      { project: id, lot: null, name: 'Westlausitz', isFunded: true, areaKm2: 2 },
    ]);
    expect(overlaps[0]!.sentence).toBe(
      'Überschneidung mit „Westlausitz“: 2,00 km². Beide Vorhaben sind gefördert: bitte Doppelförderung ausschließen.',
    );
  });

  it.each([
    ['theirs is commercial', { kind: 'commercial' as const, status: 'announced' }, {}],
    ['mine is commercial', {}, { isFunded: false }],
  ])('is no alarm where %s', async (_, other, whose) => {
    await insertBareProject(land.db(), { area: theirs, ...other });
    expect((await check(mine, whose)).overlaps).toMatchObject([{ isFunded: false, areaKm2: 2 }]);
  });

  it('withdrawn and rejected ones, the project itself and slivers do not count', async () => {
    for (const status of ['withdrawn', 'rejected'])
      await insertBareProject(land.db(), { status, area: theirs });
    const own = await insertBareProject(land.db(), { area: theirs });
    await insertBareProject(land.db(), { area: wkt(box(2_999.98, 1_000, 500, 2_000)) });
    expect((await check(mine, { project: own })).overlaps).toEqual([]);
  });

  it('of one without an area of its own its lots count', async () => {
    const lots = [
      { number: 1, name: 'Nord', area: theirs },
      { number: 2, commercial: true, area: theirs },
    ];
    await insertBareProject(land.db(), { name: 'Verbund', lots });
    expect((await check(mine)).overlaps).toMatchObject([
      { lot: 1, name: 'Verbund, Los 1 Nord', isFunded: true },
      { lot: 2, name: 'Verbund, Los 2', isFunded: false },
    ]);
  });

  it('of one that is not published nobody else learns the name or the place, and the alarm still sounds', async () => {
    await insertBareProject(land.db(), {
      name: 'Geheim',
      published: false,
      area: theirs,
      managedBy: ['14626110'],
    });
    const { overlaps } = await check(mine);
    expect(overlaps).toMatchObject([
      { project: null, lot: null, geometry: null, isFunded: true, areaKm2: 2, households: null },
    ]);
    expect(JSON.stringify(overlaps)).not.toContain('Geheim');
    expect(overlaps[0]!.sentence).toContain(
      'Überschneidung mit einem nicht veröffentlichten Vorhaben: rund 2,0 km².',
    );
    const own = await check(mine, { actor: { ...officer, areas: ['14626110'] } });
    expect([own.overlaps[0]!.name, own.overlaps[0]!.geometry]).toEqual(['Geheim', expect.any(Object)]);
    expect((await check(mine, { actor: advisor })).overlaps[0]!.name).toBe('Geheim');
  });

  it('of one that is not published the area is told to 0.1 km² only, so that drawing again does not find its border', async () => {
    const hidden = { published: false, managedBy: ['14626110'] };
    await insertBareProject(land.db(), { ...hidden, name: 'Groß', area: wkt(box(1_500, 1_000, 530)) });
    await insertBareProject(land.db(), { ...hidden, name: 'Klein', area: wkt(box(2_500, 2_500, 120)) });
    await insertBareProject(land.db(), { name: 'Bekannt', area: wkt(box(2_700, 1_200, 140)) });
    const { overlaps } = await check(mine);
    expect(overlaps.map(({ areaKm2, sentence }) => [areaKm2, sentence.split('.')[0]])).toEqual([
      [0.0196, 'Überschneidung mit „Bekannt“: 0,02 km²'],
      [0.3, 'Überschneidung mit einem nicht veröffentlichten Vorhaben: rund 0,3 km²'],
      [0, 'Überschneidung mit einem nicht veröffentlichten Vorhaben: unter 0,1 km²'],
    ]);
  });

  it('an idea is not public even where it was published', async () => {
    await insertBareProject(land.db(), { status: 'idea', area: theirs, managedBy: ['14626110'] });
    expect((await check(mine)).overlaps[0]!.project).toBeNull();
  });

  it('what another project has, or what lies outside, is cut out on request', async () => {
    const other = await insertBareProject(land.db(), { area: theirs });
    const { cut } = await check(mine, { cut: { project: other, lot: null } });
    expect(cut!.removedKm2).toBe(2);
    const across = polygon(box(4_000, 1_000, 3_000, 1_000));
    const inside = await check(across, { cut: 'outside', municipalities: ['14625150'] });
    expect(inside.cut!.removedKm2).toBe(1);
    const hidden = await insertBareProject(land.db(), {
      published: false,
      area: theirs,
      managedBy: ['14626110'],
    });
    expect((await check(mine, { cut: { project: hidden, lot: null } })).cut).toBeNull();
  });

  it('the change against what is stored is told', async () => {
    const project = await insertBareProject(land.db(), { area: theirs, lots: [{ number: 1 }] });
    expect((await check(mine, { project })).change).toEqual({ addedKm2: 2, removedKm2: 7 });
    expect((await check(mine, { project, lot: 1 })).change).toEqual({ addedKm2: 4, removedKm2: 0 });
    expect((await check(mine)).change).toBeNull();
  });

  it('lots of one project are compared with each other, and with the area of the project', async () => {
    const lots = [{ number: 1, name: 'Nord', area: theirs }, { number: 2 }];
    const project = await insertBareProject(land.db(), { area: wkt(box(2_500, 1_000, 2_000)), lots });
    const { overlaps, notes } = await check(mine, { project, lot: 2 });
    expect(overlaps).toMatchObject([{ project, lot: 1, name: 'Los 1 Nord', isFunded: false, areaKm2: 2 }]);
    expect(notes[0]).toBe('Vom Los liegen 3,00 km² außerhalb des Gebiets, das das Vorhaben selbst hat.');
    expect((await check(mine, { project })).overlaps).toEqual([]);
  });
});

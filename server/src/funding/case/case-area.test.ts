import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseScene, type CaseScene } from '../../../test/case-scene.js';
import type { ProjectOptions } from '../../../test/things-of-projects.js';
import { cellShapes, kindOf } from './case-coverage.js';
import type { CaseOverlapDto } from './case-area.dto.js';

let scene: CaseScene;
beforeAll(async () => {
  scene = await caseScene();
}, 120_000);
afterAll(() => scene.service.close());

const box = (west: number, south: number, size: number) =>
  `SRID=25833;MULTIPOLYGON(((${[
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ]
    .map((point) => point.join(' '))
    .join(',')})))`;
let away = 0;
/** Each test has its own corner of the Land. */
const corner = () => (away += 50_000);

async function drawn(at: number, from: number, size: number, options: ProjectOptions = {}) {
  const id = await scene.aCase(options);
  await scene.change(`UPDATE project SET area = $2 WHERE id = $1`, [
    id,
    box(400_000 + at + from, 5_600_000, size),
  ]);
  return id;
}
const overlaps = async (id: number, by = scene.advisor) =>
  (await scene.get(`/api/funding-cases/${id}/overlaps`, by)).json as {
    areaKm2: number | null;
    items: CaseOverlapDto[];
  };

describe('What other funded projects have of the area of a case', () => {
  it('is told with its part of the area, Kennung, state and where it is to be read', async () => {
    const at = corner();
    const id = await drawn(at, 0, 2_000);
    const other = await drawn(at, 1_500, 2_000, {
      name: 'Westlausitz',
      reference: 'WL-1',
      status: 'tendering',
    });
    const { areaKm2, items } = await overlaps(id);
    expect(areaKm2).toBe(4);
    expect(items).toEqual([
      expect.objectContaining({
        name: 'Westlausitz',
        areaKm2: 1,
        project: { id: other, reference: 'WL-1', status: 'tendering', publicState: null, opens: 'case' },
        geometry: expect.objectContaining({ type: 'MultiPolygon' }),
      }),
    ]);
  });

  it('is what the finding says, and not what is commercial, withdrawn or a sliver', async () => {
    const at = corner();
    const id = await drawn(at, 0, 2_000);
    await drawn(at, 1_000, 1_000, { kind: 'commercial', status: 'planned' });
    await drawn(at, 1_000, 1_000, { status: 'withdrawn' });
    await drawn(at, 1_999, 1_000);
    expect((await overlaps(id)).items).toEqual([]);
    await drawn(at, 500, 1_000, { name: 'Doppelt' });
    const { findings } = (await scene.get(`/api/funding-cases/${id}`, scene.advisor)).json;
    const found = findings.filter(({ rule }: { rule: string }) => rule === 'area_overlaps_funded');
    expect(found).toHaveLength(1);
    expect((await overlaps(id)).items.map(({ name, areaKm2 }) => [name, areaKm2])).toEqual([['Doppelt', 1]]);
  });

  it('of a project that is not public an officer learns that there is one, not which and where', async () => {
    const at = corner();
    const id = await drawn(at, 0, 2_000);
    await drawn(at, 1_000, 2_000, { name: 'Geheim', municipalities: ['14522080'] });
    const [hidden] = (await overlaps(id, scene.officer)).items;
    expect(hidden).toMatchObject({ project: null, geometry: null, households: null, areaKm2: 2 });
    expect(JSON.stringify(hidden)).not.toContain('Geheim');
    const published = { published_at: new Date('2024-01-01'), status: 'tendering' as const };
    await drawn(at, 1_500, 2_000, { name: 'Offen', municipalities: ['14522080'], ...published });
    const open = (await overlaps(id, scene.officer)).items.find(({ name }) => name === 'Offen')!;
    expect(open.project).toMatchObject({ status: null, publicState: 'tendering', opens: 'public' });
  });

  it('is not there where no area is drawn, and not for those outside the scope', async () => {
    const id = await scene.aCase();
    expect(await overlaps(id)).toEqual({ areaKm2: null, items: [] });
    expect((await scene.get(`/api/funding-cases/${id}/overlaps`, scene.neighbour)).status).toBe(404);
    expect((await scene.get(`/api/funding-cases/${id}/coverage`, scene.neighbour)).status).toBe(404);
  });
});

describe('The coverage under the area', () => {
  it('is empty where no edition has cells', async () => {
    const id = await drawn(corner(), 0, 2_000);
    expect((await scene.get(`/api/funding-cases/${id}/coverage`, scene.advisor)).json).toEqual({
      households: null,
      cells: [],
    });
  });

  it('tells white, light grey and fast apart by half of the households, and what is not published', () => {
    expect([0o000000, 0o330000, 0o666000, 0o666300, 0o777777, 0o777300].map(kindOf)).toEqual([
      'white',
      'lightGrey',
      'fast',
      'fast',
      'unknown',
      'unknown',
    ]);
  });

  it('draws neighbours of one kind in a row as one shape', () => {
    const cell = (gx: number, gy: number, bands: number) => ({ gx, gy, bands, households: 3 });
    const shapes = cellShapes(
      [
        cell(45_000, 30_000, 0),
        cell(45_001, 30_000, 0),
        cell(45_002, 30_000, 0o666666),
        cell(45_000, 30_001, 0),
      ],
      3035,
    );
    expect(shapes.map(({ kind, geometry }) => [kind, (geometry.coordinates as unknown[]).length])).toEqual([
      ['white', 2],
      ['fast', 1],
    ]);
  });

  it('of a large area draws several cells as one, of the kind that most of their households have', () => {
    const cells = Array.from({ length: 240 }, (_, row) => [
      { gx: 45_000, gy: 30_000 + row, bands: 0, households: 1 },
      { gx: 45_001, gy: 30_000 + row, bands: 0o666666, households: 9 },
    ]).flat();
    const [shape, ...others] = cellShapes(cells, 3035);
    expect(others).toEqual([]);
    expect([shape!.kind, (shape!.geometry.coordinates as unknown[]).length]).toEqual(['fast', 120]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { MultiPolygon, Position } from 'geojson';
import type { Point } from './arc-crossings.js';
import { findCrossings } from './arc-crossings.js';
import type { BoundaryShape, MunicipalityShape } from './generalise.js';
import { generalise } from './generalise.js';
import { readSeedMunicipalities } from './seed-files.js';

const ZOOMS = [5, 6, 7, 8, 9, 10, 11, 12];
const EARTH_RADIUS = 6378137;

function toMercator([longitude, latitude]: Position): Position {
  const radians = Math.PI / 180;
  return [
    EARTH_RADIUS * longitude! * radians,
    EARTH_RADIUS * Math.log(Math.tan(Math.PI / 4 + (latitude! * radians) / 2)),
  ];
}

function inMercator({ coordinates }: MultiPolygon): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(toMercator))),
  };
}

const steps = ([x, y]: Position): Point => [Math.round(x! * 10), Math.round(y! * 10)];

/** all edges of the shapes as "from|to", in the direction they are walked */
function edges(shapes: BoundaryShape[]): string[] {
  return shapes
    .flatMap(({ geometry }) => geometry.coordinates.flat())
    .flatMap((ring) => ring.slice(1).map((to, index) => `${steps(ring[index]!)}|${steps(to)}`));
}

const reversed = (edge: string) => edge.split('|').reverse().join('|');

/** in square steps of 0.1 m, exact: counted from a corner of the shapes */
function area(shapes: BoundaryShape[], corner: Point): number {
  const relative = (point: Position) => steps(point).map((value, axis) => value - corner[axis]!) as Point;
  return shapes
    .flatMap(({ geometry }) => geometry.coordinates.flat())
    .map((ring) => ring.map(relative))
    .flatMap((ring) => ring.slice(1).map(([x, y], index) => ring[index]![0] * y - x * ring[index]![1]))
    .reduce((sum, doubled) => sum + doubled / 2, 0);
}

describe('the borders of Saxony', () => {
  let shapes: BoundaryShape[];
  let seconds: number;
  const at = (zoom: number, level: string) => shapes.filter((s) => s.zoom === zoom && s.level === level);

  beforeAll(() => {
    const municipalities = readSeedMunicipalities().municipalities.map(({ ags, districtAgs, geometry }) => {
      return { ags, districtAgs, geometry: inMercator(geometry) };
    });
    const start = performance.now();
    shapes = generalise(municipalities);
    seconds = (performance.now() - start) / 1000;
  });

  it('are generalised for eight zooms', () => {
    console.log(`generalised in ${seconds.toFixed(2)} s`);
    expect([...new Set(shapes.map(({ zoom }) => zoom))]).toEqual(ZOOMS);
  });

  it.each(ZOOMS)('show 418 Gemeinden, 13 Kreise and one Land at zoom %i, none of them empty', (zoom) => {
    expect(at(zoom, 'municipality')).toHaveLength(418);
    expect(at(zoom, 'district')).toHaveLength(13);
    expect(at(zoom, 'state').map((state) => state.area)).toEqual(['14']);
    const corner = steps(at(zoom, 'state')[0]!.geometry.coordinates[0]![0]![0]!);
    for (const shape of shapes.filter((s) => s.zoom === zoom))
      expect(area([shape], corner)).toBeGreaterThan(0);
  });

  it.each(ZOOMS)(
    'leave no gap at zoom %i: neighbours walk each inner edge in opposite directions',
    (zoom) => {
      const walked = edges(at(zoom, 'municipality'));
      const distinct = new Set(walked);
      expect(distinct.size).toBe(walked.length);
      const outer = walked.filter((edge) => !distinct.has(reversed(edge)));
      expect(outer.sort()).toEqual(edges(at(zoom, 'state')).sort());
    },
  );

  it.each(ZOOMS)('do not overlap at zoom %i: no two edges cross', (zoom) => {
    const walked = edges(at(zoom, 'municipality')).map((edge) =>
      edge < reversed(edge) ? edge : reversed(edge),
    );
    const lines = [...new Set(walked)].map((edge) =>
      edge.split('|').map((p) => p.split(',').map(Number) as Point),
    );
    expect(findCrossings(lines)).toEqual([]);
  });

  it.each(ZOOMS)('cover the same area at zoom %i as Gemeinden, as Kreise and as Land', (zoom) => {
    const corner = steps(at(zoom, 'state')[0]!.geometry.coordinates[0]![0]![0]!);
    const whole = area(at(zoom, 'state'), corner);
    expect(area(at(zoom, 'municipality'), corner)).toBe(whole);
    expect(area(at(zoom, 'district'), corner)).toBe(whole);
  });

  it('keep exclaves and holes: Torgau lies partly inside Beilrode', () => {
    const find = (zoom: number, ags: string) =>
      at(zoom, 'municipality').find((s) => s.area === ags)!.geometry;
    for (const zoom of ZOOMS) {
      expect(find(zoom, '14730310').coordinates).toHaveLength(2);
      expect(find(zoom, '14730030').coordinates[0]).toHaveLength(2);
    }
  });

  it('grow finer with the zoom', () => {
    const vertices = ZOOMS.map((zoom) => edges(at(zoom, 'municipality')).length);
    expect(vertices).toEqual([...vertices].sort((a, b) => a - b));
    expect(vertices[0]).toBeLessThan(vertices.at(-1)! / 8);
  });
});

describe('generalise', () => {
  const shape = (ags: string, ...rings: Position[][]): MunicipalityShape => {
    return { ags, districtAgs: ags.slice(0, 5), geometry: { type: 'MultiPolygon', coordinates: [rings] } };
  };
  const square = (west: number, south: number, size: number): Position[] => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];

  it('keeps an enclave of one hectare at zoom 5, and the hole round it', () => {
    const enclave = square(50_000, 50_000, 100);
    const shapes = generalise([
      shape('14999010', square(0, 0, 100_000), enclave),
      shape('14999020', enclave),
    ]).filter(({ zoom, level }) => zoom === 5 && level === 'municipality');
    const [around, inside] = shapes.map(({ geometry }) => geometry.coordinates[0]!);
    expect(around).toHaveLength(2);
    expect(inside).toHaveLength(1);
    expect(area([shapes[1]!], [0, 0])).toBeGreaterThan(0);
    expect(edges([shapes[0]!]).sort()).toEqual(expect.arrayContaining(edges([shapes[1]!]).map(reversed)));
  });

  it('does not let a coarse border leave out an enclave that lies in its bend', () => {
    const bend = [1_025, 200];
    const enclave = square(1_000, 300, 50);
    const around = [[0, 900], bend, [2_000, 900], [2_000, 50_000], [0, 50_000], [0, 900]];
    const shapes = generalise([shape('14999010', around, enclave), shape('14999020', enclave)]);
    expect(shapes.find(({ zoom, area: key }) => zoom === 5 && key === '14999010')).toMatchObject({
      geometry: { coordinates: [[expect.arrayContaining([bend]), expect.anything()]] },
    });
  });

  it('answers nothing for nothing', () => {
    expect(generalise([])).toEqual([]);
  });
});

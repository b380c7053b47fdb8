import { describe, expect, it } from 'vitest';
import { HEIGHT, sceneOf, WIDTH } from './area-scene.js';

const square = (west: number, south: number, size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const area = (geometry: object, lot: number | null = null) => ({
  type: 'Feature' as const,
  geometry: geometry as never,
  properties: { project: 12, lot, areaKm2: 1 },
});
const around = (kind: 'municipality' | 'project', key: string, geometry: object) => ({
  type: 'Feature' as const,
  geometry: geometry as never,
  properties: { kind, key, name: key, isNamed: true },
});
const none = { type: 'FeatureCollection' as const, features: [] };

describe('The picture of an area', () => {
  it('shows area, Gemeinden, other projects and what came and went, all within its frame', () => {
    const scene = sceneOf({
      area: { type: 'FeatureCollection', features: [area(square(14, 51, 0.1))] },
      surroundings: {
        type: 'FeatureCollection',
        features: [
          around('municipality', 'Burkau', square(13.9, 50.9, 0.3)),
          around('project', 'Westlausitz', square(14.08, 51, 0.05)),
        ],
      },
      added: square(14.1, 51, 0.02),
      removed: square(13.98, 51, 0.02),
    })!;
    expect(scene.places[0]).toMatchObject({ name: 'Burkau', at: [expect.any(Number), expect.any(Number)] });
    expect(scene.projects[0]!.name).toBe('Westlausitz');
    const numbers = [
      ...`${scene.area}${scene.added[0]!.d}${scene.removed[0]!.d}`.matchAll(/-?[\d.]+ -?[\d.]+/g),
    ].map(([pair]) => pair.split(' ').map(Number));
    for (const [x, y] of numbers) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(WIDTH);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(HEIGHT);
    }
  });
  it('is that of the lots where the project has none of its own', () => {
    const lots = { type: 'FeatureCollection' as const, features: [area(square(14, 51, 0.1), 1)] };
    expect(sceneOf({ area: lots, surroundings: none })?.area).toMatch(/^M/);
  });
  it('is none where nothing is drawn', () => {
    expect(sceneOf({ area: none, surroundings: none })).toBeNull();
  });

  it('names what overlaps below it, apart from each other, and before what lies beside it', () => {
    const overlaps = ['BZ-C12: 0,13 km²', 'BZ-C10: 0,02 km²'].map((name, key) => ({
      key: String(key),
      name,
      geometry: square(14.04, 51.04, 0.02),
    }));
    const scene = sceneOf({
      area: { type: 'FeatureCollection', features: [area(square(14, 51, 0.1))] },
      surroundings: {
        type: 'FeatureCollection',
        features: [around('municipality', 'Burkau', square(13.985, 50.985, 0.1))],
      },
      overlaps,
      cells: [{ kind: 'white', geometry: square(14.01, 51.01, 0.01) }],
    })!;
    const [one, other] = scene.overlaps;
    expect(other!.at![1] - one!.at![1]).toBeGreaterThanOrEqual(17);
    expect(one!.at![1]).toBeGreaterThan(HEIGHT / 2);
    expect(scene.cells).toEqual([{ kind: 'white', d: expect.stringMatching(/^M.*Z$/) }]);
    expect(scene.places[0]!.at).toBeNull();
  });

  it('of another time is that of the time', () => {
    const today = { type: 'FeatureCollection' as const, features: [area(square(14, 51, 0.1))] };
    const then = sceneOf({
      area: today,
      surroundings: none,
      instead: square(14, 51, 0.05),
      removed: square(14, 51, 0.1),
    })!;
    const now = sceneOf({ area: today, surroundings: none })!;
    expect(then.area).not.toBe(now.area);
    expect(then.removed[0]!.d).toBe(now.area);
  });
});

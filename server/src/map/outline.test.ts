import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { bumpDataVersion } from '../platform/data-version.js';
import { seedMunicipalities } from '../municipality/seed-municipalities.js';
import { layers } from './layers.js';
import { outlineDto, type OutlineDto } from './outline.dto.js';
import { OutlineService } from './outline.service.js';
import { doubleArea, type Ring } from './ring.js';

let database: TestDatabase;
let outlines: OutlineService;
let outline: OutlineDto;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedMunicipalities(database.db, () => undefined);
  outlines = new OutlineService(database.db);
  outline = JSON.parse((await outlines.get()).json);
});
afterAll(() => database.close());

/** The rings of a relative path of whole numbers. */
function rings(d: string): Ring[] {
  let [x, y] = [0, 0];
  return d.match(/m[^z]+z/g)!.map((part) => {
    const steps = part.match(/-?\d+/g)!.map(Number);
    const ring: Ring = [];
    for (let i = 0; i < steps.length; i += 2) ring.push((x += steps[i]!), (y += steps[i + 1]!));
    [x, y] = [ring[0]!, ring[1]!];
    return ring;
  });
}

const area = (shapes: Ring[][]): number => shapes.flat().reduce((sum, ring) => sum + doubleArea(ring), 0);

describe('the outline of Saxony', () => {
  it('has all Gemeinden and Kreise of today in at most 90 KB', async () => {
    const { json } = await outlines.get();
    expect(outlineDto.parse(outline)).toEqual(outline);
    expect(outline.municipalities).toHaveLength(418);
    expect(outline.districts).toHaveLength(13);
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(90 * 1024);
    expect(outline.municipalities.every(({ d }) => d.length > 10)).toBe(true);
  });

  it('has neither gap nor overlap: Gemeinden, Kreise and Land cover the same to the unit', () => {
    const whole = area([rings(outline.state.d)]);
    expect(whole).toBeGreaterThan(500_000);
    expect(area(outline.municipalities.map(({ d }) => rings(d)))).toBe(whole);
    expect(area(outline.districts.map(({ d }) => rings(d)))).toBe(whole);
  });

  it('keeps the hole of a Gemeinde that lies around another', () => {
    const holes = outline.districts.flatMap(({ d }) => rings(d)).filter((ring) => doubleArea(ring) < 0);
    const wholes = outline.municipalities.flatMap(({ d }) => rings(d)).filter((ring) => doubleArea(ring) < 0);
    expect(holes.length + wholes.length).toBeGreaterThan(0);
  });

  it('names each Kreis inside of it', () => {
    const [, , width, height] = outline.viewBox;
    for (const { name, label, d } of outline.districts) {
      expect([name, isInside(rings(d), label)]).toEqual([name, true]);
      expect(label[0] < width && label[1] < height).toBe(true);
    }
  });

  it('is drawn anew only when the borders change', async () => {
    const before = await outlines.get();
    expect(await outlines.get()).toBe(before);
    await database.db.transaction((manager) => bumpDataVersion(manager, 'coverage'));
    expect(await outlines.get()).toBe(before);
    await database.db.transaction((manager) => bumpDataVersion(manager, 'municipality'));
    expect((await outlines.get()).etag).not.toBe(before.etag);
  });
});

/** Even-odd. */
function isInside(shape: Ring[], [px, py]: [number, number]): boolean {
  let inside = false;
  for (const ring of shape) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [x1, y1, x2, y2] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
      if (y1 > py !== y2 > py && px < ((x2 - x1) * (py - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

describe('the tiles of Gemeinden and Kreise', () => {
  it.each([
    [6, 34, 21],
    [8, 137, 85],
    [10, 550, 342],
    [12, 2204, 1370],
  ])('cover the same to the unit: %d/%d/%d', async (z, x, y) => {
    const [municipalities, districts] = await Promise.all(
      ['municipality', 'district'].map(async (name) => {
        const content = await layers.get(name)!.open(database.db);
        const layer = new VectorTile(new Pbf((await content!.render(database.db, { z, x, y }))!)).layers[
          name
        ]!;
        return Array.from({ length: layer.length }, (_, i) => layer.feature(i).loadGeometry()).map((lines) =>
          lines.map((line) => line.slice(0, -1).flatMap((point) => [point.x, point.y])),
        );
      }),
    );
    expect(area(districts!)).toBeGreaterThan(1_000_000);
    expect(area(municipalities!)).toBe(area(districts!));
  });
});

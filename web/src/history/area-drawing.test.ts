import { describe, expect, it } from 'vitest';
import { drawingOf, SIZE } from './area-drawing.js';
import { frameIn, isLargePart, placedIn } from './area-place.js';

const square = (west: number, south: number, size: number) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];
const multi = (...polygons: number[][][][]) => ({ type: 'MultiPolygon', coordinates: polygons });
const numbersOf = (d: string) => d.match(/-?[\d.]+/g)!.map(Number);

describe('The drawing of a moved border', () => {
  it('holds what came and what went, all of it inside', () => {
    const drawing = drawingOf({
      added: multi(square(14, 51, 0.01)),
      removed: multi(square(14.02, 51.02, 0.01)),
    })!;
    expect([drawing.added.length, drawing.removed.length]).toEqual([1, 1]);
    const values = [...drawing.added, ...drawing.removed].flatMap(({ d }) => numbersOf(d));
    expect(values.filter((value) => value < 0 || value > SIZE)).toEqual([]);
  });
  it('north is up, and a square on the ground is a square', () => {
    const [part] = drawingOf({
      added: multi(square(14, 51, 0.01), square(14, 51.03, 0.01)),
      removed: null,
    })!.added;
    const [, , right, foot, , top] = numbersOf(part!.d);
    const [left] = numbersOf(part!.d);
    expect(top).toBeLessThan(foot!);
    expect((right! - left!) / (foot! - top!)).toBeCloseTo(Math.cos((51 * Math.PI) / 180), 1);
  });
  it('the scale is a round length that fits', () => {
    const { scale } = drawingOf({ added: multi(square(14, 51, 0.01)), removed: null })!;
    expect(scale.metres).toBe(200);
    expect(scale.units).toBeLessThanOrEqual(SIZE / 3);
  });
  it('the largest part has its sign, slivers have none', () => {
    const { added } = drawingOf({
      added: multi(square(14, 51, 0.0001), square(14.05, 51.05, 0.002)),
      removed: null,
    })!;
    expect(added.map(({ at }) => at !== null)).toEqual([false, true]);
  });
  it('without shapes there is nothing to draw', () => {
    expect(drawingOf({ added: null, removed: null })).toBeNull();
  });
});

describe('A part of a place on its map', () => {
  const box = [100, 100, 200, 180] as [number, number, number, number];
  const place = [14, 51, 14.2, 51.1] as [number, number, number, number];
  it('lies where its degrees say', () => {
    const frame = frameIn(box, place, [14.1, 51.05, 14.2, 51.1]);
    expect(frame.map((value) => Math.round(value))).toEqual([150, 100, 200, 140]);
  });
  it('the whole shape moves into a drawing of that part', () => {
    const [a, , , d, e, f] = numbersOf(placedIn(box, place, place));
    expect([a! * 100 + e!, d! * 100 + f!].map(Math.round)).toEqual([0, 0]);
    expect([a! * 200 + e!, d! * 180 + f!].map(Math.round)).toEqual([SIZE, SIZE]);
  });
  it('is large from a third on', () => {
    expect(isLargePart(place, [14, 51, 14.1, 51.01])).toBe(true);
    expect(isLargePart(place, [14, 51, 14.02, 51.01])).toBe(false);
  });
});

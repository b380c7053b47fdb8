import { describe, expect, it } from 'vitest';
import { pointIn, projectionOf } from './projection.js';

/** A Land of 1000 by 1000 units between two corners. */
const outline = {
  viewBox: [0, 0, 1000, 1000] as [number, number, number, number],
  bounds: [12, 50, 15, 52] as [number, number, number, number],
  municipalities: [],
  districts: [],
  state: { d: 'M0 0h1000v1000h-1000z' },
  dataVersion: '1',
};

describe('From the drawing to degrees', () => {
  const { toDegrees, boundsOf } = projectionOf(outline, [12, 50, 15, 52]);
  it('corners are corners', () => {
    expect(boundsOf([0, 0, 1000, 1000]).map((degree) => Number(degree.toFixed(6)))).toEqual([12, 50, 15, 52]);
  });
  it('the middle is that of Web Mercator, a little north of the middle of the latitudes', () => {
    const [longitude, latitude] = toDegrees([500, 500]);
    expect(longitude).toBeCloseTo(13.5, 6);
    expect(latitude).toBeGreaterThan(51);
    expect(latitude).toBeLessThan(51.02);
  });
  it('and back: a place lies where its degrees say', () => {
    const [west, south, east] = outline.bounds;
    expect(pointIn(outline, [west, 52])).toEqual([0, 0]);
    const [x, y] = pointIn(outline, [east, south]);
    expect(x).toBeCloseTo(1000, 6);
    // Whole degrees are no square: the drawing is as high as Web Mercator has it.
    expect(y).toBeCloseTo(1059.56, 1);
  });
});

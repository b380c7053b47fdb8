import type { Polygon } from './ring.js';

/**
 * Polygons as the shortest SVG path of whole numbers: relative, and what follows the first point of an `m` are lines
 * without a letter. `z` leads back to the first point of the ring, from where the next one goes on.
 */
export function svgPath(polygons: Polygon[]): string {
  let path = '';
  let startX = 0;
  let startY = 0;
  for (const ring of polygons.flat()) {
    let x = startX;
    let y = startY;
    for (let i = 0; i < ring.length; i += 2) {
      path += i === 0 ? `m${ring[i]! - x}` : signed(ring[i]! - x);
      path += signed(ring[i + 1]! - y);
      x = ring[i]!;
      y = ring[i + 1]!;
    }
    startX = ring[0]!;
    startY = ring[1]!;
    path += 'z';
  }
  return path;
}

const signed = (value: number): string => (value < 0 ? String(value) : ` ${value}`);

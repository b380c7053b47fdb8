import type { Point } from './area-projection.js';
import type { Shape } from './area-shape.js';

/*
 * Where the edges of an area cross each other: the database names only one place, and takes very long to mend an area that
 * is one tangle. Pure.
 */
export interface Crossings {
  /** The first of them, in the order of the edges. */
  places: Point[];
  count: number;
  /** Too much to go on looking: nobody mends that. */
  isTangle: boolean;
}

type Edge = readonly [Point, Point];

const MOST_CROSSINGS = 2_000;
const MOST_PAIRS = 5_000_000;

/** Edges are sorted by their west end, so that only those are compared that overlap from west to east. */
export function crossingsOf(shape: Shape, mostPlaces: number): Crossings {
  const edges = edgesOf(shape).sort((a, b) => west(a) - west(b));
  const found: Crossings = { places: [], count: 0, isTangle: false };
  let pairs = 0;
  for (let i = 0; i < edges.length; i++) {
    const end = Math.max(edges[i]![0][0], edges[i]![1][0]);
    for (let j = i + 1; j < edges.length && west(edges[j]!) <= end; j++) {
      if (++pairs > MOST_PAIRS) return { ...found, isTangle: true };
      const place = crossing(edges[i]!, edges[j]!);
      if (!place) continue;
      if (found.places.length < mostPlaces) found.places.push(place);
      if (++found.count > MOST_CROSSINGS) return { ...found, isTangle: true };
    }
  }
  return found;
}

const west = ([a, b]: Edge): number => Math.min(a[0], b[0]);

function edgesOf(shape: Shape): Edge[] {
  const edges: Edge[] = [];
  for (const ring of shape.flat())
    ring.forEach((to, i) => {
      const from = ring[(i + ring.length - 1) % ring.length]!;
      if (from[0] !== to[0] || from[1] !== to[1]) edges.push([from, to]);
    });
  return edges;
}

/** Where two edges cross within both; those that only touch at their ends do not. */
function crossing([a, b]: Edge, [c, d]: Edge): Point | null {
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return null;
  const [dx1, dy1] = [b[0] - a[0], b[1] - a[1]];
  const [dx2, dy2] = [d[0] - c[0], d[1] - c[1]];
  const across = dx1 * dy2 - dy1 * dx2;
  if (across === 0) return null;
  const t = ((c[0] - a[0]) * dy2 - (c[1] - a[1]) * dx2) / across;
  const u = ((c[0] - a[0]) * dy1 - (c[1] - a[1]) * dx1) / across;
  return t > 0 && t < 1 && u > 0 && u < 1 ? [a[0] + t * dx1, a[1] + t * dy1] : null;
}

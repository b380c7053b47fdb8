import type { Area, Place, Point, Ring } from './area-model.js';

/* What lies near the pointer: a point to take, an edge to put one on, a line of others to snap to. Pure. */

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The point of an edge that is nearest. */
export function footOn(a: Point, b: Point, at: Point): Point {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  if (length === 0) return a;
  const t = Math.min(1, Math.max(0, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / length));
  return [a[0] + t * dx, a[1] + t * dy];
}

export function nearestPoint(area: Area, at: Point, reach: number): Place | null {
  let found: Place | null = null;
  let least = reach;
  area.forEach((rings, part) =>
    rings.forEach((points, ring) =>
      points.forEach((point, index) => {
        const away = distance(point, at);
        if (away > least) return;
        least = away;
        found = { part, ring, point: index };
      }),
    ),
  );
  return found;
}

/** The edge behind a point that is nearest, and where on it. */
export function nearestEdge(area: Area, at: Point, reach: number): { place: Place; point: Point } | null {
  let found: { place: Place; point: Point } | null = null;
  let least = reach;
  area.forEach((rings, part) =>
    rings.forEach((points, ring) =>
      points.forEach((from, index) => {
        const foot = footOn(from, points[(index + 1) % points.length]!, at);
        const away = distance(foot, at);
        if (away > least) return;
        least = away;
        found = { place: { part, ring, point: index }, point: foot };
      }),
    ),
  );
  return found;
}

export type SnapKind = 'border' | 'project' | 'lot' | 'own';

/** A line that is snapped to, with its box, so that most are passed over at once. */
export interface SnapLine {
  kind: SnapKind;
  name: string;
  ring: Ring;
  box: readonly [number, number, number, number];
}

export interface Snapped {
  point: Point;
  kind: SnapKind;
  name: string;
}

/** A corner within reach comes before a nearer place on an edge: only corners fit exactly. */
export function snapTo(lines: readonly SnapLine[], at: Point, reach: number): Snapped | null {
  let corner: Snapped | null = null;
  let edge: Snapped | null = null;
  let [toCorner, toEdge] = [reach, reach];
  for (const { kind, name, ring, box } of lines) {
    if (at[0] < box[0] - reach || at[1] < box[1] - reach || at[0] > box[2] + reach || at[1] > box[3] + reach)
      continue;
    ring.forEach((point, i) => {
      const away = distance(point, at);
      if (away <= toCorner) [toCorner, corner] = [away, { point, kind, name }];
      if (corner) return;
      const foot = footOn(ring.at(i - 1)!, point, at);
      const aside = distance(foot, at);
      if (aside <= toEdge) [toEdge, edge] = [aside, { point: foot, kind, name }];
    });
  }
  return corner ?? edge;
}

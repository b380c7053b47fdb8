export type Point = [number, number];

/** the piece of a line from its vertex `index` to the next one */
export interface Segment {
  line: number;
  index: number;
  from: Point;
  to: Point;
}

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];

/** on which side of a → b the point c lies: positive left, negative right, 0 on the line */
function side(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function within(a: Point, b: Point, c: Point): boolean {
  return (
    Math.min(a[0], b[0]) <= c[0] &&
    c[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= c[1] &&
    c[1] <= Math.max(a[1], b[1])
  );
}

const lies = (p: Point, { from, to }: Segment) => side(from, to, p) === 0 && within(from, to, p);

/** Two pieces may share an end, and nothing else. */
function conflict(a: Segment, b: Segment): boolean {
  const shared = [a.from, a.to].filter((p) => same(p, b.from) || same(p, b.to));
  if (shared.length === 2) return true;
  if (shared.length === 1) {
    const meet = shared[0]!;
    return lies(same(a.from, meet) ? a.to : a.from, b) || lies(same(b.from, meet) ? b.to : b.from, a);
  }
  const b1 = side(a.from, a.to, b.from);
  const b2 = side(a.from, a.to, b.to);
  const a1 = side(b.from, b.to, a.from);
  const a2 = side(b.from, b.to, a.to);
  if (a1 * a2 < 0 && b1 * b2 < 0) return true;
  return lies(a.from, b) || lies(a.to, b) || lies(b.from, a) || lies(b.to, a);
}

/**
 * All pairs of pieces that cross, touch or cover each other elsewhere than in a shared end: where there is none, shapes
 * made of these lines neither overlap nor leave gaps. Exact for whole numbers below 2^26. Sweeps from west to east.
 */
export function findCrossings(lines: Point[][]): [Segment, Segment][] {
  const boxes = lines.flatMap((points, line) =>
    points.slice(1).map((to, index) => boxed({ line, index, from: points[index]!, to })),
  );
  boxes.sort((a, b) => a.west - b.west);
  const found: [Segment, Segment][] = [];
  boxes.forEach((a, position) => {
    for (let next = position + 1; next < boxes.length && boxes[next]!.west <= a.east; next++) {
      const b = boxes[next]!;
      if (b.south <= a.north && a.south <= b.north && conflict(a, b)) found.push([a, b]);
    }
  });
  return found;
}

interface Boxed extends Segment {
  west: number;
  east: number;
  south: number;
  north: number;
}

function boxed({ line, index, from, to }: Segment): Boxed {
  const [west, east] = from[0] < to[0] ? [from[0], to[0]] : [to[0], from[0]];
  const [south, north] = from[1] < to[1] ? [from[1], to[1]] : [to[1], from[1]];
  return { line, index, from, to, west, east, south, north };
}

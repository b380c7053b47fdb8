/** A closed ring of whole numbers without its repeated last point: x0, y0, x1, y1, … */
export type Ring = number[];

/** The outer ring first, then the holes. */
export type Polygon = Ring[];

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Twice the signed area; positive when the ring runs clockwise on a screen (y down). */
export function doubleArea(ring: Ring): number {
  let sum = 0;
  let x = ring[ring.length - 2]!;
  let y = ring[ring.length - 1]!;
  for (let i = 0; i < ring.length; i += 2) {
    sum += x * ring[i + 1]! - ring[i]! * y;
    x = ring[i]!;
    y = ring[i + 1]!;
  }
  return sum;
}

export function reversed(ring: Ring): Ring {
  const turned: Ring = [];
  for (let i = ring.length - 2; i >= 0; i -= 2) turned.push(ring[i]!, ring[i + 1]!);
  return turned;
}

/** Without points that fall on the one before; empty if nothing with an area is left. */
export function cleanRing(ring: Ring): Ring {
  const clean: Ring = [];
  let x = ring[ring.length - 2];
  let y = ring[ring.length - 1];
  for (let i = 0; i < ring.length; i += 2) {
    if (ring[i] === x && ring[i + 1] === y) continue;
    clean.push((x = ring[i]!), (y = ring[i + 1]!));
  }
  return clean.length >= 6 && doubleArea(clean) !== 0 ? clean : [];
}

/** Outer rings clockwise on the screen, holes the other way round, as vector tiles want it; empty rings left out. */
export function orient(polygon: Polygon): Polygon {
  const [outer, ...holes] = polygon.map(cleanRing);
  if (!outer?.length) return [];
  const turn = (ring: Ring, sign: number) => (doubleArea(ring) * sign > 0 ? ring : reversed(ring));
  return [turn(outer, 1), ...holes.filter((hole) => hole.length).map((hole) => turn(hole, -1))];
}

/**
 * Sutherland and Hodgman: cuts the ring at the four sides of the box. The cut of an edge is always computed from its
 * inner to its outer end, so two neighbours that share the edge in opposite directions get the same point.
 */
export function clipRing(ring: Ring, box: Box): Ring {
  let minX = Infinity;
  let maxX = -Infinity;
  let minY = Infinity;
  let maxY = -Infinity;
  for (let i = 0; i < ring.length; i += 2) {
    const x = ring[i]!;
    const y = ring[i + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  if (maxX < box.left || minX > box.right || maxY < box.top || minY > box.bottom) return [];
  let cut = ring;
  if (minX < box.left) cut = clipSide(cut, 0, box.left, 1);
  if (maxX > box.right) cut = clipSide(cut, 0, box.right, -1);
  if (minY < box.top) cut = clipSide(cut, 1, box.top, 1);
  if (maxY > box.bottom) cut = clipSide(cut, 1, box.bottom, -1);
  return cut;
}

/** Keeps what lies at or beyond `limit` along the axis (0 = x, 1 = y) in the direction of `sign`. */
function clipSide(ring: Ring, axis: 0 | 1, limit: number, sign: 1 | -1): Ring {
  const kept: Ring = [];
  const other = (1 - axis) as 0 | 1;
  let from = ring.length - 2;
  let fromInside = (ring[from + axis]! - limit) * sign >= 0;
  for (let to = 0; to < ring.length; to += 2) {
    const inside = (ring[to + axis]! - limit) * sign >= 0;
    if (inside !== fromInside) {
      const inner = inside ? to : from;
      const outer = inside ? from : to;
      const part = (limit - ring[inner + axis]!) / (ring[outer + axis]! - ring[inner + axis]!);
      const across = Math.round(ring[inner + other]! + part * (ring[outer + other]! - ring[inner + other]!));
      kept.push(axis === 0 ? limit : across, axis === 0 ? across : limit);
    }
    if (inside) kept.push(ring[to]!, ring[to + 1]!);
    from = to;
    fromInside = inside;
  }
  return kept;
}

export function clipPolygon(polygon: Polygon, box: Box): Polygon {
  return polygon.map((ring) => clipRing(ring, box));
}

import type { Point } from './area-utm.js';

/*
 * An area as it is edited: metres in EPSG:25833, rings without the first point once more at the end. Nothing is changed in
 * place, so that every state can be gone back to. Pure.
 */
export type { Point } from './area-utm.js';
export type Ring = readonly Point[];
/** The outer ring, then the holes. */
export type Part = readonly Ring[];
export type Area = readonly Part[];

export interface Place {
  part: number;
  ring: number;
  point: number;
}

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a === b || (a !== null && b !== null && a.part === b.part && a.ring === b.ring && a.point === b.point);

export const ringAt = (area: Area, place: Pick<Place, 'part' | 'ring'>): Ring | undefined =>
  area[place.part]?.[place.ring];
export const pointAt = (area: Area, place: Place): Point | undefined => ringAt(area, place)?.[place.point];

const FEWEST = 3;

function withRing(area: Area, place: Pick<Place, 'part' | 'ring'>, ring: Ring): Area {
  return area.map((part, i) =>
    i === place.part ? part.map((old, j) => (j === place.ring ? ring : old)) : part,
  );
}

export function moved(area: Area, place: Place, to: Point): Area {
  const ring = ringAt(area, place);
  return ring ? withRing(area, place, ring.with(place.point, to)) : area;
}

/** A new point behind this one: in the middle to the next, or where it is said. */
export function inserted(area: Area, place: Place, at?: Point): { area: Area; place: Place } {
  const ring = ringAt(area, place);
  if (!ring) return { area, place };
  const [from, to] = [ring[place.point]!, ring[(place.point + 1) % ring.length]!];
  const point = at ?? ([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const);
  const next = { ...place, point: place.point + 1 };
  return { area: withRing(area, place, ring.toSpliced(next.point, 0, point)), place: next };
}

/** Without this point; a ring that would be left with two goes as a whole, and with an outer ring its part. */
export function removed(area: Area, place: Place): { area: Area; place: Place | null } {
  const ring = ringAt(area, place);
  if (!ring) return { area, place: null };
  if (ring.length <= FEWEST) return { area: withoutRing(area, place), place: null };
  const left = ring.toSpliced(place.point, 1);
  return {
    area: withRing(area, place, left),
    place: { ...place, point: Math.min(place.point, left.length - 1) },
  };
}

export function withoutRing(area: Area, { part, ring }: Pick<Place, 'part' | 'ring'>): Area {
  if (ring === 0) return area.toSpliced(part, 1);
  return area.map((old, i) => (i === part ? old.toSpliced(ring, 1) : old));
}

export const withPart = (area: Area, ring: Ring): Area => (ring.length < FEWEST ? area : [...area, [ring]]);

/** null: it lies in no part, or is too small to be one. */
export function withHole(area: Area, hole: Ring): Area | null {
  if (hole.length < FEWEST) return null;
  const part = area.findIndex(
    ([outer]) => outer !== undefined && hole.every((point) => isInside(outer, point)),
  );
  return part < 0 ? null : area.map((old, i) => (i === part ? [...old, hole] : old));
}

/** Where a line to the west is crossed an odd number of times. */
export function isInside(ring: Ring, [x, y]: Point): boolean {
  let inside = false;
  ring.forEach(([bx, by], i) => {
    const [ax, ay] = ring.at(i - 1)!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}

function ringArea(ring: Ring): number {
  const [baseX, baseY] = ring[0] ?? [0, 0];
  const twice = ring.reduce((sum, [bx, by], i) => {
    const [ax, ay] = ring.at(i - 1)!;
    return sum + (ax - baseX) * (by - baseY) - (bx - baseX) * (ay - baseY);
  }, 0);
  return Math.abs(twice / 2);
}

/** Square metres, holes taken off. Only while drawing: what counts is measured by the service. */
export const squareMetres = (area: Area): number =>
  area.reduce(
    (sum, [outer, ...holes]) =>
      sum + ringArea(outer ?? []) - holes.reduce((inHoles, hole) => inHoles + ringArea(hole), 0),
    0,
  );

export const countPoints = (area: Area): number => area.flat().reduce((sum, ring) => sum + ring.length, 0);

/** The point before or behind, across rings and parts; null: there is none. From nothing: the first or the last. */
export function step(area: Area, from: Place | null, by: 1 | -1): Place | null {
  const rings = area.flatMap((part, i) => part.map((ring, j) => ({ part: i, ring: j, length: ring.length })));
  if (rings.length === 0) return null;
  if (!from) {
    const edge = by === 1 ? rings[0]! : rings.at(-1)!;
    return { part: edge.part, ring: edge.ring, point: by === 1 ? 0 : edge.length - 1 };
  }
  const at = rings.findIndex(({ part, ring }) => part === from.part && ring === from.ring);
  const point = from.point + by;
  if (point >= 0 && point < (rings[at]?.length ?? 0)) return { ...from, point };
  const next = rings[at + by];
  return next ? { part: next.part, ring: next.ring, point: by === 1 ? 0 : next.length - 1 } : null;
}

/** Number of a point as the list counts them: from 1, through all rings. */
export function numberOf(area: Area, place: Place): number {
  let before = 0;
  for (const [i, part] of area.entries())
    for (const [j, ring] of part.entries()) {
      if (i === place.part && j === place.ring) return before + place.point + 1;
      before += ring.length;
    }
  return 0;
}

export function placeOf(area: Area, number: number): Place | null {
  let left = number - 1;
  for (const [i, part] of area.entries())
    for (const [j, ring] of part.entries()) {
      if (left < ring.length) return left < 0 ? null : { part: i, ring: j, point: left };
      left -= ring.length;
    }
  return null;
}

/** West, south, east, north; null: there is nothing. */
export function boundsOf(rings: readonly Ring[]): [number, number, number, number] | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [x, y] of ring) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  return box[0] <= box[2] ? box : null;
}

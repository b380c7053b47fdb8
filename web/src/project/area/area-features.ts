import type { Feature, Position } from 'geojson';
import type { AreaFault, Surroundings } from '../../api/areas.js';
import { labelPoint, type Point as MapPoint } from '../../map/path.js';
import { type Area, type Place, type Point, pointAt, type Ring, samePlace } from './area-model.js';
import { toDegrees } from './area-utm.js';
import { areaOf, inDegrees } from './area-wire.js';

/* The area and what belongs to it as features of the map. Pure. */

const position = (point: Point): Position => [...toDegrees(point)];
const marked = (icon: string, coordinates: Position): Feature => ({
  type: 'Feature',
  properties: { icon },
  geometry: { type: 'Point', coordinates },
});
const shape = (kind: string, area: Area): Feature => ({
  type: 'Feature',
  properties: { kind },
  geometry: inDegrees(area),
});

/** Far around the Land: what lies outside the area is faded. */
const AROUND: Position[] = [[5, 45], [21, 45], [21, 57], [5, 57], [5, 45]]; // prettier-ignore

export function areaFeatures(area: Area): Feature[] {
  if (area.length === 0) return [];
  const { coordinates } = inDegrees(area);
  const outer = coordinates.map(([ring]) => ring!);
  const holes = coordinates.flatMap(([, ...rest]) => rest.map((hole) => [hole]));
  const mask: Feature = {
    type: 'Feature',
    properties: { kind: 'mask' },
    geometry: { type: 'MultiPolygon', coordinates: [[AROUND, ...outer], ...holes] },
  };
  return [mask, shape('area', area)];
}

/** More handles than these hide the map instead of helping: then only the chosen one is shown. */
const MOST_HANDLES = 1_500;
/** Handles do not lie one upon the other: from far away only some of a ring are shown. */
const [APART_PX, MIDDLE_FROM_PX] = [11, 44];

export interface HandleView {
  chosen: Place | null;
  /** Middles of edges, where a new point can be drawn out. */
  withMiddles: boolean;
  /** West, south, east, north in metres. */
  box: readonly [number, number, number, number];
  metresAPixel: number;
}

export function handleFeatures(area: Area, view: HandleView): Feature[] {
  const handles = area.flatMap((rings, part) =>
    rings.flatMap((ring, index) => ringHandles(ring, { part, ring: index }, view)),
  );
  const chosen = view.chosen && pointAt(area, view.chosen);
  const shown = handles.length > MOST_HANDLES ? [] : handles;
  return chosen ? [...shown, marked('chosen', position(chosen))] : shown;
}

/** Middles first, so that points lie above them. */
function ringHandles(ring: Ring, { part, ring: index }: Omit<Place, 'point'>, view: HandleView): Feature[] {
  const { chosen, withMiddles, box, metresAPixel } = view;
  const isSeen = ([x, y]: Point) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
  const [points, middles]: [Feature[], Feature[]] = [[], []];
  let last: Point | null = null;
  ring.forEach((point, at) => {
    const next = ring[(at + 1) % ring.length]!;
    const middle: Point = [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2];
    const isLong = distance(point, next) >= MIDDLE_FROM_PX * metresAPixel;
    if (withMiddles && isLong && isSeen(middle)) middles.push(marked('middle', position(middle)));
    const isApart: boolean = last === null || distance(last, point) >= APART_PX * metresAPixel;
    if (!isSeen(point) || !isApart) return;
    last = point;
    if (!samePlace(chosen, { part, ring: index, point: at }))
      points.push(marked(index ? 'hole' : 'point', position(point)));
  });
  return [...middles, ...points];
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The line that is being drawn, to the pointer. */
export function draftFeatures(draft: readonly Point[], pointer: Point | null): Feature[] {
  if (draft.length === 0) return [];
  const line = [...draft, ...(pointer ? [pointer] : [])].map(position);
  const points = draft.map((point, i) =>
    marked(i === draft.length - 1 ? 'chosen' : 'point', position(point)),
  );
  return [
    { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } },
    ...points,
  ];
}

export const faultFeatures = (faults: readonly AreaFault[]): Feature[] =>
  faults.flatMap(({ position: at }) => (at ? [marked('fault', at)] : []));

export const aroundFeatures = ({ features }: Surroundings): Feature[] => features as unknown as Feature[];

/** Where the names of the Gemeinden stand: inside their largest part. */
export function nameFeatures({ features }: Surroundings): Feature[] {
  return features
    .filter(({ properties }) => properties.kind === 'municipality')
    .map(({ geometry, properties }) => {
      const largest = areaOf(geometry).toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))[0] ?? [];
      const at = labelPoint(largest.map((ring) => ring.map(([x, y]): MapPoint => [x, -y])));
      return {
        type: 'Feature',
        properties: { name: properties.name },
        geometry: { type: 'Point', coordinates: position([at[0], -at[1]]) },
      };
    });
}

export const outlineFeatures = (kind: string, geometries: readonly Record<string, unknown>[]): Feature[] =>
  geometries.map((geometry) => ({
    type: 'Feature',
    properties: { kind },
    geometry: geometry as unknown as Feature['geometry'],
  }));

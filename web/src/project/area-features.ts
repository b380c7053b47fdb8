import type { Feature, Position } from 'geojson';
import type { AreaFault, Surroundings } from '../api/areas.js';
import { labelPoint, type Point as MapPoint } from '../map/path.js';
import type { Area, Place, Point, Ring } from './area-model.js';
import { samePlace } from './area-model.js';
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

export interface HandleView {
  chosen: Place | null;
  /** Middles of edges, where a new point can be drawn out. */
  withMiddles: boolean;
  /** West, south, east, north in metres. */
  box: readonly [number, number, number, number];
}

export function handleFeatures(area: Area, { chosen, withMiddles, box }: HandleView): Feature[] {
  const isSeen = ([x, y]: Point) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
  const handles: Feature[] = [];
  let top: Feature | null = null;
  let count = 0;
  area.forEach((rings, part) =>
    rings.forEach((ring, index) =>
      ring.forEach((point, at) => {
        const isChosen = samePlace(chosen, { part, ring: index, point: at });
        if (isChosen) top = marked('chosen', position(point));
        else if (isSeen(point) && ++count <= MOST_HANDLES)
          handles.push(marked(index ? 'hole' : 'point', position(point)));
        const middle = middleOf(ring, at);
        if (withMiddles && isSeen(middle) && count <= MOST_HANDLES)
          handles.unshift(marked('middle', position(middle)));
      }),
    ),
  );
  return [...(count > MOST_HANDLES ? [] : handles), ...(top ? [top] : [])];
}

function middleOf(ring: Ring, at: number): Point {
  const [a, b] = [ring[at]!, ring[(at + 1) % ring.length]!];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

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

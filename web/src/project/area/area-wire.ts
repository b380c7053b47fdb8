import type { MultiPolygon } from 'geojson';
import type { Surroundings } from '../../api/areas.js';
import { type Area, boundsOf, type Ring } from './area-model.js';
import type { SnapLine } from './area-nearest.js';
import { type Point, toDegrees, toMetres } from './area-utm.js';

/* Between GeoJSON, whose rings are closed and mostly in degrees, and the area that is edited. */

type Geometry = Record<string, unknown>;

const ringsOpen = (ring: readonly Point[], turn: (point: Point) => Point): Ring =>
  ring.slice(0, -1).map(turn);

function partsOf(geometry: Geometry): Point[][][] {
  const { type, coordinates } = geometry as { type?: string; coordinates?: unknown };
  if (type === 'Polygon') return [coordinates as Point[][]];
  return type === 'MultiPolygon' ? (coordinates as Point[][][]) : [];
}

/** From degrees (CRS84), as the service answers. */
export const areaOf = (geometry: Geometry): Area =>
  partsOf(geometry).map((part) => part.map((ring) => ringsOpen(ring, toMetres)));

/** From metres in EPSG:25833. */
export const areaInMetres = (geometry: Geometry): Area =>
  partsOf(geometry).map((part) => part.map((ring) => ringsOpen(ring, ([x, y]) => [x, y])));

const closed = (ring: Ring): Ring => (ring.length ? [...ring, ring[0]!] : ring);
const millimetre = (value: number): number => Math.round(value * 1000) / 1000;

/** What is sent: metres, rings closed. */
export const geometryOf = (area: Area) => ({
  type: 'MultiPolygon' as const,
  coordinates: area.map((part) =>
    part.map((ring) => closed(ring).map(([x, y]) => [millimetre(x), millimetre(y)])),
  ),
});

/** What is drawn on the map. */
export const inDegrees = (area: Area): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: area.map((part) => part.map((ring) => closed(ring).map((point) => [...toDegrees(point)]))),
});

const kinds = { municipality: 'border', project: 'project', lot: 'lot' } as const;

/** The lines around, to be snapped to. A lot does not snap to itself. */
export function snapLinesOf(surroundings: Surroundings, ownLot: number | null): SnapLine[] {
  return surroundings.features
    .filter(({ properties }) => !(properties.kind === 'lot' && properties.key === String(ownLot)))
    .flatMap(({ geometry, properties }) =>
      areaOf(geometry)
        .flat()
        .map((ring) => ({
          kind: kinds[properties.kind],
          name: properties.name,
          ring,
          box: boundsOf([ring])!,
        })),
    );
}

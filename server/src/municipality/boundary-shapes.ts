import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MultiPolygon } from 'geojson';
import { generalise } from './generalise.js';
import { writeWkb } from './wkb.js';

/** A border of a Gemeinde in Web Mercator as GeoJSON text: one string crosses to a thread at once. */
export interface MercatorBorder {
  ags: string;
  districtAgs: string;
  mercator: string;
}

/** A row of table boundary_shape. */
export interface BoundaryShapeRecord {
  level: 'municipality' | 'district' | 'state';
  area: string;
  zoom: number;
  /** WKB in EPSG:3857. */
  geometry: Uint8Array;
}

/** The borders of the map in a thread of their own: the service goes on answering meanwhile. */
export async function boundaryShapes(borders: MercatorBorder[]): Promise<BoundaryShapeRecord[]> {
  // A thread cannot load TypeScript, so tests compute in their own.
  if (import.meta.url.endsWith('.ts')) return shapesOf(borders);
  const worker = new Worker(new URL('./boundary-shapes-worker.mjs', import.meta.url), {
    workerData: borders,
  });
  const [shapes] = (await once(worker, 'message')) as [BoundaryShapeRecord[]];
  return shapes;
}

export function shapesOf(borders: MercatorBorder[]): BoundaryShapeRecord[] {
  const inOrder = borders.toSorted((a, b) => (a.ags < b.ags ? -1 : 1));
  const municipalities = inOrder.map(({ ags, districtAgs, mercator }) => ({
    ags,
    districtAgs,
    geometry: JSON.parse(mercator) as MultiPolygon,
  }));
  return generalise(municipalities).map((shape) => ({ ...shape, geometry: writeWkb(shape.geometry) }));
}

import type { MapOutline } from '../api/client.js';
import { type Box, boxOf, labelPoint, type Point, ringsOf } from './path.js';

interface Shape {
  ags: string;
  name: string;
  d: string;
}
export interface CropLabel {
  ags: string;
  name: string;
  at: Point;
}
export interface Crop {
  /** West, north, edge: a square part of the map with the place in its middle. */
  view: { x: number; y: number; size: number };
  shapes: Shape[];
  districts: Shape[];
  labels: CropLabel[];
}

/** The place and what lies around it, cut out of the map of the Land. */
export function cropAround(outline: MapOutline, ags: string): Crop | null {
  const place = outline.municipalities.find((shape) => shape.ags === ags);
  if (!place) return null;
  const view = viewAround(boxOf(ringsOf(place.d)));
  const inView = outline.municipalities.filter((shape) => touches(boxOf(ringsOf(shape.d)), view));
  const others = inView.filter((shape) => shape !== place);
  return {
    view,
    shapes: [...others, place],
    districts: outline.districts.filter((shape) => touches(boxOf(ringsOf(shape.d)), view)),
    labels: placeLabels([place, ...others], view),
  };
}

const MARGIN = 2.1;

function viewAround([west, north, east, south]: Box): Crop['view'] {
  const size = Math.ceil(Math.max(east - west, south - north) * MARGIN);
  return { x: Math.round((west + east - size) / 2), y: Math.round((north + south - size) / 2), size };
}

function touches([west, north, east, south]: Box, { x, y, size }: Crop['view']): boolean {
  return east > x && west < x + size && south > y && north < y + size;
}

/** Names that have room: the place first, then its neighbours; one that would cover another is left out. */
function placeLabels(shapes: Shape[], view: Crop['view']): CropLabel[] {
  const taken: Box[] = [];
  return shapes.flatMap(({ ags, name, d }) => {
    const at = labelPoint(ringsOf(d));
    const box = labelBox(name, at, view);
    const isInside =
      box[0] > view.x && box[1] > view.y && box[2] < view.x + view.size && box[3] < view.y + view.size;
    if (!isInside || taken.some((other) => overlaps(other, box))) return [];
    taken.push(box);
    return [{ ags, name, at }];
  });
}

/** Two lines, name and share, of a map drawn about 480 pixels wide. */
function labelBox(name: string, [x, y]: Point, { size }: Crop['view']): Box {
  const pixel = size / 480;
  const half = (name.length * 7.6 * pixel) / 2;
  return [x - half, y - 16 * pixel, x + half, y + 20 * pixel];
}

const overlaps = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

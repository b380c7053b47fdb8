import type { MapOutline } from '../../api/client.js';
import { type Box, boxOf, labelPoint, type Point, ringsOf } from '../../map/path.js';

/* The Gemeinden of a project, cut out of the map of the Land, with a circle each as large as its count. Pure. */

interface Shape {
  ags: string;
  name: string;
  d: string;
}
export interface Place {
  ags: string;
  addressCount: number | null;
}
export interface Circle {
  ags: string;
  name: string;
  at: Point;
  radius: number;
  /** Null: not known; drawn as a dot. */
  count: number | null;
  /** The name has room below the circle. */
  named: boolean;
}
export interface PlacesCrop {
  view: { x: number; y: number; width: number; height: number };
  /** SVG units a pixel of the page. */
  pixel: number;
  shapes: Shape[];
  districts: Shape[];
  circles: Circle[];
}

/** Width of the drawing on the page, in pixels: what circles and letters are measured by. */
const SHOWN = 560;
const SMALLEST = 9;
const LARGEST = 22;

export function cropPlaces(outline: MapOutline, places: Place[]): PlacesCrop | null {
  const chosen = new Map(places.map((place) => [place.ags, place]));
  const own = outline.municipalities.filter(({ ags }) => chosen.has(ags));
  if (own.length === 0) return null;
  const view = viewAround(joined(own.map(({ d }) => boxOf(ringsOf(d)))));
  const pixel = view.width / SHOWN;
  const inView = ({ d }: Shape) => touches(boxOf(ringsOf(d)), view);
  return {
    view,
    pixel,
    shapes: outline.municipalities.filter(inView),
    districts: outline.districts.filter(inView),
    circles: circlesOf(own, chosen, pixel),
  };
}

const joined = (boxes: Box[]): Box => [
  Math.min(...boxes.map((box) => box[0])),
  Math.min(...boxes.map((box) => box[1])),
  Math.max(...boxes.map((box) => box[2])),
  Math.max(...boxes.map((box) => box[3])),
];

/** Some land around, and never higher than wide: a long narrow project keeps its neighbours at its sides. */
function viewAround([west, north, east, south]: Box): PlacesCrop['view'] {
  const [wide, high] = [east - west, south - north];
  const height = Math.ceil(Math.max(high, wide * 0.62) * 1.16);
  const width = Math.ceil(Math.max(wide * 1.16, height));
  return {
    x: Math.round((west + east - width) / 2),
    y: Math.round((north + south - height) / 2),
    width,
    height,
  };
}

function touches([west, north, east, south]: Box, view: PlacesCrop['view']): boolean {
  return east > view.x && west < view.x + view.width && south > view.y && north < view.y + view.height;
}

/** The area of a circle follows the count. The largest come first, so that small ones lie above them. */
function circlesOf(own: Shape[], places: Map<string, Place>, pixel: number): Circle[] {
  const most = Math.max(1, ...[...places.values()].map(({ addressCount }) => addressCount ?? 0));
  const circles = own.map(({ ags, name, d }) => {
    const count = places.get(ags)?.addressCount ?? null;
    const size = count === null ? 5 : Math.max(SMALLEST, LARGEST * Math.sqrt(count / most));
    const [x, y] = labelPoint(ringsOf(d));
    return { ags, name, at: [Math.round(x), Math.round(y)] as Point, radius: size * pixel, count };
  });
  const sorted = circles.sort((a, b) => b.radius - a.radius || a.ags.localeCompare(b.ags));
  return withNames(sorted, pixel);
}

/** Names where they cover no circle and no other name; the table beside the map has them all. */
function withNames(circles: Omit<Circle, 'named'>[], pixel: number): Circle[] {
  const taken: Box[] = circles.map(({ at: [x, y], radius }) => [
    x - radius,
    y - radius,
    x + radius,
    y + radius,
  ]);
  return circles.map((circle) => {
    const box = nameBox(circle, pixel);
    const named = !taken.some((other) => overlap(other, box));
    if (named) taken.push(box);
    return { ...circle, named };
  });
}

function nameBox({ name, at: [x, y], radius }: Omit<Circle, 'named'>, pixel: number): Box {
  const half = name.length * 3.7 * pixel;
  const top = y + radius + pixel;
  return [x - half, top, x + half, top + 15 * pixel];
}

const overlap = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

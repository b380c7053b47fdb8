import type { RecordArea, Surroundings } from '../../api/areas.js';
import type { AreaChange } from '../../api/history.js';
import {
  type DrawnPart,
  partsOf,
  pathOf,
  type Place,
  polygonsOf,
  type Rings,
  scaleOf,
} from '../../history/area-drawing.js';
import { type Box, boxOf, labelPoint, type Point } from '../../map/path.js';

/*
 * The area of a case as a picture: Gemeinden around it, other projects, what came and what went. Pure: positions in
 * degrees become units of a drawing of `WIDTH` × `HEIGHT`.
 */

export const WIDTH = 640;
export const HEIGHT = 420;
const MARGIN = 40;
const METRES_A_DEGREE = 111_320;

export interface AreaScene {
  places: Named[];
  projects: Named[];
  /** Parts of the area that other funded projects have too. */
  overlaps: Named[];
  /** Where which coverage is, by kind. */
  cells: { kind: string; d: string }[];
  area: string;
  added: DrawnPart[];
  removed: DrawnPart[];
  scale: { units: number; metres: number };
}
interface Named {
  key: string;
  name: string;
  d: string;
  /** Where the name stands; null: it is not in the picture. */
  at: Point | null;
}

interface Shown {
  area: RecordArea;
  surroundings: Surroundings;
  added?: unknown;
  removed?: unknown;
  overlaps?: readonly { key: string; name: string; geometry: unknown }[];
  cells?: readonly { kind: string; geometry: unknown }[];
  /** The area of another time, in place of the one of today. */
  instead?: unknown;
}

const rings = (geometry: unknown): Rings[] => polygonsOf(geometry as AreaChange['added']);

/** Null: there is neither an area nor a change of one. */
export function sceneOf(shown: Shown): AreaScene | null {
  const { area, surroundings, added, removed, overlaps = [], cells = [], instead } = shown;
  const own = area.features.flatMap(({ geometry, properties }) =>
    properties.lot === null ? rings(geometry) : [],
  );
  const lots = area.features.flatMap(({ geometry }) => rings(geometry));
  const whole = instead ? rings(instead) : own.length > 0 ? own : lots;
  const parts = { added: rings(added), removed: rings(removed) };
  const focus = [...whole, ...parts.added, ...parts.removed].flat();
  if (focus.length === 0) return null;
  const { place, unitsADegree } = placing(boxOf(focus));
  const placed = (geometry: unknown) =>
    rings(geometry).map((polygon) => polygon.map((ring) => ring.map(place)));
  const draw = ({ key, name }: { key: string; name: string }, geometry: unknown): Named => {
    const drawn = placed(geometry);
    return { key, name, d: drawn.map(pathOf).join(''), at: labelAt(drawn) };
  };
  const named = (kind: 'municipality' | 'project'): Named[] =>
    surroundings.features
      .filter(({ properties }) => properties.kind === kind)
      .map(({ geometry, properties }) => draw(properties, geometry));
  const shared = apart(
    overlaps.map((overlap) => ({
      ...draw(overlap, overlap.geometry),
      at: below(placed(overlap.geometry)),
    })),
  );
  return {
    places: giveWay(named('municipality'), shared),
    projects: giveWay(named('project'), shared),
    overlaps: shared,
    cells: cells.map(({ kind, geometry }) => ({ kind, d: placed(geometry).map(pathOf).join('') })),
    area: whole.map((polygon) => pathOf(polygon.map((ring) => ring.map(place)))).join(''),
    added: partsOf(parts.added, place),
    removed: partsOf(parts.removed, place),
    scale: scaleOf(unitsADegree / METRES_A_DEGREE),
  };
}

/** The box in the middle, as large as fits. */
function placing([west, south, east, north]: Box): { place: Place; unitsADegree: number } {
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const across = (east - west) * narrowing || 0.0001;
  const down = north - south || 0.0001;
  const unitsADegree = Math.min((WIDTH - 2 * MARGIN) / across, (HEIGHT - 2 * MARGIN) / down);
  const middle: Point = [(west + east) / 2, (south + north) / 2];
  const place: Place = ([x, y]) => [
    WIDTH / 2 + (x - middle[0]) * narrowing * unitsADegree,
    HEIGHT / 2 - (y - middle[1]) * unitsADegree,
  ];
  return { place, unitsADegree };
}

/** Of the largest part, as far as that point can be seen. */
function labelAt(polygons: Rings[]): Point | null {
  const [largest] = [...polygons].sort((a, b) => sizeOf(b) - sizeOf(a));
  if (!largest) return null;
  const [x, y] = labelPoint(largest);
  return x > 50 && x < WIDTH - 50 && y > 16 && y < HEIGHT - 24 ? [Math.round(x), Math.round(y)] : null;
}

function sizeOf(polygon: Rings): number {
  const [left, top, right, bottom] = boxOf(polygon);
  return (right - left) * (bottom - top);
}

const LINE = 17;
/** Half the width of a name, about. */
const reachOf = ({ name }: Named): number => (name.length * 7.4) / 2;

const meet = (one: Named, other: Named): boolean =>
  one.at !== null &&
  other.at !== null &&
  Math.abs(one.at[1] - other.at[1]) < LINE &&
  Math.abs(one.at[0] - other.at[0]) < reachOf(one) + reachOf(other);

/** Below the largest part, so that the part itself is seen; where a name stands already, a line further down. */
function below(drawn: Rings[]): Point | null {
  const inside = labelAt(drawn);
  if (!inside) return null;
  const [largest] = [...drawn].sort((a, b) => sizeOf(b) - sizeOf(a));
  return [inside[0], Math.round(Math.min(boxOf(largest!)[3] + LINE, HEIGHT - 28))];
}

function apart(named: Named[]): Named[] {
  const placed: Named[] = [];
  for (const one of named) {
    const moved = { ...one };
    while (moved.at && placed.some((other) => meet(moved, other))) {
      const y: number = moved.at[1] + LINE;
      moved.at = y < HEIGHT - 24 ? [moved.at[0], y] : null;
    }
    placed.push(moved);
  }
  return placed;
}

/** What overlaps is named before what lies beside it. */
const giveWay = (named: Named[], first: Named[]): Named[] =>
  named.map((one) => (first.some((other) => meet(one, other)) ? { ...one, at: null } : one));

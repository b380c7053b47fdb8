import type { Position } from 'geojson';
import { randomFrom } from '../../coverage/demo-random.js';
import type { DemoPlace } from './demo-plan.js';

const { cos, max, min, PI, sin, sqrt } = Math;

/** Corners of one built-up part: as many as a drawn outline has. */
const CORNERS = 18;

/**
 * A frayed patch of a Gemeinde around a point beside its middle; patches of different numbers lie in different
 * directions, so that projects of one Gemeinde seldom meet. EPSG:25833; what lies beyond the border is cut off later.
 */
export function patchOf(place: DemoPlace, addresses: number, number: number): Position[] {
  const random = randomFrom(Number(place.ags) * 977 + number);
  const across = sqrt(place.areaKm2) * 1_000;
  const radius = min(across * 0.28, max(220, sqrt(addresses) * 42));
  const direction = number * 2.4 + random() * 0.5;
  // A small one that lay far out could lie beyond the border as a whole.
  const away = min(across * (0.08 + 0.16 * random()), radius * 2.5);
  const [x, y] = [place.x + cos(direction) * away, place.y + sin(direction) * away];
  const corners = Array.from({ length: CORNERS }, (_, i): Position => {
    const reach = radius * (0.72 + random() * 0.45);
    const angle = (2 * PI * i) / CORNERS;
    return [Math.round(x + cos(angle) * reach), Math.round(y + sin(angle) * reach)];
  });
  return [...corners, corners[0]!];
}

export const wktOf = (rings: Position[][]): string =>
  `MULTIPOLYGON(${rings.map((ring) => `((${ring.map((corner) => corner.join(' ')).join(', ')}))`).join(', ')})`;

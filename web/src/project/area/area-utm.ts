/*
 * EPSG:25833 (ETRS89 / UTM 33): metres in which areas are typed, edited and stored, exact to a millimetre within Saxony.
 * Krüger's series on GRS80. Pure.
 */
export type Point = readonly [number, number];

const RADIUS = 6378137;
const FLATTENING = 1 / 298.257222101;
const E = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RAD = Math.PI / 180;
const N = FLATTENING / (2 - FLATTENING);
const SCALE = (0.9996 * RADIUS * (1 + N ** 2 / 4 + N ** 4 / 64)) / (1 + N);
const FALSE_EASTING = 500_000;
const MERIDIAN = 15;
const THERE = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3,
  (61 / 240) * N ** 3,
];
const BACK = [N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3, N ** 2 / 48 + N ** 3 / 15, (17 / 480) * N ** 3];

export function toMetres([longitude, latitude]: Point): Point {
  const away = (longitude - MERIDIAN) * RAD;
  const sin = Math.sin(latitude * RAD);
  const t = Math.sinh(Math.atanh(sin) - E * Math.atanh(E * sin));
  const start: Point = [
    Math.atan2(t, Math.cos(away)),
    Math.asinh(Math.sin(away) / Math.hypot(t, Math.cos(away))),
  ];
  const [north, east] = series(start, THERE, 1);
  return [FALSE_EASTING + SCALE * east, SCALE * north];
}

export function toDegrees([x, y]: Point): Point {
  const [xi, eta] = series([y / SCALE, (x - FALSE_EASTING) / SCALE], BACK, -1);
  const longitude = MERIDIAN + Math.atan2(Math.sinh(eta), Math.cos(xi)) / RAD;
  const isometric = Math.atanh(Math.sin(xi) / Math.cosh(eta));
  let sin = Math.sin(Math.asin(Math.tanh(isometric)));
  for (let i = 0; i < 4; i++) sin = Math.tanh(isometric + E * Math.atanh(E * sin));
  return [longitude, Math.asin(sin) / RAD];
}

function series([xi, eta]: Point, factors: readonly number[], sign: 1 | -1): Point {
  let [north, east] = [xi, eta];
  factors.forEach((factor, i) => {
    const k = 2 * (i + 1);
    north += sign * factor * Math.sin(k * xi) * Math.cosh(k * eta);
    east += sign * factor * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  return [north, east];
}

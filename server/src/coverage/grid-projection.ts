/**
 * The projections of the grids, exact to a millimetre within Germany, on the ellipsoid GRS80 (ETRS89).
 * UTM by Krüger's series (Karney 2011), LAEA as IOGP method 9820. ETRS89 and WGS84 count as the same.
 */
export interface Projection {
  /** Degrees of longitude and latitude to metres. */
  forward(longitude: number, latitude: number): [number, number];
  /** Metres to degrees. */
  inverse(x: number, y: number): [number, number];
}

const RADIUS = 6378137;
const FLATTENING = 1 / 298.257222101;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const RAD = Math.PI / 180;

const geographic: Projection = { forward: (lon, lat) => [lon, lat], inverse: (x, y) => [x, y] };

/** By EPSG code, what grid files come in; null for any other. */
export function projectionOf(epsg: number): Projection | null {
  if (epsg === 3035) return europe;
  if (epsg === 25832) return zone32;
  if (epsg === 25833) return zone33;
  return epsg === 4326 || epsg === 4258 ? geographic : null;
}

const N = FLATTENING / (2 - FLATTENING);
const MERIDIAN = (RADIUS / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3,
  (61 / 240) * N ** 3,
];
const BETA = [N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3, N ** 2 / 48 + N ** 3 / 15, (17 / 480) * N ** 3];
const SCALE = 0.9996;

function utm(centralMeridian: number): Projection {
  return {
    forward(longitude, latitude) {
      const away = (longitude - centralMeridian) * RAD;
      const sin = Math.sin(latitude * RAD);
      const t = Math.sinh(Math.atanh(sin) - E * Math.atanh(E * sin));
      const xi = Math.atan2(t, Math.cos(away));
      const eta = Math.asinh(Math.sin(away) / Math.hypot(t, Math.cos(away)));
      const [northing, easting] = krueger(xi, eta, ALPHA, 1);
      return [500_000 + SCALE * MERIDIAN * easting, SCALE * MERIDIAN * northing];
    },
    inverse(x, y) {
      const [xi, eta] = krueger(y / (SCALE * MERIDIAN), (x - 500_000) / (SCALE * MERIDIAN), BETA, -1);
      const away = Math.atan2(Math.sinh(eta), Math.cos(xi));
      const conformal = Math.asin(Math.sin(xi) / Math.cosh(eta));
      return [centralMeridian + away / RAD, fromConformal(conformal) / RAD];
    },
  };
}

function krueger(xi: number, eta: number, series: readonly number[], sign: 1 | -1): [number, number] {
  let [north, east] = [xi, eta];
  series.forEach((factor, i) => {
    const k = 2 * (i + 1);
    north += sign * factor * Math.sin(k * xi) * Math.cosh(k * eta);
    east += sign * factor * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  return [north, east];
}

function fromConformal(conformal: number): number {
  const isometric = Math.atanh(Math.sin(conformal));
  let sin = Math.sin(conformal);
  for (let i = 0; i < 4; i++) sin = Math.tanh(isometric + E * Math.atanh(E * sin));
  return Math.asin(sin);
}

function authalic(latitude: number): number {
  const sin = Math.sin(latitude);
  return (1 - E2) * (sin / (1 - E2 * sin * sin) + Math.atanh(E * sin) / E);
}

const AT_POLE = authalic(Math.PI / 2);
const AUTHALIC_RADIUS = RADIUS * Math.sqrt(AT_POLE / 2);

function laea(centre: [number, number], falseEasting: number, falseNorthing: number): Projection {
  const [longitude0, latitude0] = [centre[0] * RAD, centre[1] * RAD];
  const beta0 = Math.asin(authalic(latitude0) / AT_POLE);
  const [sin0, cos0] = [Math.sin(beta0), Math.cos(beta0)];
  const stretch =
    (RADIUS * Math.cos(latitude0)) / (Math.sqrt(1 - E2 * Math.sin(latitude0) ** 2) * AUTHALIC_RADIUS * cos0);
  return {
    forward(longitude, latitude) {
      const beta = Math.asin(authalic(latitude * RAD) / AT_POLE);
      const [sin, cos, away] = [Math.sin(beta), Math.cos(beta), longitude * RAD - longitude0];
      const reach = AUTHALIC_RADIUS * Math.sqrt(2 / (1 + sin0 * sin + cos0 * cos * Math.cos(away)));
      const x = reach * stretch * cos * Math.sin(away);
      const y = (reach / stretch) * (cos0 * sin - sin0 * cos * Math.cos(away));
      return [falseEasting + x, falseNorthing + y];
    },
    inverse(x, y) {
      const [dx, dy] = [(x - falseEasting) / stretch, (y - falseNorthing) * stretch];
      const distance = Math.hypot(dx, dy);
      if (distance < 1e-6) return [centre[0], centre[1]];
      const arc = 2 * Math.asin(distance / (2 * AUTHALIC_RADIUS));
      const beta = Math.asin(Math.cos(arc) * sin0 + (dy * Math.sin(arc) * cos0) / distance);
      const away = Math.atan2(
        dx * Math.sin(arc),
        distance * cos0 * Math.cos(arc) - dy * sin0 * Math.sin(arc),
      );
      return [(longitude0 + away) / RAD, fromAuthalic(beta) / RAD];
    },
  };
}

const FROM_AUTHALIC = [
  E2 / 3 + (31 * E2 ** 2) / 180 + (517 * E2 ** 3) / 5040,
  (23 * E2 ** 2) / 360 + (251 * E2 ** 3) / 3780,
  (761 * E2 ** 3) / 45360,
];

const fromAuthalic = (beta: number): number =>
  FROM_AUTHALIC.reduce((latitude, factor, i) => latitude + factor * Math.sin(2 * (i + 1) * beta), beta);

const europe = laea([10, 52], 4_321_000, 3_210_000);
const zone32 = utm(9);
const zone33 = utm(15);

/**
 * Forward projection to EPSG:3035 (ETRS89, Lambert azimuthal equal-area, IOGP 9820), the grid of the census.
 * Being equal-area, it also gives the area of a Gemeinde in square metres.
 */
const RADIUS = 6378137;
const FLATTENING = 1 / 298.257222101;
const ECCENTRICITY = Math.sqrt(2 * FLATTENING - FLATTENING ** 2);
const CENTRE = { longitude: (10 * Math.PI) / 180, latitude: (52 * Math.PI) / 180 };
const FALSE_EASTING = 4321000;
const FALSE_NORTHING = 3210000;

function authalic(latitude) {
  const e = ECCENTRICITY;
  const sin = Math.sin(latitude);
  return (1 - e * e) * (sin / (1 - (e * sin) ** 2) - Math.log((1 - e * sin) / (1 + e * sin)) / (2 * e));
}

const AT_POLE = authalic(Math.PI / 2);
const AUTHALIC_CENTRE = Math.asin(authalic(CENTRE.latitude) / AT_POLE);
const AUTHALIC_RADIUS = RADIUS * Math.sqrt(AT_POLE / 2);
const SCALE =
  (RADIUS * Math.cos(CENTRE.latitude)) /
  (Math.sqrt(1 - (ECCENTRICITY * Math.sin(CENTRE.latitude)) ** 2) *
    AUTHALIC_RADIUS *
    Math.cos(AUTHALIC_CENTRE));

/** degrees (WGS 84, here the same as ETRS89) → [easting, northing] in metres */
export function toGrid([longitude, latitude]) {
  const beta = Math.asin(authalic((latitude * Math.PI) / 180) / AT_POLE);
  const away = (longitude * Math.PI) / 180 - CENTRE.longitude;
  const [sin0, cos0] = [Math.sin(AUTHALIC_CENTRE), Math.cos(AUTHALIC_CENTRE)];
  const towards = cos0 * Math.cos(beta) * Math.cos(away);
  const reach = AUTHALIC_RADIUS * Math.sqrt(2 / (1 + sin0 * Math.sin(beta) + towards));
  const x = reach * SCALE * Math.cos(beta) * Math.sin(away);
  const y = (reach / SCALE) * (cos0 * Math.sin(beta) - sin0 * Math.cos(beta) * Math.cos(away));
  return [FALSE_EASTING + x, FALSE_NORTHING + y];
}

/** positive when the ring runs counter-clockwise */
export function ringArea(ring) {
  let doubled = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    doubled += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return doubled / 2;
}

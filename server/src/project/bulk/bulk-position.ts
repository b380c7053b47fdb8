import { projectionOf } from '../../coverage/grid-projection.js';

/*
 * In which coordinate system two columns are, and where a point lies in that of the service (EPSG:25833). Pure.
 */

export const bulkSrids = [25833, 25832, 4326] as const;
export type BulkSrid = (typeof bulkSrids)[number];
/** As the columns have them: east or longitude first. */
export type Pair = [number, number];
/** west, south, east, north in EPSG:25833. */
export type Extent = [number, number, number, number];

const store = projectionOf(25833)!;

/** UTM with the number of its zone in front: 33 433 456. */
const withoutZone = ([x, y]: Pair): Pair => (x > 32_000_000 && x < 34_000_000 ? [x % 1_000_000, y] : [x, y]);

/** null: nowhere on earth. */
export function toStored(pair: Pair, srid: BulkSrid): Pair | null {
  const [x, y] = withoutZone(pair);
  if (srid === 4326 ? Math.abs(x) > 180 || Math.abs(y) > 85 : !isMetres(x, y)) return null;
  if (srid === 25833) return [round(x), round(y)];
  const [longitude, latitude] = projectionOf(srid)!.inverse(x, y);
  const [east, north] = store.forward(longitude, latitude);
  return Number.isFinite(east) && Number.isFinite(north) ? [round(east), round(north)] : null;
}

const isMetres = (x: number, y: number): boolean => Math.abs(x) < 10_000_000 && Math.abs(y) < 10_000_000;
const round = (metres: number): number => Math.round(metres * 100) / 100;

const NEAR = 20_000;
const lies = (at: Pair | null, [west, south, east, north]: Extent): boolean =>
  at !== null && at[0] > west - NEAR && at[0] < east + NEAR && at[1] > south - NEAR && at[1] < north + NEAR;

/**
 * The system in which most points lie at the Gemeinden of the project, as they are or turned round; where the header names
 * one, that one. null: in none of them.
 */
export function sridOf(headers: string, pairs: readonly Pair[], extent: Extent | null): BulkSrid | null {
  const named = namedSrid(headers);
  if (named || pairs.length === 0) return named ?? (/läng|breit|lon|lat/i.test(headers) ? 4326 : 25833);
  const zone = zoneOf(pairs);
  if (zone) return zone;
  const hits = bulkSrids.map((srid) => ({
    srid,
    count: extent
      ? pairs.filter(
          (pair) => lies(toStored(pair, srid), extent) || lies(toStored([pair[1], pair[0]], srid), extent),
        ).length
      : 0,
  }));
  const best = hits.reduce((most, next) => (next.count > most.count ? next : most));
  return best.count > 0 ? best.srid : bySize(pairs);
}

function namedSrid(headers: string): BulkSrid | null {
  if (/25833|UTM ?33|zone ?33/i.test(headers)) return 25833;
  if (/25832|UTM ?32|zone ?32/i.test(headers)) return 25832;
  return /4326|4258|WGS ?84/i.test(headers) ? 4326 : null;
}

function zoneOf(pairs: readonly Pair[]): BulkSrid | null {
  const zones = new Set(pairs.map(([x]) => Math.floor(x / 1_000_000)));
  if (zones.size !== 1) return null;
  return zones.has(33) ? 25833 : zones.has(32) ? 25832 : null;
}

function bySize(pairs: readonly Pair[]): BulkSrid | null {
  if (pairs.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)) return 4326;
  return pairs.some(([x, y]) => isGaussKrueger(x) || isGaussKrueger(y)) ? null : 25833;
}

/** Number of the zone in front of 500,000: 4 567 890 in zone 4, 5 432 100 in zone 5. */
export const isGaussKrueger = (value: number): boolean =>
  value > 3_200_000 && value < 5_560_000 && Math.abs((value % 1_000_000) - 500_000) < 300_000;

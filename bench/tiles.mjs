// Finished tiles, warm from memory and cold from PostGIS, against the thin limit.
import { get, load } from './load.mjs';
import { root, startNode } from './process.mjs';
import { interleave } from './rounds.mjs';

/** These are a tile's own, or node:http writes them by itself. */
const NOT_COPIED = ['date', 'connection', 'keep-alive', 'content-length', 'etag'];

/** CPU of one request in microseconds, under load. */
export async function cpuARequest(measured, paths, seconds) {
  const before = await measured.cpu();
  const requests = await load(measured.origin, paths, seconds);
  return ((await measured.cpu()) - before) / requests;
}

export const warmTile = {
  rows: ['warm-tile'],
  run: async (bench) => [await overThin(bench, (path) => path)],
};

/** The word behind the address keeps a tile out of both memories, so that each request asks the database. */
export const asCold = (path) => `${path}&cold`;
export const coldTile = { rows: ['cold-tile'], run: async (bench) => [await overThin(bench, asCold)] };

async function overThin(bench, asAsked) {
  const { service, paths } = await bench.session('s');
  const thin = await bench.thin();
  const asked = paths.map(asAsked);
  const cost = (measured) => () => cpuARequest(measured, asked, bench.seconds);
  const measured = await interleave(bench.rounds, cost(service), cost(thin));
  return { unit: 'µs CPU', ...measured };
}

/** The thin server, made to answer with the headers of ours, and checked to do so. */
export async function startThin(place, service, path) {
  const ours = await get(service.origin + path);
  const headers = Object.fromEntries(
    Object.entries(ours.headers).filter(([name]) => !NOT_COPIED.includes(name)),
  );
  const script = `${root}/bench/thin.mjs`;
  const thin = await startNode(script, {
    env: { DATABASE_URL: place.url, THIN_HEADERS: JSON.stringify(headers) },
  });
  const its = await get(thin.origin + path);
  const names = (answer) => Object.keys(answer.headers).sort().join(', ');
  if (names(ours) !== names(its) || !ours.body.equals(its.body) || ours.headers.etag !== its.headers.etag)
    throw new Error(`the thin server answers otherwise: ${names(its)} instead of ${names(ours)}`);
  return thin;
}

// What ten times the land costs a lookup: each of them at M and at S in turn, in one run.
import { drawnAreas, households } from './area.mjs';
import { fetchAll, get } from './load.mjs';
import { databaseCpu } from './mapserver.mjs';
import { interleave, median, timings } from './rounds.mjs';
import { asCold, cpuARequest } from './tiles.mjs';

const growthOf = (large, small) => large / small;

/** `cost(size)` gives a function that measures one round there. */
function growth(name, unit, cost) {
  return {
    rows: [name],
    needsM: true,
    async run(bench) {
      const [atM, atS] = [await cost(bench, 'm'), await cost(bench, 's')];
      return [{ unit, ...(await interleave(bench.rounds, atM, atS, growthOf)) }];
    },
  };
}

export const growths = [
  growth('growth-warm-tile', 'µs CPU', async (bench, size) => {
    const { service, paths } = await bench.session(size);
    return () => cpuARequest(service, paths, bench.seconds);
  }),
  growth('growth-cold-tile', 'µs CPU, PostGIS too', async (bench, size) => {
    const { service, paths } = await bench.session(size);
    return withDatabase(bench, size, service, (measured) =>
      cpuARequest(measured, paths.map(asCold), bench.seconds),
    );
  }),
  growth('growth-drawn-area', 'ms', async (bench, size) => {
    const areas = await drawnAreas(bench[size], bench.quick ? 10 : 40);
    const count = await households(bench[size]);
    return async () => median(await timings(areas.map((area) => () => count(area))));
  }),
  growth('growth-statistics', 'µs CPU, PostGIS too', async (bench, size) => {
    const service = await bench.service(size);
    const figures = ['all', 'ftthb', 'hfc', 'dsl'].flatMap((technology) =>
      [50, 100, 1000].map((minMbit) => `technology=${technology}&minMbit=${minMbit}`),
    );
    const paths = figures.map((figure) => `/api/coverage-shares?edition=2021-06-30&${figure}`);
    return askEach(bench, size, service, paths, 4);
  }),
  growth('growth-keyset-page', 'µs CPU, PostGIS too', async (bench, size) => {
    const service = await bench.service(size);
    return askEach(bench, size, service, await fullPages(service, '/api/municipalities?limit=50'), 40);
  }),
];

/** Pages of a list that are as long as asked for, each by the cursor of the one before. */
async function fullPages(service, list) {
  const pages = [list];
  for (let next = null; ;) {
    const page = JSON.parse(await bodyOf(service, pages.at(-1)));
    next = page.next;
    if (!next) return pages.slice(0, -1);
    pages.push(`${list}&after=${encodeURIComponent(next)}`);
  }
}

async function bodyOf(service, path) {
  const { body, headers } = await get(service.origin + path);
  if (headers['content-encoding'] !== 'gzip') return body.toString();
  const { gunzipSync } = await import('node:zlib');
  return gunzipSync(body).toString();
}

/** CPU of a request, asked a few at a time; the same number of requests wherever there are fewer paths. */
function askEach(bench, size, service, paths, times) {
  const many = Array.from({ length: times * 12 }, (_, i) => paths[i % paths.length]);
  return withDatabase(bench, size, service, async ({ cpu }) => {
    const before = await cpu();
    await fetchAll(service.origin, many, 2);
    return ((await cpu()) - before) / many.length;
  });
}

async function withDatabase(bench, size, service, cost) {
  const database = await databaseCpu(bench[size].db);
  const measured = { origin: service.origin, cpu: async () => (await service.cpu()) + database() };
  await cost(measured);
  return () => cost(measured);
}

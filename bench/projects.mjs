// Projects and their funding cases: the first page of each list and a tile of zoom 10, as one waits for them at the service.
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { get } from './load.mjs';
import { makeCases } from './many-cases.mjs';
import { makeProjects } from './many-projects.mjs';
import { startNode } from './process.mjs';
import { connect, mainScript, server } from './program.mjs';
import { median, p95, timings } from './rounds.mjs';

const COUNT = 5_000;
const ZOOM = 10;

export const projects = {
  rows: ['projects-first-page', 'projects-tile', 'projects-tile-again', 'cases-first-page'],
  needsS: false,
  async run({ rounds, say }) {
    const place = await openPlace(say);
    try {
      const agent = new http.Agent({ keepAlive: true });
      const ask = (path, headers) => askFor(place.service.origin + path, agent, headers);
      const page = await slowest(rounds, Array(100).fill('/api/projects?limit=50'), ask);
      const paths = await tilesWithProjects(place);
      const tile = await slowest(rounds, paths, ask, () => place.db.query('DELETE FROM tile'));
      const again = await slowest(rounds, paths, ask);
      const reader = await makeCases(place.db, say);
      const desk = await slowest(rounds, Array(100).fill('/api/funding-cases?limit=50'), (path) =>
        ask(path, reader),
      );
      agent.destroy();
      return [page, { ...tile, note: `${paths.length} tiles, each drawn when asked for` }, again, desk];
    } finally {
      await place.drop();
    }
  },
};

/** The 95th percentiles of the rounds: their median, and their range. A first round warms up. */
async function slowest(rounds, paths, ask, before = async () => undefined) {
  const all = [];
  for (let round = 0; round <= rounds; round++) {
    await before();
    all.push(p95(await timings(paths.map((path) => () => ask(path)))));
  }
  const counted = all.slice(1);
  return { unit: 'ms', ours: median(counted), min: Math.min(...counted), max: Math.max(...counted) };
}

async function askFor(url, agent, headers) {
  const { status, body } = await get(url, agent, headers);
  if (status !== 200) throw new Error(`${url}: ${status}`);
  return body;
}

/** A database of its own with the Gemeinden of Saxony and the projects, and the service over it. */
async function openPlace(say) {
  const admin = await connect(process.env.DATABASE_URL);
  const name = `lotse_bench_projects_${randomBytes(4).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(process.env.DATABASE_URL);
  url.pathname = `/${name}`;
  const db = await connect(url.toString());
  const started = [];
  const drop = async () => {
    for (const service of started) await service.stop();
    await db.destroy();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.destroy();
  };
  try {
    await fill(db, say);
    const env = {
      DATABASE_URL: url.toString(),
      DEMO: '',
      PORT: '0',
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
    };
    started.push(await startNode(mainScript, { env, ready: /ready on (http:\/\/\S+)/ }));
    return { db, service: started[0], drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function fill(db, say) {
  const { migrate } = await server('platform/migrate');
  const { seed } = await server('seed');
  say('Gemeinden');
  await migrate(db);
  await seed(db, false, () => undefined);
  say(`${COUNT.toLocaleString('de')} Projekte`);
  await makeProjects(db, COUNT);
  // The service's own job would draw tiles beside the measuring.
  const { markChangedAreas } = await server('map/mark-dirty');
  const { layers } = await server('map/layers');
  const { setComplete } = await server('map/tile-job.queries');
  await markChangedAreas(db);
  await db.query('DELETE FROM tile');
  for (const layer of layers.values()) {
    const content = await layer.open(db);
    if (content) await setComplete(db, layer.name, content.key);
  }
}

async function tilesWithProjects({ db, service }) {
  const { layers } = await server('map/layers');
  const content = await layers.get('project').open(db);
  const tiles = await content.tilesAt(db, ZOOM);
  const paths = tiles.map(({ z, x, y }) => `/tiles/project/${z}/${x}/${y}.pbf?v=${content.v}`);
  const filled = [];
  for (const path of paths) if ((await get(service.origin + path)).status === 200) filled.push(path);
  return filled;
}

// Tiles drawn when asked for: our service against MapServer's MVT of the same cells and overviews from the same PostGIS.
import fs from 'node:fs';
import path from 'node:path';
import { askFastCgi } from './fastcgi.mjs';
import { fetchAll } from './load.mjs';
import { mapserver } from './peers.mjs';
import { cpuOfFamily, freePort, parentOf, startProgram } from './process.mjs';
import { server } from './program.mjs';
import { interleave, median } from './rounds.mjs';
import { columnsOf } from './sessions.mjs';
import { asCold } from './tiles.mjs';

const PROCESSES = 3;

export const overMapserver = {
  rows: ['render-over-mapserver'],
  async run(bench) {
    const peer = mapserver(bench.mayFetch);
    if (peer.missing) return [peer];
    const { service, paths } = await bench.session('s');
    const { OVERVIEW_SIZES } = await server('coverage/overview');
    const sizes = [1, ...OVERVIEW_SIZES];
    await makeSquares(bench.s, sizes);
    const other = await startMapserver(bench, peer, sizes);
    try {
      const database = await databaseCpu(bench.s.db);
      const ours = splitCost(() => drawOurs(service, paths), service, database, paths.length);
      const theirs = splitCost(() => other.drawAll(paths), other, database, paths.length);
      const prepare = () => forget(bench.s.db, paths);
      const result = await interleave(bench.rounds, () => prepare().then(ours.cost), theirs.cost);
      const note = `of it PostGIS: ours ${share(ours)}, ${peer.name} ${share(theirs)}`;
      return [{ unit: 'µs CPU, PostGIS too', peerName: peer.name, ...result, note }];
    } finally {
      await other.stop();
    }
  },
};

/** CPU of a tile, server and database together; `parts` keeps what the database took of it. */
function splitCost(work, measured, database, tiles) {
  const parts = [];
  const cost = async () => {
    const [server, postgres] = [await measured.cpu(), database()];
    await work();
    const [own, its] = [(await measured.cpu()) - server, database() - postgres];
    parts.push(its / (own + its));
    return (own + its) / tiles;
  };
  return { cost, parts };
}

const share = ({ parts }) => `${Math.round(100 * median(parts))} %`;

/** Each tile is missing, and asked for so that it stays out of the service's memory. */
const drawOurs = (service, paths) => fetchAll(service.origin, paths.map(asCold), PROCESSES);

async function forget(db, paths) {
  const columns = columnsOf(paths);
  await db.query(
    `DELETE FROM tile USING unnest($1::int[], $2::int[], $3::int[]) AS gone (z, x, y)
     WHERE layer = 'coverage' AND (tile.z, tile.x, tile.y) = (gone.z, gone.x, gone.y)`,
    columns,
  );
}

/** On another machine its CPU cannot be read: then only the servers before it are compared. */
export async function databaseCpu(db) {
  const [{ pid }] = await db.query('SELECT pg_backend_pid() AS pid');
  const [{ local }] = await db.query(
    `SELECT inet_server_addr() IS NULL OR inet_server_addr() <<= '127.0.0.0/8' AS local`,
  );
  const parent = local ? parentOf(pid) : NaN;
  return Number.isNaN(parent) ? () => 0 : () => cpuOfFamily(parent);
}

/** What MapServer wants of cells and overviews: polygons in Web Mercator with a GiST index, one table a size. */
async function makeSquares({ db, edition }, sizes) {
  for (const size of sizes) {
    const from =
      size === 1
        ? `coverage_cell WHERE edition_id = ${edition.id}`
        : `coverage_overview WHERE edition_id = ${edition.id} AND size = ${size}`;
    await db.query(`DROP TABLE IF EXISTS bench_square_${size}`);
    await db.query(
      `CREATE TABLE bench_square_${size} AS
       SELECT row_number() OVER ()::int AS id, households AS h, bands_all AS a, bands_ftthb AS f, bands_hfc AS c,
              bands_dsl AS d,
              ST_Transform(ST_MakeEnvelope(gx * 100, gy * 100, (gx + ${size}) * 100, (gy + ${size}) * 100,
                                           ${edition.gridSrid}), 3857)::geometry(Polygon, 3857) AS geom
       FROM ${from}`,
    );
    await db.query(`CREATE INDEX ON bench_square_${size} USING gist (geom)`);
    await db.query(`VACUUM ANALYZE bench_square_${size}`);
  }
}

async function startMapserver(bench, { command, launcher, env }, sizes) {
  const { cellSize } = await server('map/coverage-tile');
  const mapFile = path.join(bench.folder, 'coverage.map');
  fs.writeFileSync(mapFile, mapOf(new URL(bench.s.url), sizes));
  const config = path.join(bench.folder, 'mapserver.conf');
  fs.writeFileSync(config, 'CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n  END\nEND\n');
  const processes = [];
  for (let i = 0; i < PROCESSES; i++) {
    const port = await freePort();
    const args = ['-n', '-a', '127.0.0.1', '-p', String(port), '--', command];
    const options = { env: { ...env, MAPSERVER_CONFIG_FILE: config }, stdio: ['ignore', 'ignore', 'pipe'] };
    processes.push({ port, ...startProgram(launcher, args, options) });
  }
  const query = (one) => {
    const [, z, x, y] = /\/(\d+)\/(\d+)\/(\d+)\.pbf/.exec(one);
    const about = { map: mapFile, mode: 'tile', tilemode: 'gmap', tile: `${x} ${y} ${z}` };
    return new URLSearchParams({
      ...about,
      layers: `s${cellSize(Number(z))}`,
      'map.imagetype': 'mvt',
    }).toString();
  };
  return {
    cpu: async () => (await Promise.all(processes.map((one) => one.cpu()))).reduce((a, b) => a + b),
    stop: () => Promise.all(processes.map((one) => one.stop())),
    drawAll: (paths) => drawAll(processes, paths.map(query)),
  };
}

/** Each process takes the next tile when it has drawn its last. */
async function drawAll(processes, queries) {
  let next = 0;
  const worker = async ({ port }) => {
    while (next < queries.length) {
      const { headers, body } = await askFastCgi(port, queries[next++]);
      if (!/mapbox-vector-tile|x-protobuf/.test(headers) || body.length === 0)
        throw new Error(`MapServer: ${headers} ${body.subarray(0, 500)}`);
    }
  };
  await Promise.all(processes.map(worker));
}

function mapOf(url, sizes) {
  const connection = [
    `host=${url.hostname} port=${url.port || 5432} dbname=${url.pathname.slice(1)}`,
    `user=${decodeURIComponent(url.username)}${url.password ? ` password=${decodeURIComponent(url.password)}` : ''}`,
  ].join(' ');
  const layer = (size) => `
  LAYER
    NAME "s${size}"
    TYPE POLYGON
    STATUS ON
    CONNECTIONTYPE POSTGIS
    CONNECTION "${connection}"
    DATA "geom from bench_square_${size} using unique id using srid=3857"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    METADATA "gml_include_items" "h,a,f,c,d" "gml_types" "auto" END
    PROJECTION "init=epsg:3857" END
  END`;
  return `
MAP
  NAME "coverage"
  SIZE 256 256
  EXTENT -20037508 -20037508 20037508 20037508
  PROJECTION "init=epsg:3857" END
  OUTPUTFORMAT
    NAME "mvt"
    DRIVER "MVT"
    FORMATOPTION "EXTENT=4096"
    FORMATOPTION "EDGE_BUFFER=0"
  END
  WEB METADATA "ows_title" "coverage" "ows_enable_request" "*" END END${sizes.map(layer).join('')}
END
`;
}

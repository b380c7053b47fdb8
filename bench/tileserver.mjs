// The same finished tiles from tileserver-gl-light, which reads them from an mbtiles file that is written here.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { fetchAll, get } from './load.mjs';
import { tileserver } from './peers.mjs';
import { freePort, startNode } from './process.mjs';
import { server } from './program.mjs';
import { interleave } from './rounds.mjs';
import { columnsOf } from './sessions.mjs';
import { cpuARequest } from './tiles.mjs';

export const overTileserver = {
  rows: ['warm-over-tileserver'],
  async run(bench) {
    const peer = tileserver(bench.mayFetch);
    if (peer.missing) return [peer];
    const { service, paths } = await bench.session('s');
    const other = await startTileserver(peer.folder, await writeMbtiles(bench, paths));
    try {
      const theirs = paths.map((one) => one.replace(/^\/tiles\/(\w+)/, '/data/$1').replace(/\?.*/, ''));
      await requireSame(service.origin + paths[0], other.origin + theirs[0]);
      await fetchAll(other.origin, theirs);
      const ours = () => cpuARequest(service, paths, bench.seconds);
      const its = () => cpuARequest(other, theirs, bench.seconds);
      return [{ unit: 'µs CPU', peerName: peer.name, ...(await interleave(bench.rounds, ours, its)) }];
    } finally {
      await other.stop();
    }
  },
};

/** Some seconds after it listens, the peer still has no tiles. */
async function requireSame(ours, theirs) {
  const a = await get(ours);
  let b = await get(theirs);
  for (let i = 0; i < 100 && b.status !== 200; i++) {
    await sleep(100);
    b = await get(theirs);
  }
  const plain = ({ body, headers }) => (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body);
  if (!plain(a).equals(plain(b))) throw new Error(`${theirs} is another tile than ${ours}`);
}

async function startTileserver(folder, mbtiles) {
  const config = path.join(path.dirname(mbtiles), 'tileserver.json');
  const options = { paths: { root: path.dirname(mbtiles), mbtiles: '' } };
  fs.writeFileSync(
    config,
    JSON.stringify({ options, data: { coverage: { mbtiles: path.basename(mbtiles) } } }),
  );
  return startNode(path.join(folder, 'node_modules/tileserver-gl-light/src/main.js'), {
    args: ['--config', config, '--port', String(await freePort()), '--bind', '127.0.0.1'],
    cwd: path.dirname(mbtiles),
    ready: /Listening at (http:\/\/\S+)/,
  });
}

/** Rows of an mbtiles file count from the south. */
async function writeMbtiles({ s, folder }, paths) {
  const { Database } = createRequire(import.meta.url)('node-sqlite3-wasm');
  const file = path.join(folder, 'coverage.mbtiles');
  const db = new Database(file);
  db.exec('CREATE TABLE metadata (name text, value text)');
  db.exec('CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)');
  const json = JSON.stringify({ vector_layers: [{ id: 'coverage', fields: {} }] });
  const facts = {
    name: 'coverage',
    format: 'pbf',
    minzoom: '5',
    maxzoom: '14',
    bounds: '11.8,50.1,15.1,51.7',
    json,
  };
  for (const fact of Object.entries(facts)) db.run('INSERT INTO metadata VALUES (?, ?)', fact);
  const insert = db.prepare('INSERT INTO tiles VALUES (?, ?, ?, ?)');
  db.exec('BEGIN');
  for (const { z, x, y, gz } of await storedTiles(s, paths)) insert.run([z, x, 2 ** z - 1 - y, gz]);
  db.exec('COMMIT');
  insert.finalize();
  db.exec('CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)');
  db.close();
  return file;
}

async function storedTiles({ db, edition }, paths) {
  const { coverageKey } = await server('map/layers');
  return db.query(
    `SELECT z, x, y, gz FROM tile JOIN unnest($2::int[], $3::int[], $4::int[]) AS asked (z, x, y) USING (z, x, y)
     WHERE layer = 'coverage' AND version = $1 AND gz IS NOT NULL`,
    [coverageKey(edition.id), ...columnsOf(paths)],
  );
}

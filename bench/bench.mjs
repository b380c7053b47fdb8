// What the figures share: the data S and M, the services over them, the thin server, and the tiles of a session.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startNode } from './process.mjs';
import { mainScript } from './program.mjs';
import { makeTiles, pathsOf, sessionTiles } from './sessions.mjs';
import { startThin } from './tiles.mjs';
import { World } from './world.mjs';

export class Bench {
  constructor({ quick, say }) {
    this.quick = quick;
    this.say = say;
    this.mayFetch = !quick;
    this.rounds = quick ? 5 : 9;
    this.seconds = quick ? 1 : 2;
    this.viewports = quick ? 40 : 120;
    this.peers = new Set();
    this.started = new Map();
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-bench-'));
  }

  async build(withM) {
    this.world = new World(process.env.DATABASE_URL);
    Object.assign(this, await this.world.build(withM, this.say));
    this.postgres = await versions(this.s.db);
    this.say('Kacheln');
    // All of S down to the last zoom with large cells; what is left is made when a session asks for it.
    if (this.quick) await makeTiles(this.s, () => []);
    else await makeTiles(this.s, ({ minzoom, maxzoom }) => zooms(minzoom, Math.min(maxzoom, 12)));
    if (this.m) await makeTiles(this.m, ({ minzoom }) => zooms(minzoom, 9));
  }

  /** The service over S or M, started when first asked for. */
  service(size) {
    const { url, states } = this[size];
    const env = {
      DATABASE_URL: url,
      STATES: states.join(','),
      DEMO: '1',
      PORT: '0',
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
    };
    return this.once(`service ${size}`, () =>
      startNode(mainScript, { env, ready: /ready on (http:\/\/\S+)/ }),
    );
  }

  /** Paths of the tiles that visitors of S or M ask for, finished and in memory. */
  session(size) {
    return this.once(`session ${size}`, async () => {
      const service = await this.service(size);
      const tiles = await sessionTiles(this[size], this.viewports);
      return { service, ...(await pathsOf(service.origin, tiles)) };
    });
  }

  thin() {
    return this.once('thin', async () => {
      const { service, paths } = await this.session('s');
      return startThin(this.s, service, paths[0]);
    });
  }

  once(name, make) {
    if (!this.started.has(name)) this.started.set(name, make());
    return this.started.get(name);
  }

  /** Ends all that was started; may be called again. */
  async stop() {
    const started = await Promise.allSettled(this.started.values());
    this.started.clear();
    await Promise.all(started.map(({ value }) => value?.stop?.()));
    await this.world?.drop();
    this.world = null;
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

const zooms = (first, last) => Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

async function versions(db) {
  const [{ postgres, postgis }] = await db.query(
    `SELECT current_setting('server_version') AS postgres, PostGIS_Lib_Version() AS postgis`,
  );
  return `PostgreSQL ${postgres.split(' ')[0]} with PostGIS ${postgis}`;
}

// Bytes on the wire: tiles of a session, the largest tile of all, and the JavaScript of the pages.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './process.mjs';
import { server } from './program.mjs';

const KILOBYTE = 1000;

export const tileSizes = {
  rows: ['tile-mean', 'tile-largest', 'tile-largest-m'],
  async run(bench) {
    const { session } = await bench.session('s');
    const sizes = new Map((await storedSizes(bench.s)).map(({ address, bytes }) => [address, bytes]));
    const seen = session.map((one) => sizes.get(/\/tiles\/(.+)\.pbf/.exec(one)[1]) / KILOBYTE);
    const mean = seen.reduce((a, b) => a + b) / seen.length;
    return [
      { unit: 'KB', ours: mean, min: Math.min(...seen), max: Math.max(...seen) },
      await largestOf(bench.s),
      bench.m ? await largestOf(bench.m) : { missing: 'there is no M in this run' },
    ];
  },
};

async function storedSizes(place) {
  const { coverageKey } = await server('map/layers');
  return place.db.query(
    `SELECT layer || '/' || z || '/' || x || '/' || y AS address, length(gz) AS bytes FROM tile
     WHERE layer = 'coverage' AND version = $1 AND gz IS NOT NULL`,
    [coverageKey(place.edition.id)],
  );
}

async function largestOf(place) {
  const [row] = await place.db.query(
    `SELECT layer || ' ' || z || '/' || x || '/' || y AS address, length(gz) AS bytes, count(*) OVER ()::int AS count
     FROM tile WHERE gz IS NOT NULL ORDER BY length(gz) DESC LIMIT 1`,
  );
  return {
    unit: 'KB',
    ours: row.bytes / KILOBYTE,
    note: `${row.address} of ${row.count.toLocaleString('en')} made`,
  };
}

export const pageWeight = {
  rows: ['page-weight', 'map-page-weight'],
  needsDatabase: false,
  run() {
    const pages = new PageFiles(path.join(root, 'dist/web'));
    const weights = pages.names.map((name) => ({ name, ...pages.weigh(name) }));
    const isMap = ({ name }) => /map-page/.test(name);
    const heaviest = (list) => list.toSorted((a, b) => b.bytes - a.bytes)[0];
    const row = ({ name, bytes, count }) => ({
      unit: 'KB',
      ours: bytes / KILOBYTE,
      note: `${path.basename(name)}, ${count} files`,
    });
    return [row(heaviest(weights.filter((page) => !isMap(page)))), row(heaviest(weights.filter(isMap)))];
  },
};

/** Which JavaScript a page makes the browser load, by the manifest of the build. */
class PageFiles {
  constructor(folder) {
    this.folder = folder;
    this.manifest = JSON.parse(fs.readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'));
    this.entries = Object.keys(this.manifest).filter(
      (key) => this.manifest[key].isEntry && this.isScript(key),
    );
    this.names = [...new Set(this.entries.flatMap((key) => this.manifest[key].dynamicImports ?? []))].filter(
      (key) => /-page\.tsx?$/.test(key),
    );
  }

  isScript(key) {
    return this.manifest[key].file.endsWith('.js');
  }

  /** Entries and page with all they import, and what the page itself loads later: the map, its worker. */
  weigh(name) {
    const files = new Set();
    for (const entry of this.entries) this.collect(entry, files, false);
    this.collect(name, files, true);
    const bytes = [...files].reduce((sum, file) => sum + this.gzipped(file), 0);
    return { bytes, count: files.size };
  }

  collect(key, files, isLater, seen = new Set()) {
    const chunk = this.manifest[key];
    if (seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const asset of chunk.assets ?? []) if (/\.m?js$/.test(asset)) files.add(asset);
    for (const next of chunk.imports ?? [])
      this.collect(next, files, isLater && !this.entries.includes(next), seen);
    if (isLater) for (const next of chunk.dynamicImports ?? []) this.collect(next, files, true, seen);
  }

  gzipped(file) {
    const full = path.join(this.folder, file);
    if (fs.existsSync(`${full}.gz`)) return fs.statSync(`${full}.gz`).size;
    return gzipSync(fs.readFileSync(full)).length;
  }
}

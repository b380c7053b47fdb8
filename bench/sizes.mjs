// Bytes on the wire: tiles of a session, the largest tile of all, and the JavaScript of the pages.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
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
  async run() {
    const folder = path.join(root, 'dist/web');
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'));
    const { pageScripts } = await import(pathToFileURL(path.join(root, 'dist/web-ssr/entry-server.js')).href);
    const pages = pageScripts(manifest);
    const map = pages.find(({ name }) => name === 'map');
    const weights = pages.filter((page) => page !== map).map((page) => weigh(folder, page));
    const heaviest = (list) => list.toSorted((a, b) => b.bytes - a.bytes)[0];
    const ofPublic = heaviest(weights.filter(({ isOfStaff }) => !isOfStaff));
    const ofStaff = heaviest(weights.filter(({ isOfStaff }) => isOfStaff));
    const later = filesLater(manifest, 'src/page/map-page.tsx');
    const withMap = weigh(folder, { ...map, files: [...new Set([...map.files, ...later])] });
    const row = ({ name, bytes, count }, more = '') => ({
      unit: 'KB',
      ours: bytes / KILOBYTE,
      note: `${name}, ${count} files${more}`,
    });
    return [
      row(ofPublic, `; of staff ${ofStaff.name}, ${(ofStaff.bytes / KILOBYTE).toFixed(0)} KB`),
      row(withMap),
    ];
  },
};

const weigh = (folder, { name, isOfStaff, files }) => ({
  name,
  isOfStaff,
  bytes: files.reduce((sum, file) => sum + gzipped(path.join(folder, file)), 0),
  count: files.length,
});

const gzipped = (file) =>
  fs.existsSync(`${file}.gz`) ? fs.statSync(`${file}.gz`).size : gzipSync(fs.readFileSync(file)).length;

/** What a page loads once it stands, by the manifest of the build: the map, its worker. */
function filesLater(manifest, page) {
  const files = new Set();
  const seen = new Set(['src/entry-client.tsx']);
  const waiting = [page];
  for (let key = waiting.pop(); key; key = waiting.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const { file, assets = [], imports = [], dynamicImports = [] } = manifest[key];
    files.add(file);
    for (const asset of assets) if (/\.m?js$/.test(asset)) files.add(asset);
    waiting.push(...imports, ...dynamicImports);
  }
  return files;
}

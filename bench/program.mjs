// The built server as the bench uses it: the same modules that serve, import and seed.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './process.mjs';

const dist = path.join(root, 'dist');
export const mainScript = path.join(dist, 'server/src/main.js');

/** Stops with one sentence where the build is missing. */
export function requireBuild() {
  const wanted = [mainScript, path.join(dist, 'web/.vite/manifest.json')];
  if (wanted.every((file) => fs.existsSync(file))) return;
  throw new Error('Der Bau fehlt. Bitte zuerst: npm run build');
}

/** A module of the server, for example `map/layers`. */
export const server = (name) => import(pathToFileURL(path.join(dist, 'server/src', `${name}.js`)).href);

/** A TypeORM DataSource, as the service itself opens it. */
export async function connect(url) {
  const { DataSource } = await import('typeorm');
  const { dataSourceOptions } = await server('platform/data-source');
  return new DataSource(dataSourceOptions({ url })).initialize();
}

// `npm run bench -- [names…] [--quick] [--write]`: the figures against peers, one JSON line each; the whole of it also into
// docs/bench.md, single rows with --write. On a private PostGIS that lives as long, or on the server of DATABASE_URL in
// databases of its own.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { drawnArea, nameSearch } from './area.mjs';
import { Bench } from './bench.mjs';
import { goals } from './goals.mjs';
import { growths } from './growth.mjs';
import { householdsInArea } from './households.mjs';
import { overMapserver } from './mapserver.mjs';
import { root } from './process.mjs';
import { projects } from './projects.mjs';
import { requireBuild } from './program.mjs';
import { isMet, jsonLine, writeRows, writeTable } from './report.mjs';
import { pageWeight, tileSizes } from './sizes.mjs';
import { slowLine } from './slow-line.mjs';
import { starts } from './starts.mjs';
import { coldTile, warmTile } from './tiles.mjs';
import { overTileserver } from './tileserver.mjs';
import { changedCells, loading } from './writing.mjs';

/** In this order: the edit of cells spoils warm tiles, and a start wants the machine for itself. */
const figures = [
  pageWeight,
  slowLine,
  warmTile,
  coldTile,
  overTileserver,
  overMapserver,
  drawnArea,
  ...growths,
  nameSearch,
  tileSizes,
  loading,
  changedCells,
  projects,
  householdsInArea,
  starts,
];

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const quick = process.argv.includes('--quick');
const writes = process.argv.includes('--write');
const chosen = figures.filter(
  ({ rows }) => names.length === 0 || rows.some((row) => names.some((name) => row.startsWith(name))),
);
const loadAtStart = os.loadavg()[0].toFixed(1);

try {
  requireBuild();
  if (chosen.length === 0)
    throw new Error(`So heißt keine Messung. Es gibt: ${Object.keys(goals).join(', ')}`);
  if (!process.env.DATABASE_URL && chosen.some(needsDatabase)) process.exit(await runOnPrivateServer());
  process.exitCode = await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function needsDatabase(figure) {
  return figure.needsDatabase !== false;
}

/** With all its cells and tiles. */
function needsSaxony(figure) {
  return needsDatabase(figure) && figure.needsS !== false;
}

/** The same command again, on a cluster that ends with it. */
function runOnPrivateServer() {
  const script = path.join(root, 'scripts/postgis.sh');
  const child = spawn(script, [process.execPath, ...process.argv.slice(1)], { stdio: 'inherit', cwd: root });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

async function run() {
  const bench = new Bench({ quick, say });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => bench.stop().finally(() => process.exit(1)));
  const rows = [];
  try {
    if (chosen.some(needsSaxony)) await bench.build(chosen.some(({ needsM }) => needsM) && !quick);
    for (const figure of chosen) {
      if (figure === starts) await bench.stop();
      for (const row of await measure(bench, figure)) {
        rows.push(row);
        console.log(jsonLine(row));
        if (row.note) say(`  ${row.note}`);
      }
    }
    if (names.length === 0 && !quick) {
      await writeTable(rows, { ...bench, loadAtStart });
      say('docs/bench.md geschrieben');
    }
    if (writes && names.length > 0) {
      await writeRows(
        rows.filter(({ missing }) => !missing),
        loadAtStart,
      );
      say('Zeilen in docs/bench.md geschrieben');
    }
  } finally {
    await bench.stop();
  }
  return conclude(rows);
}

async function measure(bench, figure) {
  const lacks = (reason) => figure.rows.map((name) => ({ name, missing: reason }));
  if (quick && figure.needsM) return lacks('--quick makes no M');
  if (quick && figure.isSlow && names.length === 0)
    return lacks('--quick starts nothing; name it to measure it');
  say(figure.rows.join(', '));
  try {
    const found = await figure.run(bench);
    for (const { peerName } of found) if (peerName) bench.peers.add(peerName);
    return figure.rows.map((name, i) => ({ name, ...found[i] }));
  } catch (error) {
    return lacks(`failed: ${error.message.split('\n')[0]}`);
  }
}

/** A missed goal is a result, something that could not be measured is a fault, unless it was left out by --quick. */
function conclude(rows) {
  const missed = rows.filter((row) => !row.missing && !isMet(row)).map(({ name }) => name);
  const missing = rows.filter((row) => row.missing).map(({ name, missing: why }) => `${name} (${why})`);
  if (missed.length > 0) say(`Ziel verfehlt: ${missed.join(', ')}`);
  if (missing.length > 0) say(`Nicht gemessen: ${missing.join('; ')}`);
  return rows.some((row) => row.missing?.startsWith('failed')) ? 1 : 0;
}

function say(words) {
  fs.writeSync(2, `${words}\n`);
}

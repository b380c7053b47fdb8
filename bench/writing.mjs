// Writing: changed cells until every zoom is fresh, and loading cells against COPY + upsert.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { server } from './program.mjs';
import { interleave, p95, timings } from './rounds.mjs';
import { someCells } from './sessions.mjs';
import { editionFacts } from './world.mjs';

const CHANGED = 1_000;

/** An edit of cells that lie together, as its transaction would do it, and the job's work until no tile is dirty. */
export const changedCells = {
  rows: ['changed-cells'],
  async run({ s, rounds }) {
    const { redrawDirty } = await server('map/tile-redraw');
    const middles = await someCells(s, rounds + 1);
    const edits = [];
    for (const middle of middles) edits.push(await cellsNear(s, middle));
    const [, ...times] = await timings(
      edits.map((cells) => async () => {
        await edit(s, cells);
        while (await redrawDirty(s.db, 0));
      }),
    );
    const [{ dirty }] = await s.db.query('SELECT count(*)::int AS dirty FROM tile WHERE dirty');
    if (dirty > 0) throw new Error(`${dirty} tiles are still dirty`);
    return [
      { unit: 's', ours: p95(times) / 1000, min: Math.min(...times) / 1000, max: Math.max(...times) / 1000 },
    ];
  },
};

const cellsNear = ({ db, edition }, { gx, gy }) =>
  db.query(
    `SELECT gx, gy FROM coverage_cell WHERE edition_id = $1 AND gy BETWEEN $3::int - 100 AND $3::int + 100
     ORDER BY greatest(abs(gx - $2::int), abs(gy - $3::int)), gy, gx LIMIT ${CHANGED}`,
    [edition.id, gx, gy],
  );

async function edit({ db, edition }, cells) {
  const { refreshOverview } = await server('coverage/overview');
  const { markDirty } = await server('map/mark-dirty');
  await db.transaction(async (manager) => {
    await manager.query(
      `UPDATE coverage_cell AS c SET bands_all = c.bands_all # 1
       FROM unnest($2::int[], $3::int[]) AS changed (gx, gy)
       WHERE c.edition_id = $1 AND c.gy = changed.gy AND c.gx = changed.gx`,
      [edition.id, cells.map(({ gx }) => gx), cells.map(({ gy }) => gy)],
    );
    await refreshOverview(manager, edition.id, cells);
    await markDirty(manager, 'coverage', {
      editionId: edition.id,
      cells: cells.map(({ gx, gy }) => [gx, gy]),
    });
  });
}

/** Rows a second of the service's own loading, and of COPY into a staging table with an upsert of finished rows. */
export const loading = {
  rows: ['loading'],
  async run(bench) {
    const cells = await someOf(bench.s, bench.quick ? 30_000 : 100_000);
    const copy = await prepareCopy(bench, cells);
    if (copy.missing) return [copy];
    const rate = (seconds) => cells.length / seconds;
    const ours = async () => rate(await loadAsImport(bench.s.db, cells));
    const peer = async () => rate(await copy.run());
    const result = await interleave(bench.rounds, ours, peer, (own, other) => own / other);
    return [{ unit: 'rows/s', peerName: 'psql COPY + INSERT … ON CONFLICT', ...result }];
  },
};

async function someOf({ db }, count) {
  const { demoInput } = await server('coverage/demo-seed');
  const { demoCells } = await server('coverage/demo-cells');
  const { CellBuffer } = await server('coverage/cell-buffer');
  const { SHARES } = await server('coverage/cell-bands');
  const all = demoCells(await demoInput(db));
  const some = new CellBuffer();
  for (let i = 0; i < Math.min(count, all.length); i++)
    some.add(all.gx[i], all.gy[i], all.ags[i], all.households[i], all.shares, i * SHARES);
  return some;
}

/** Seconds of an edition from opening to its last cell, beside the editions that are there; it is removed again. */
async function loadAsImport(db, cells, use = async () => undefined) {
  const { openEdition } = await server('coverage/edition-store');
  const { storeCells } = await server('coverage/cell-store');
  const begun = performance.now();
  const id = await openEdition(db, editionFacts('bench-loading'));
  await storeCells(db, id, cells);
  const seconds = (performance.now() - begun) / 1000;
  await use(id);
  await db.query('DELETE FROM coverage_edition WHERE id = $1', [id]);
  return seconds;
}

/** The peer gets its rows ready made, codes and running sums too; starting psql is taken off its time. */
async function prepareCopy({ s, folder }, cells) {
  const psql = findPsql();
  if (!psql) return { missing: 'psql (Debian: postgresql-client) is not there' };
  const file = path.join(folder, 'cells.copy');
  const run = (...commands) => runPsql(psql, s.url, commands);
  await s.db.query('DROP TABLE IF EXISTS bench_cell, bench_staging');
  await s.db.query('CREATE TABLE bench_cell (LIKE coverage_cell INCLUDING ALL)');
  await s.db.query('CREATE UNLOGGED TABLE bench_staging (LIKE coverage_cell)');
  await loadAsImport(s.db, cells, (id) =>
    run(`\\copy (SELECT * FROM coverage_cell WHERE edition_id = ${id}) TO '${file}'`),
  );
  const columns = await columnsOf(s.db);
  const upsert = `INSERT INTO bench_cell SELECT * FROM bench_staging ON CONFLICT (edition_id, gy, gx) DO UPDATE SET ${columns
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`;
  return {
    run: async () => {
      await s.db.query('TRUNCATE bench_cell, bench_staging');
      const idle = await run('SELECT 1');
      return (await run(`\\copy bench_staging FROM '${file}'`, upsert)) - idle;
    },
  };
}

async function columnsOf(db) {
  const rows = await db.query(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = 'bench_cell'::regclass AND attnum > 0 AND attname NOT IN ('edition_id', 'gy', 'gx')`,
  );
  return rows.map(({ name }) => name);
}

function findPsql() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, 'psql')).find((file) => fs.existsSync(file)) ?? null;
}

/** Seconds of some commands in one psql. */
function runPsql(psql, address, commands) {
  const url = new URL(address);
  const env = {
    ...process.env,
    PGHOST: url.hostname,
    PGPORT: url.port || '5432',
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: url.pathname.slice(1),
  };
  const args = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...commands.flatMap((command) => ['-c', command])];
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(psql, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve((performance.now() - begun) / 1000) : reject(new Error(`psql ended with ${code}`)),
    );
  });
}

// Households of a drawn area while it is drawn: the whole answer of the service (edition, threshold, classes, spots, words),
// over three million cells that are invented for it.
import { randomBytes } from 'node:crypto';
import { connect, server } from './program.mjs';
import { median, p95, randomFrom, timings } from './rounds.mjs';

const CELLS = 3_000_000;
const AREAS = 100;
const POINTS = 200;
const REACH_METRES = [1_000, 6_000];
/** South-west corner in cells of EPSG:3035: the square reaches over Saxony. */
const [WEST, SOUTH] = [44_000, 29_500];
const EDGE = Math.ceil(Math.sqrt(CELLS));
const KEY = 14612000;

export const householdsInArea = {
  rows: ['households-in-area', 'households-in-area-median'],
  needsS: false,
  async run({ rounds, say, quick }) {
    const place = await openPlace(say);
    try {
      const { AreaService } = await server('project/area/area.service');
      const shapes = await drawnShapes(quick ? 20 : AREAS);
      const areas = new AreaService(place.db, null);
      const actor = { accountId: 'bench' };
      const count = (coordinates) =>
        areas.households(actor, { geometry: { type: 'MultiPolygon', coordinates }, srid: 25833 });
      const all = { slowest: [], usual: [] };
      // A first round warms up.
      for (let round = 0; round <= rounds; round++) {
        const times = await timings(shapes.map((shape) => () => count(shape)));
        if (round === 0) continue;
        all.slowest.push(p95(times));
        all.usual.push(median(times));
      }
      return [rowOf(all.slowest), rowOf(all.usual)];
    } finally {
      await place.drop();
    }
  },
};

const rowOf = (all) => ({
  unit: 'ms',
  ours: median(all),
  min: Math.min(...all),
  max: Math.max(...all),
});

/** Outlines as a hand draws them, with two hundred points, in EPSG:25833. */
async function drawnShapes(count) {
  const { projectionOf } = await server('coverage/grid-projection');
  const [grid, metres] = [projectionOf(3035), projectionOf(25833)];
  const random = randomFrom(200);
  return Array.from({ length: count }, () => {
    const [x, y] = metres.forward(
      ...grid.inverse(
        (WEST + EDGE * (0.15 + 0.7 * random())) * 100,
        (SOUTH + EDGE * (0.15 + 0.7 * random())) * 100,
      ),
    );
    const reach = REACH_METRES[0] + (REACH_METRES[1] - REACH_METRES[0]) * random();
    const ring = Array.from({ length: POINTS }, (_, i) => {
      const [angle, far] = [(2 * Math.PI * i) / POINTS, reach * (0.9 + 0.1 * random())];
      return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
    });
    return [[[...ring, ring[0]]]];
  });
}

/** A database of its own with one edition; of every twentieth cell no share is published. */
async function openPlace(say) {
  const admin = await connect(process.env.DATABASE_URL);
  const name = `lotse_bench_households_${randomBytes(4).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(process.env.DATABASE_URL);
  url.pathname = `/${name}`;
  const db = await connect(url.toString());
  const drop = async () => {
    await db.destroy();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.destroy();
  };
  try {
    const { migrate } = await server('platform/migrate');
    const { seedProgrammes } = await server('programme/seed-programmes');
    await migrate(db);
    await seedProgrammes(db);
    say(`${CELLS.toLocaleString('de')} Zellen`);
    await fill(db);
    return { db, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function fill(db) {
  const { CellBuffer } = await server('coverage/cell-buffer');
  const { NO_SHARE, SHARES } = await server('coverage/cell-bands');
  const { storeCells, tidyAfterLoading } = await server('coverage/cell-store');
  const { activateEditions, openEdition } = await server('coverage/edition-store');
  const random = randomFrom(3);
  const cells = new CellBuffer();
  const none = Array.from({ length: SHARES }, () => NO_SHARE);
  for (let gy = SOUTH; gy < SOUTH + EDGE; gy++)
    for (let gx = WEST; gx < WEST + EDGE && cells.length < CELLS; gx++) {
      const shares = Array.from({ length: SHARES }, () => Math.round(random() * 10_000));
      cells.add(gx, gy, KEY, 1 + Math.floor(random() * 40), random() < 0.05 ? none : shares);
    }
  const id = await openEdition(db, {
    source: 'Bench',
    userGroup: 'households',
    referenceDate: '2025-12-31',
    level: 'cell',
    fileName: 'bench',
    checksum: 'bench',
    licence: 'none',
    credit: 'none',
    gridSrid: 3035,
  });
  await storeCells(db, id, cells);
  await tidyAfterLoading(db);
  await activateEditions(db, [{ id, facts: { weights: 'counts' } }]);
}

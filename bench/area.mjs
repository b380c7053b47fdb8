// Lookups by place and name: households of a drawn area against indexed cell centres, and the search for a Gemeinde.
import { server } from './program.mjs';
import { interleave, median, p95, randomFrom, timings } from './rounds.mjs';
import { someCells } from './sessions.mjs';

const SQUARE_METRES = 500e6;
const CORNERS = 16;

export const drawnArea = {
  rows: ['drawn-area', 'drawn-area-over-centres'],
  needsM: true,
  async run({ m, rounds, quick }) {
    await makeCentres(m);
    const areas = await drawnAreas(m, quick ? 10 : 40);
    const ours = await households(m);
    const centres = await centreCounter(m);
    await requireSameSums(areas, ours, centres);
    const slowest = [];
    const turn = (question, kept) => async () => {
      const times = await timings(areas.map((area) => () => question(area)));
      kept?.push(p95(times));
      return median(times);
    };
    const ratio = await interleave(rounds, turn(ours, slowest), turn(centres.count));
    await centres.release();
    return [slowRow(slowest.slice(1)), { unit: 'ms', ...ratio }];
  },
};

/** The 95th percentiles of the rounds: their median, and their range. */
const slowRow = (all) => ({ unit: 'ms', ours: median(all), min: Math.min(...all), max: Math.max(...all) });

/** The function of the service, for a polygon in degrees. */
export async function households({ db, edition }) {
  const { householdsInArea } = await server('coverage/cell.queries');
  return (area) => householdsInArea(db, edition, area);
}

/** Outlines of 500 km² as a hand would draw them, around inhabited places. */
export async function drawnAreas(place, count) {
  const { projectionOf } = await server('coverage/grid-projection');
  const projection = projectionOf(place.edition.gridSrid);
  const random = randomFrom(500);
  return (await someCells(place, count)).map(({ gx, gy }) => {
    const radii = Array.from({ length: CORNERS }, () => 0.8 + 0.4 * random());
    const doubled = radii.reduce((sum, radius, i) => sum + radius * radii[(i + 1) % CORNERS], 0);
    const metres = Math.sqrt((2 * SQUARE_METRES) / (doubled * Math.sin((2 * Math.PI) / CORNERS)));
    const ring = radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / CORNERS;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)].map((part) => part * radius * metres);
      return projection.inverse(gx * 100 + dx, gy * 100 + dy);
    });
    return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
  });
}

/** What one would do without a grid: a point with a GiST index for each cell, and its households of each class. */
async function makeCentres({ db, edition }) {
  const reached = [2, 3, 4, 5, 6, 7].map(
    (i) => `running[${i}] - coalesce((lag(running) OVER line)[${i}], 0) AS r${i}`,
  );
  await db.query('DROP TABLE IF EXISTS bench_centre');
  await db.query(
    `CREATE TABLE bench_centre AS
     SELECT ST_SetSRID(ST_MakePoint(gx * 100 + 50, gy * 100 + 50), ${edition.gridSrid}) AS centre, households,
            ${reached.join(', ')}
     FROM coverage_cell WHERE edition_id = ${edition.id} WINDOW line AS (PARTITION BY gy ORDER BY gx)`,
  );
  await db.query('CREATE INDEX ON bench_centre USING gist (centre)');
  await db.query('VACUUM ANALYZE bench_centre');
}

/** On a connection without just-in-time compiling, which costs the peer more than the query itself. */
async function centreCounter({ db, edition }) {
  const runner = db.createQueryRunner();
  await runner.query('SET jit = off');
  const sums = ['households', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'].map(
    (name) => `sum(${name})::float8 AS ${name}`,
  );
  const count = async (area) => {
    const [row] = await runner.query(
      `SELECT ${sums.join(', ')} FROM bench_centre
       WHERE ST_Intersects(centre, ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON($1), 4326), ${edition.gridSrid}))`,
      [JSON.stringify(area)],
    );
    return row;
  };
  return { count, release: () => runner.query('RESET jit').then(() => runner.release()) };
}

async function requireSameSums(areas, ours, centres) {
  for (const area of areas) {
    const [a, b] = [await ours(area), await centres.count(area)];
    const isSame =
      a.households === b.households &&
      a.reached.every((one, i) => Math.round(one.households * 100) === b[`r${i + 2}`]);
    if (!isSame)
      throw new Error(`a drawn area counts otherwise: ${JSON.stringify(a)} and ${JSON.stringify(b)}`);
  }
}

const PAGE = { district: null, after: null, limit: 20 };

/** Beginnings, parts, keys and mistyped names of every fifth Gemeinde. */
export const nameSearch = {
  rows: ['search'],
  async run({ s, rounds }) {
    const { search } = await server('municipality/municipality-search');
    const rows = await s.db.query(`SELECT ags, name FROM municipality WHERE valid_to IS NULL ORDER BY ags`);
    const questions = rows
      .filter((_, i) => i % 5 === 0)
      .flatMap(({ ags, name }) => [name.slice(0, 2), name, name.slice(1, 5), ags, mistyped(name)]);
    const slowest = [];
    for (let round = 0; round <= rounds; round++)
      slowest.push(p95(await timings(questions.map((words) => () => search(s.db, words, PAGE)))));
    return [slowRow(slowest.slice(1))];
  },
};

/** Two letters change places. */
const mistyped = (name) => name.slice(0, 2) + name.slice(3, 4) + name.slice(2, 3) + name.slice(4);

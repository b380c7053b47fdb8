// The data of the bench on one PostGIS server: S is Saxony as the demo seeds it, M ten times as much.
import { randomBytes } from 'node:crypto';
import { connect, server } from './program.mjs';

const COPIES = 10;
/** As `demoCells` lays its copies out (EPSG:3035). */
const COPIES_A_ROW = 4;
const COPY_METRES = 240_000;
const FIRST_COPY_STATE = 70;
/** Länder of M, for the setting STATES. */
export const STATES_OF_M = [
  '14',
  ...Array.from({ length: COPIES - 1 }, (_, i) => String(FIRST_COPY_STATE + 1 + i)),
];

export class World {
  constructor(serverUrl) {
    this.serverUrl = serverUrl;
    this.suffix = randomBytes(4).toString('hex');
    this.places = new Map();
  }

  /** S, and M too if wanted: `{ name, url, db, states, edition }` each. */
  async build(withM, say) {
    this.admin = await connect(this.serverUrl);
    const s = await this.create('s');
    await openSmall(s, say);
    if (withM) {
      await s.db.destroy();
      const m = await this.create('m', s.name);
      s.db = await connect(s.url);
      m.states = STATES_OF_M;
      await openLarge(m, say);
    }
    say('S: Zellen');
    await seedDemo(s.db);
    for (const place of this.places.values()) await finish(place);
    return { s, m: this.places.get('m') ?? null };
  }

  async create(size, template = 'template0') {
    const name = `lotse_bench_${size}_${this.suffix}`;
    await this.admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    const url = new URL(this.serverUrl);
    url.pathname = `/${name}`;
    const place = { size, name, url: url.toString(), states: ['14'], db: null, edition: null };
    this.places.set(size, place);
    place.db = await connect(place.url);
    return place;
  }

  async drop() {
    for (const { name, db } of this.places.values()) {
      if (db?.isInitialized) await db.destroy();
      await this.admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
    if (this.admin?.isInitialized) await this.admin.destroy();
  }
}

/** Migrations, Gemeinden and published shares; the demo cells come later, so that M can be made from it. */
async function openSmall(place, say) {
  const { migrate } = await server('platform/migrate');
  const { seed } = await server('seed');
  say('S: Gemeinden und veröffentlichte Werte');
  await migrate(place.db);
  await seed(place.db, false, () => undefined);
}

async function seedDemo(db) {
  const { seed } = await server('seed');
  await seed(db, true, () => undefined);
}

/** Gemeinden, names, borders and shares beside Saxony, where `demoCells` puts the cells; then these. */
async function openLarge({ db }, say) {
  say(`M: ${COPIES} × Gemeinden`);
  // Read while there is only one Saxony: the generator makes the copies itself.
  const { demoInput } = await server('coverage/demo-seed');
  const input = await demoInput(db);
  await copyAreas(db);
  say(`M: ${COPIES} × Zellen`);
  const { demoCells } = await server('coverage/demo-cells');
  await loadEdition(db, demoCells(input, { scale: COPIES }));
  await db.query(`UPDATE setting SET value = value || '{"demo-cells": true}' WHERE name = 'seed'`);
}

async function loadEdition(db, cells) {
  const { openEdition, addShares, activateEditions } = await server('coverage/edition-store');
  const { storeCells } = await server('coverage/cell-store');
  const { storeOverviews } = await server('coverage/overview');
  const { sharesFromCells } = await server('coverage/cell-aggregates');
  const id = await openEdition(db, editionFacts('bench-m'));
  await storeCells(db, id, cells);
  await storeOverviews(db, id, cells);
  await addShares(
    db,
    id,
    sharesFromCells(cells, { levels: [8], method: 'Aus Demo-Gitterzellen berechnet.' }),
  );
  const rows = { read: cells.length, accepted: cells.length, outOfArea: 0, warned: 0, refused: 0 };
  const facts = { rows, unplaced: [], issues: [], weights: 'households' };
  await activateEditions(db, [{ id, facts }]);
}

/** An edition of demo cells, to be opened with `openEdition`. */
export const editionFacts = (checksum) => ({
  source: 'Demodaten',
  userGroup: 'households',
  referenceDate: '2021-06-30',
  level: 'cell',
  fileName: 'bench',
  checksum,
  licence: 'Keine: erfundene Daten',
  credit: 'Messung: erfundene Zellen',
  isDemo: true,
  gridSrid: 3035,
});

/** Which columns of which tables name an area, and which hold its place. */
const COPIED = [
  { table: 'district', keys: ['ags'], places: ['geometry'] },
  { table: 'municipality', keys: ['ags', 'ars', 'district_ags'], places: ['geometry'] },
  { table: 'municipality_succession', keys: ['ags', 'successor_ags'], places: [] },
  { table: 'municipality_search', keys: ['ags'], places: [] },
  { table: 'boundary_shape', keys: ['area'], places: ['geometry'] },
  { table: 'coverage_share', keys: ['area'], places: [], where: `t.area LIKE '14%'` },
];

async function copyAreas(db) {
  await db.query(`
    CREATE FUNCTION bench_key(key text, copy int) RETURNS text LANGUAGE sql IMMUTABLE AS
      $$ SELECT (${FIRST_COPY_STATE} + copy)::text || substr(key, 3) $$`);
  await db.query(`
    CREATE FUNCTION bench_shift(place geometry, copy int) RETURNS geometry LANGUAGE sql IMMUTABLE AS $$
      SELECT ST_Transform(ST_Translate(ST_Transform(place, 3035), -(copy % ${COPIES_A_ROW}) * ${COPY_METRES},
                                       (copy / ${COPIES_A_ROW}) * ${COPY_METRES}), ST_SRID(place)) $$`);
  for (const { table, keys, places, where = 'true' } of COPIED) {
    const changes = [
      ...keys.map((column) => `'${column}', bench_key(t.${column}, copy)`),
      ...places.map((column) => `'${column}', bench_shift(t.${column}, copy)::text`),
    ];
    await db.query(`
      INSERT INTO ${table}
      SELECT made.* FROM ${table} AS t CROSS JOIN generate_series(1, ${COPIES - 1}) AS copy
      CROSS JOIN LATERAL (SELECT jsonb_build_object(${changes.join(', ')}) AS changes OFFSET 0) AS changed
      CROSS JOIN LATERAL jsonb_populate_record(t, changes) AS made
      WHERE ${where}`);
  }
  await db.query(`UPDATE data_version SET version = version + 1 WHERE topic = 'municipality'`);
}

async function finish(place) {
  const { findCellEdition } = await server('map/coverage-edition.queries');
  await place.db.query('VACUUM ANALYZE');
  place.edition = await findCellEdition(place.db);
  const [{ cells }] = await place.db.query(
    'SELECT count(*)::int AS cells FROM coverage_cell WHERE edition_id = $1',
    [place.edition.id],
  );
  const [{ municipalities }] = await place.db.query(
    'SELECT count(*)::int AS municipalities FROM municipality WHERE valid_to IS NULL',
  );
  Object.assign(place, { cells, municipalities });
}

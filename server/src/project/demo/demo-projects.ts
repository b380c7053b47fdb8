import { setImmediate } from 'node:timers/promises';
import type { Position } from 'geojson';
import type { DataSource, EntityManager } from 'typeorm';
import { foldGerman } from '../../municipality/fold.js';
import { changing } from '../../platform/changing.js';
import { now } from '../../platform/clock.js';
import { bumpDataVersion } from '../../platform/data-version.js';
import { addressesOf, type DemoAddress } from './demo-addresses.js';
import { patchOf, wktOf } from './demo-area.js';
import { type DemoDistrict, generatedPlans } from './demo-generated.js';
import { type DemoPlace, type DemoPlan, operators } from './demo-plan.js';
import { type DemoRows, rowsOf } from './demo-rows.js';
import { storyPlans } from './demo-story.js';
import { foldOperator } from '../operator/operator-name.js';
import { refreshCounts } from '../address/address-counts.js';

type Progress = (done: number, total: number) => void;

/** The invented projects of the demo, whole or not there; the same for every first start on a day. */
export async function seedDemoProjects(db: DataSource, progress: Progress): Promise<void> {
  const districts = await readDistricts(db);
  const today = now().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
  const plans = plansOf(districts, today);
  await changing(db, async (manager) => {
    const operatorIds = await insertOperators(manager);
    const made = plans.map((plan, at) => make(plan, at + 1, operatorIds, today));
    await insertAll(manager, made, progress);
    await manager.query(`SELECT setval(pg_get_serial_sequence('project', 'id'), $1)`, [plans.length]);
    await bumpDataVersion(manager, 'project');
  });
}

interface Made {
  plan: DemoPlan;
  rows: DemoRows;
  area: string;
  addresses: DemoAddress[];
}

export function plansOf(districts: DemoDistrict[], today: string): DemoPlan[] {
  const placeOf = (name: string, district: string): DemoPlace => {
    const found = districts.find(({ ags }) => ags === district)?.places.find((place) => place.name === name);
    if (!found) throw new Error(`no Gemeinde ${name} in ${district}`);
    return found;
  };
  return [...storyPlans(placeOf, today), ...districts.flatMap((district) => generatedPlans(district, today))];
}

async function readDistricts(db: DataSource): Promise<DemoDistrict[]> {
  const rows: (DemoPlace & { districtAgs: string; districtName: string })[] = await db.query(
    `SELECT m.ags, m.name, coalesce(m.population, 1000) AS population, coalesce(m.area_km2, 10)::float AS "areaKm2",
            ST_X(c.at) AS x, ST_Y(c.at) AS y, d.ags AS "districtAgs", d.name AS "districtName"
       FROM municipality m JOIN district d ON d.ags = m.district_ags, ST_PointOnSurface(m.geometry) AS c (at)
      WHERE m.valid_to IS NULL ORDER BY m.ags`,
  );
  const districts = new Map<string, DemoDistrict>();
  for (const { districtAgs, districtName, ...place } of rows) {
    const district = districts.get(districtAgs) ?? { ags: districtAgs, name: districtName, places: [] };
    district.places.push(place);
    districts.set(districtAgs, district);
  }
  return [...districts.values()];
}

function make(plan: DemoPlan, id: number, operatorIds: Map<string, number>, today: string): Made {
  const rows = rowsOf(plan, id, operatorIds, today);
  const patches = plan.places.map(({ place, addresses }) => ({
    ags: place.ags,
    addresses,
    ring: patchOf(place, addresses, id),
  }));
  const rings: Position[][] = patches.map(({ ring }) => ring);
  const addresses = plan.listsAddresses ? addressesOf(plan, patches, rows.built, rows.readyBy) : [];
  return { plan, rows, area: wktOf(rings), addresses };
}

async function insertOperators(manager: EntityManager): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const name of operators) {
    const [row] = await manager.query(
      `INSERT INTO operator (name, sort_name, is_demo) VALUES ($1, $2, true) RETURNING id`,
      [name, foldGerman(name)],
    );
    await manager.query(`INSERT INTO operator_spelling (folded, operator_id, spelling) VALUES ($1, $2, $3)`, [
      foldOperator(name),
      row.id,
      name,
    ]);
    ids.set(name, row.id);
  }
  return ids;
}

/** One statement a table: the versions of all rows are written at once. */
async function insertAll(manager: EntityManager, made: Made[], progress: Progress): Promise<void> {
  const steps = [
    () => insertProjects(manager, made),
    () =>
      insert(
        manager,
        'project_municipality',
        made.flatMap(({ rows }) => rows.municipalities),
      ),
    () =>
      insert(
        manager,
        'lot',
        made.flatMap(({ rows }) => rows.lots),
      ),
    () =>
      insert(
        manager,
        'milestone',
        made.flatMap(({ rows }) => rows.milestones),
      ),
    () =>
      insert(
        manager,
        'promise',
        made.flatMap(({ rows }) => rows.promises),
      ),
    () =>
      insert(
        manager,
        'project_event',
        made.flatMap(({ rows }) => rows.events),
      ),
    () => insertAddresses(manager, made),
  ];
  for (const [at, step] of steps.entries()) {
    await step();
    progress(at + 1, steps.length);
    await setImmediate();
  }
}

/** Its area is what of the drawn patches lies in the Gemeinden. */
function insertProjects(manager: EntityManager, made: Made[]): Promise<void> {
  const rows = made.map(({ rows: { project }, area }) => ({
    ...project,
    sort_name: foldGerman(String(project.name)),
    patches: area,
  }));
  const columns = Object.keys(rows[0]!).filter((column) => column !== 'patches');
  return manager.query(
    `WITH wanted AS MATERIALIZED (
       SELECT p.*, ST_MakeValid(ST_GeomFromText(r.patches, 25833)) AS drawn
         FROM jsonb_array_elements($1::jsonb) AS e (row), jsonb_populate_record(NULL::project, e.row) p,
              jsonb_to_record(e.row) AS r (patches text))
     INSERT INTO project (${columns.join(', ')}, area)
     SELECT ${columns.map((column) => `w.${column}`).join(', ')},
            (SELECT ST_Multi(ST_CollectionExtract(ST_Union(ST_Intersection(w.drawn, m.geometry)), 3))
               FROM municipality m WHERE m.ags IN (SELECT jsonb_array_elements_text($2::jsonb -> w.id::text)))
       FROM wanted w ORDER BY w.id`,
    [JSON.stringify(rows), JSON.stringify(placesById(made))],
  );
}

const placesById = (made: Made[]): Record<number, string[]> =>
  Object.fromEntries(
    made.map(({ plan, rows }) => [rows.project.id as number, plan.places.map(({ place }) => place.ags)]),
  );

/** The columns of the rows by name; what a row does not say is what the table says by itself. */
async function insert(manager: EntityManager, table: string, rows: Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await manager.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

async function insertAddresses(manager: EntityManager, made: Made[]): Promise<void> {
  for (const { rows, addresses } of made) {
    if (addresses.length === 0) continue;
    const id = rows.project.id as number;
    const points = addresses.map(({ location, ...address }) => ({
      ...address,
      x: location[0],
      y: location[1],
    }));
    const columns =
      'number, lot_number, ags, street, house_number, folded, counted_as, state, quarter, reason';
    await manager.query(
      `INSERT INTO address (project_id, ${columns}, location)
       SELECT $1, ${columns
         .split(', ')
         .map((column) => `p.${column}`)
         .join(', ')}, ST_SetSRID(ST_MakePoint(r.x, r.y), 25833)
         FROM jsonb_array_elements($2::jsonb) AS e (row), jsonb_populate_record(NULL::address, e.row) p,
              jsonb_to_record(e.row) AS r (x float, y float)`,
      [id, JSON.stringify(points)],
    );
    await refreshCounts(manager, id);
  }
}

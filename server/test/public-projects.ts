import type { DataSource, EntityManager } from 'typeorm';
import { sortName } from '../src/municipality/fold.js';
import { changing } from '../src/platform/changing.js';
import { bumpDataVersion } from '../src/platform/data-version.js';

/** West and south of the first of the Gemeinden, squares of 5 km in EPSG:25833. */
export const [WEST, SOUTH, SIDE] = [450_000, 5_650_000, 5_000];
const PLACES: [ags: string, name: string][] = [
  ['14625010', 'Arnsdorf'],
  ['14625150', 'Göda'],
  ['14626110', 'Görlitz'],
  ['14626120', 'Groß Düben'],
];
const DISTRICTS = { '14625': 'Landkreis Bautzen', '14626': 'Landkreis Görlitz' };

const box = (west: number, south: number, width: number, height: number) =>
  `SRID=25833;MULTIPOLYGON(((${west} ${south},${west + width} ${south},${west + width} ${south + height},${west} ${south + height},${west} ${south})))`;

/** A square of so many metres, so far from the south-west corner of the Land. */
export const area = (east: number, north: number, size: number): string =>
  box(WEST + east, SOUTH + north, size, size);

export async function insertLand(db: DataSource): Promise<void> {
  await changing(db, async (manager) => {
    for (const [ags, name] of Object.entries(DISTRICTS))
      await manager.query(
        `INSERT INTO district (ags, name, kind, sort_name, geometry) VALUES ($1, $2, 'Landkreis', $3, $4)`,
        [ags, name, sortName(name), box(WEST, SOUTH, SIDE, SIDE)],
      );
    for (const [at, [ags, name]] of PLACES.entries()) {
      const shape = box(WEST + at * SIDE, SOUTH, SIDE, SIDE);
      await manager.query(
        `INSERT INTO municipality (ags, name, official_name, kind, district_ags, sort_name, geometry)
         VALUES ($1, $2, $2, 'Gemeinde', left($1, 5), $3, $4)`,
        [ags, name, sortName(name), shape],
      );
      await manager.query(
        `INSERT INTO boundary_shape (level, area, zoom, geometry)
         SELECT 'municipality', $1, zoom, ST_Transform($2::geometry, 3857) FROM generate_series(5, 12) AS zoom`,
        [ags, shape],
      );
    }
    await manager.query(
      `INSERT INTO programme (id, funder, branch, name, short_name, about, sort)
       VALUES ('gigabit20', 'federal', 'infrastructure', 'Gigabit-Richtlinie 2.0', 'Gigabit 2.0', '', 1)`,
    );
    await manager.query(
      `INSERT INTO guideline_version (id, programme_id, name, legal_text, state, source, trust)
       VALUES ('gigabit20_2024', 'gigabit20', 'Fassung 2024', '', 'closed', '', 'primary')`,
    );
    for (const [id, name] of [
      [1, 'Muster-Netz GmbH'],
      [2, 'Äther AG'],
    ] as const)
      await manager.query(`INSERT INTO operator (id, name, sort_name) VALUES ($1, $2, $3)`, [
        id,
        name,
        sortName(name),
      ]);
    await bumpDataVersion(manager, 'municipality');
    await bumpDataVersion(manager, 'programme');
  });
}

export interface Planted {
  id: number;
  name?: string;
  columns?: Record<string, unknown>;
  places?: Record<string, number | null>;
  operators?: (number | null)[];
  /** Chains of promises by kind of milestone, each a quarter as `2027-2`. */
  milestones?: { kind: string; lot?: number; quarters: string[]; reached?: string; waived?: string }[];
}

/** Columns of a published project that is being built, unless told otherwise. */
const usual = (id: number, name: string): Record<string, unknown> => ({
  id,
  reference: `P-${id}`,
  name,
  kind: 'funded',
  guideline_version_id: 'gigabit20_2024',
  recipient_type: 'district',
  recipient_name: 'Landkreis Bautzen',
  managed_by: ['14625'],
  technology: 'ftthb',
  status: 'under_construction',
  status_since: '2025-09-08',
  published_at: '2025-01-01T00:00:00Z',
  sort_name: sortName(name),
});

export function plant(db: DataSource, ...projects: Planted[]): Promise<void> {
  return editing(db, async (manager) => {
    for (const project of projects) await insertProject(manager, project);
  });
}

/** A transaction as the service has it: with history and a new data version. */
export function editing(db: DataSource, work: (manager: EntityManager) => Promise<unknown>): Promise<void> {
  return changing(db, async (manager) => {
    await work(manager);
    await bumpDataVersion(manager, 'project');
  });
}

async function insertProject(manager: EntityManager, project: Planted): Promise<void> {
  const {
    id,
    name = `Projekt ${id}`,
    places = { '14625010': 10 },
    operators = [],
    milestones = [],
  } = project;
  await insert(manager, 'project', { ...usual(id, name), ...project.columns });
  for (const [ags, count] of Object.entries(places))
    await insert(manager, 'project_municipality', { project_id: id, ags, address_count: count });
  for (const [at, operator] of operators.entries())
    await insert(manager, 'lot', { project_id: id, number: at + 1, operator_id: operator });
  for (const [at, milestone] of milestones.entries()) {
    await insert(manager, 'milestone', {
      project_id: id,
      number: at + 1,
      kind: milestone.kind,
      lot_number: milestone.lot ?? null,
      reached_on: milestone.reached ?? null,
      waived_reason: milestone.waived ?? null,
    });
    for (const [number, quarter] of milestone.quarters.entries())
      await promise(manager, id, at + 1, number + 1, quarter);
  }
}

export async function promise(
  manager: EntityManager,
  project: number,
  milestone: number,
  number: number,
  quarter: string,
): Promise<void> {
  const [year, of] = quarter.split('-').map(Number) as [number, number];
  await manager.query(
    `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, reason,
                          recorded_at)
     SELECT $1, $2, $3::int, 'quarter', day, day + interval '3 months' - interval '1 day', '2025-01-01',
            CASE WHEN $3::int > 1 THEN 'weather' END, now() FROM (SELECT make_date($4, $5, 1) AS day) q`,
    [project, milestone, number, year, of * 3 - 2],
  );
}

export async function insert(
  manager: EntityManager,
  table: string,
  row: Record<string, unknown>,
): Promise<void> {
  const columns = Object.keys(row);
  await manager.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  );
}

import type { Db } from '../../municipality/municipality.queries.js';
import type { ProjectFilter } from './project.dto.js';
import { IS_PUBLIC, PUBLIC_STATE, whereOf } from './project-filter.js';
import type { ProjectRow } from '../project-row.js';
import type { PublicState } from '../words.js';

/** A published project as lists, page and downloads show it. Days are texts, amounts whole cents. */
export interface PublicRow extends Omit<
  ProjectRow,
  'call_id' | 'recipient_area' | 'managed_by' | 'facts' | 'counts_from' | 'published_at' | 'reported_at'
> {
  public_state: PublicState;
  changed_at: Date;
  programme_id: string | null;
  programme_short_name: string | null;
  programme_name: string | null;
  guideline_name: string | null;
  has_area: boolean;
}

const cents = (name: string) => `(p.${name} * 100)::float8 AS ${name}`;
const COLUMNS = `
  p.id, p.reference, p.name, p.cluster_label, p.description, p.kind, ${PUBLIC_STATE} AS public_state, p.is_demo,
  p.recipient_type, p.recipient_name, p.technology, p.model, p.status, p.held_from, p.published_early, p.sort_name,
  to_char(p.status_since, 'YYYY-MM-DD') AS status_since, p.eligible_addresses, p.funded_addresses,
  p.reserve_extension_addresses, p.homes_passed, p.homes_connected, p.homes_activated,
  to_char(p.counts_on, 'YYYY-MM-DD') AS counts_on, p.address_display, p.cost_basis,
  ${['total_cost', 'federal_share', 'state_share', 'own_share', 'third_share'].map(cents).join(', ')},
  p.guideline_version_id, g.name AS guideline_name, g.programme_id, r.short_name AS programme_short_name,
  r.name AS programme_name, c.changed_at`;

const TABLES = `
  project p
  JOIN project_change c ON c.project_id = p.id
  LEFT JOIN guideline_version g ON g.id = p.guideline_version_id
  LEFT JOIN programme r ON r.id = g.programme_id`;

export interface ListPage {
  sort: 'name' | 'changed';
  after: [string, number] | null;
  limit: number;
}

/** By which a page is sorted and goes on, and how the place of the last row of a page is compared. */
const ORDERS = {
  name: {
    order: 'p.sort_name, p.id',
    behind: (place: string, id: string) => `(p.sort_name, p.id) > (${place} COLLATE "C", ${id}::int)`,
  },
  changed: {
    order: 'c.changed_at DESC, p.id DESC',
    behind: (place: string, id: string) => `(c.changed_at, p.id) < (${place}::timestamptz, ${id}::int)`,
  },
};

export function listProjects(db: Db, filter: ProjectFilter, page: ListPage): Promise<PublicRow[]> {
  const { where, values } = whereOf(filter);
  const { order, behind } = ORDERS[page.sort];
  const places = [...values, ...(page.after ?? [])];
  const rest = page.after ? ` AND ${behind(`$${values.length + 1}`, `$${values.length + 2}`)}` : '';
  return db.query(
    `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${where}${rest} ORDER BY ${order} LIMIT $${places.length + 1}`,
    [...places, page.limit],
  );
}

export async function countProjects(db: Db, filter: ProjectFilter): Promise<number> {
  const { where, values } = whereOf(filter);
  const [row] = await db.query(`SELECT count(*)::int AS count FROM project p WHERE ${where}`, values);
  return row.count;
}

export async function findPublicProject(db: Db, id: number): Promise<PublicRow | null> {
  const [row] = await db.query(
    `SELECT ${COLUMNS}, p.area IS NOT NULL AS has_area FROM ${TABLES} WHERE p.id = $1 AND ${IS_PUBLIC}`,
    [id],
  );
  return row ?? null;
}

export interface DistrictOfProject {
  project_id: number;
  ags: string;
  name: string;
  municipalities: number;
}

/** Kreise of some projects, with the number of their Gemeinden in each. */
export const districtsOf = (db: Db, ids: number[]): Promise<DistrictOfProject[]> =>
  db.query(
    `SELECT pm.project_id, d.ags, d.name, count(*)::int AS municipalities
       FROM project_municipality pm JOIN municipality m ON m.ags = pm.ags JOIN district d ON d.ags = m.district_ags
      WHERE pm.project_id = ANY ($1::int[])
      GROUP BY pm.project_id, d.ags, d.name, d.sort_name ORDER BY pm.project_id, d.sort_name, d.ags`,
    [ids],
  );

export interface OperatorOfProject {
  project_id: number;
  id: number;
  name: string;
}

export const operatorsOf = (db: Db, ids: number[]): Promise<OperatorOfProject[]> =>
  db.query(
    `SELECT DISTINCT l.project_id, o.id, o.name, o.sort_name
       FROM lot l JOIN operator o ON o.id = l.operator_id WHERE l.project_id = ANY ($1::int[])
      ORDER BY l.project_id, o.sort_name, o.id`,
    [ids],
  );

export interface BoundsOfProject {
  id: number;
  bounds: [number, number, number, number] | null;
}

/** Around its area, or around its Gemeinden (OFFSET 0: their boxes are found once a project). The corners of a box alone would cut off what bends when it is projected. */
export const boundsOf = (db: Db, ids: number[]): Promise<BoundsOfProject[]> =>
  db.query(
    `SELECT s.id, ARRAY[round(ST_XMin(b.box)::numeric, 6), round(ST_YMin(b.box)::numeric, 6),
                        round(ST_XMax(b.box)::numeric, 6), round(ST_YMax(b.box)::numeric, 6)]::float8[] AS bounds
       FROM (SELECT p.id, ST_SetSRID(coalesce(Box2D(p.area)::geometry, (
                      SELECT ST_Extent(Box2D(m.geometry)::geometry)::geometry
                        FROM project_municipality pm JOIN municipality m ON m.ags = pm.ags
                       WHERE pm.project_id = p.id)), 25833) AS shape
               FROM project p WHERE p.id = ANY ($1::int[]) OFFSET 0) s,
            LATERAL (SELECT Box3D(ST_Transform(ST_Segmentize(s.shape, 5000), 4326)) AS box) b
      WHERE s.shape IS NOT NULL`,
    [ids],
  );

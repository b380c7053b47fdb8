import type { UserGroup } from '../coverage/coverage.dto.js';
import type { Db } from '../municipality/municipality.queries.js';
import { whereOf } from '../project/public/project-filter.js';
import type { Kind, ProjectStatus } from '../project/words.js';
import type { NewsScope } from './news.dto.js';
import type { Window } from './news-rules.js';
import { geoJsonOf } from './polygon.js';

export interface NewsProject {
  id: number;
  name: string;
  kind: Kind;
  published_at: Date;
  published_early: boolean;
  is_demo: boolean;
}

/** A drawn area in metres; whoever asks has made sure that it is valid. */
export const DRAWN = (place: string) =>
  `ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(${place}::text), 4326), 25833)`;

/** Whether a project lies in an area: its own shape where it has one, else one of its Gemeinden. */
const touches = (area: string) => `CASE WHEN p.area IS NOT NULL THEN ST_Intersects(p.area, ${area})
  ELSE EXISTS (SELECT FROM project_municipality pm JOIN municipality m ON m.ags = pm.ags
                WHERE pm.project_id = p.id AND ST_Intersects(m.geometry, ${area})) END`;

/** Published projects of a part of the Land of which something was written in a window. */
export function changedProjects(
  db: Db,
  { polygon, ...filter }: NewsScope,
  { since, until }: Window,
): Promise<NewsProject[]> {
  const { where, values } = whereOf(filter);
  const [from, to, area] = [1, 2, 3].map((more) => `$${values.length + more}`);
  const inWindow = (moment: string) => `${moment} > ${from}::timestamptz AND ${moment} <= ${to}::timestamptz`;
  return db.query(
    `SELECT p.id, p.name, p.kind, p.published_at, p.published_early, p.is_demo FROM project p
      WHERE ${where}${polygon ? ` AND ${touches(DRAWN(area!))}` : ''}
        AND (${inWindow('p.published_at')}
          OR p.id IN (SELECT e.project_id FROM project_event e WHERE ${inWindow('e.recorded_at')})
          OR p.id IN (SELECT r.project_id FROM promise r WHERE ${inWindow('r.recorded_at')}))
      ORDER BY p.id`,
    [...values, since, until, ...(polygon ? [geoJsonOf(polygon)] : [])],
  );
}

export interface EventRow {
  id: number;
  project_id: number;
  from_status: ProjectStatus | null;
  to_status: ProjectStatus;
  recorded_at: Date;
}

/** All of them, in their order: what a project was at a moment follows from those before it. */
export const eventsOf = (db: Db, projects: readonly number[]): Promise<EventRow[]> =>
  db.query(
    `SELECT id::float8 AS id, project_id, from_status, to_status, recorded_at FROM project_event
      WHERE project_id = ANY ($1::int[]) ORDER BY project_id, id`,
    [projects],
  );

export interface PromisedRow {
  project_id: number;
  milestone_number: number;
  number: number;
  recorded_at: Date;
}

export const promisedIn = (
  db: Db,
  projects: readonly number[],
  { since, until }: Window,
): Promise<PromisedRow[]> =>
  db.query(
    `SELECT project_id, milestone_number, number, recorded_at FROM promise
      WHERE project_id = ANY ($1::int[]) AND recorded_at > $2 AND recorded_at <= $3
      ORDER BY project_id, milestone_number, number`,
    [projects, since, until],
  );

export interface EditionNewsRow {
  id: number;
  source: string;
  user_group: UserGroup;
  is_demo: boolean;
  reference_date: string;
  count: number;
  moment: Date;
}

/** Editions that came and still hold, by day, source and user group: a first load brings ten years at once. */
export const editionsIn = (db: Db, { since, until }: Window): Promise<EditionNewsRow[]> =>
  db.query(
    `SELECT min(e.id) AS id, e.source, e.user_group, e.is_demo, max(e.reference_date)::text AS reference_date,
            count(DISTINCT e.reference_date)::int AS count, max(e.active_from) AS moment
       FROM coverage_edition e
      WHERE e.active_from > $1 AND e.active_from <= $2 AND (e.active_to IS NULL OR e.active_to > $2)
      GROUP BY e.source, e.user_group, e.is_demo, (e.active_from AT TIME ZONE 'Europe/Berlin')::date`,
    [since, until],
  );

/** What a part of the Land is called; null: there is no such one, or the public does not see it. */
export async function nameOfScope(
  db: Db,
  { municipality, district, project }: NewsScope,
): Promise<string | null> {
  const { where, values } = whereOf({ project });
  const [sql, key] = municipality
    ? [`SELECT name FROM municipality WHERE ags = $1 AND valid_to IS NULL`, [municipality]]
    : district
      ? [`SELECT name FROM district WHERE ags = $1`, [district]]
      : [`SELECT p.name FROM project p WHERE ${where}`, values];
  const [row] = await db.query(sql as string, key as unknown[]);
  return row?.name ?? null;
}

/** null: what was drawn crosses itself; false: nothing of it lies in a Gemeinde of this service. */
export async function liesHere(db: Db, polygon: string): Promise<boolean | null> {
  const [shape] = await db.query(`SELECT ST_IsValid(${DRAWN('$1')}) AS valid`, [geoJsonOf(polygon)]);
  if (!shape.valid) return null;
  const [row] = await db.query(
    `SELECT EXISTS (SELECT FROM municipality m WHERE m.valid_to IS NULL AND ST_Intersects(m.geometry, ${DRAWN('$1')})) AS here`,
    [geoJsonOf(polygon)],
  );
  return row.here;
}

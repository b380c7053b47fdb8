import type { CaseFacts } from './case-facts.js';
import type { Db } from '../lifecycle/case-past.js';

type Area = NonNullable<CaseFacts['project']['area']>;

/** Overlays are computed on a grid of 1 mm, on which GEOS does not fail at nearly equal lines. */
const GRID_M = 0.001;
/** Less is a sliver between lines that were drawn apart. */
const SLIVER_M2 = 100;
const MOST_OVERLAPS = 5;

const inKm2 = (squareMetres: string) => `round((${squareMetres} / 1000000)::numeric, 4)::float8`;
const shared = (a: string, b: string) => `ST_Area(ST_Intersection(${a}, ${b}, ${GRID_M}))`;

/** The drawn areas of projects: how large, how much of them lies outside the named Gemeinden, which others overlap. */
export async function areasOf(db: Db, ids: readonly number[]): Promise<Map<number, Area>> {
  const rows: { id: number; km2: number; outsideShare: number }[] = await db.query(
    `SELECT p.id, ${inKm2('ST_Area(p.area)')} AS km2,
            round((100 * greatest(0, 1 - coalesce(inside.m2, 0) / ST_Area(p.area)))::numeric, 2)::float8 AS "outsideShare"
       FROM project p
       LEFT JOIN LATERAL (
         SELECT sum(CASE WHEN ST_Within(p.area, m.geometry) THEN ST_Area(p.area) ELSE ${shared('p.area', 'm.geometry')} END) AS m2
           FROM project_municipality pm JOIN municipality m ON m.ags = pm.ags
          WHERE pm.project_id = p.id AND m.geometry && p.area) inside ON true
      WHERE p.id = ANY ($1) AND ST_Area(p.area) > 0`,
    [ids],
  );
  const overlaps = await overlapsOf(db, ids);
  return new Map(
    rows.map(({ id, ...area }) => [
      id,
      { ...area, overlaps: (overlaps.get(id) ?? []).slice(0, MOST_OVERLAPS) },
    ]),
  );
}

/** With areas of other projects that were applied for, and were neither withdrawn nor rejected; the largest first. */
async function overlapsOf(db: Db, ids: readonly number[]): Promise<Map<number, Area['overlaps']>> {
  const rows: { id: number; projectId: number; name: string; km2: number }[] = await db.query(
    `WITH pair AS MATERIALIZED (
       SELECT p.id, o.id AS other, o.name, ${shared('p.area', 'o.area')} AS m2
         FROM project p JOIN project o ON o.area && p.area AND o.id <> p.id AND o.kind <> 'commercial'
              AND coalesce(o.held_from, o.status) NOT IN ('idea', 'industry_dialogue', 'market_survey',
                'survey_evaluated', 'commercial_only', 'withdrawn', 'rejected')
        WHERE p.id = ANY ($1) AND ST_Intersects(o.area, p.area))
     SELECT id, other AS "projectId", name, ${inKm2('m2')} AS km2 FROM pair WHERE m2 >= ${SLIVER_M2}
      ORDER BY id, m2 DESC, other`,
    [ids],
  );
  const groups = new Map<number, Area['overlaps']>();
  for (const { id, ...overlap } of rows) groups.set(id, [...(groups.get(id) ?? []), overlap]);
  return groups;
}

import type { DataSource, EntityManager } from 'typeorm';
import { shapeOfWkb, uniteShapes } from '../../project/area/area.queries.js';
import type { Shape } from '../../project/area/area-shape.js';
import { storedAreas } from '../../project/area/stored-area.queries.js';
import type { Kind, ProjectStatus } from '../../project/words.js';

/** The area of a project, or what its lots have together; null: none is drawn. */
export async function drawnShape(db: DataSource, id: number): Promise<Shape | null> {
  const stored = await storedAreas(db, id);
  const own = stored.filter(({ lot }) => lot === null);
  const [first, ...more] = (own.length > 0 ? own : stored).map(({ wkb }) => shapeOfWkb(wkb));
  if (!first) return null;
  return more.length === 0 ? first : uniteShapes(db, [first, ...more]);
}

/** What an overlap says of the other project beside its part of the area. */
export interface OtherRow {
  id: number;
  reference: string;
  kind: Kind;
  status: ProjectStatus;
  heldFrom: ProjectStatus | null;
  published: boolean;
  early: boolean;
  managedBy: string[];
  municipalities: string[];
  hasCase: boolean;
}

export async function otherProjects(
  db: DataSource | EntityManager,
  ids: readonly number[],
): Promise<Map<number, OtherRow>> {
  const rows: OtherRow[] = await db.query(
    `SELECT p.id, p.reference, p.kind, p.status, p.held_from AS "heldFrom", p.published_at IS NOT NULL AS published,
            p.published_early AS early, p.managed_by AS "managedBy",
            ARRAY(SELECT m.ags FROM project_municipality m WHERE m.project_id = p.id) AS municipalities,
            EXISTS (SELECT FROM funding_case c WHERE c.project_id = p.id) AS "hasCase"
       FROM project p WHERE p.id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

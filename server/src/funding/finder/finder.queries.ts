import type { DataSource, EntityManager } from 'typeorm';
import type { Application } from './finder-facts.js';

type Db = DataSource | EntityManager;

export interface ApplicationRow extends Application {
  projectId: number;
  areas: string[];
  published: boolean;
}

/** Applications of projects for these Gemeinden under a call of some year, but those that came to nothing. */
export function applicationsFor(
  db: Db,
  keys: readonly string[],
  except: number | null,
): Promise<ApplicationRow[]> {
  return db.query(
    `SELECT p.id AS "projectId", p.name AS project, pm.ags, m.name AS municipality, g.branch, c.year AS "callYear",
            p.managed_by || ARRAY(SELECT o.ags FROM project_municipality o WHERE o.project_id = p.id) AS areas,
            p.published_at IS NOT NULL AND NOT p.published_early AS published
       FROM project_municipality pm
       JOIN project p ON p.id = pm.project_id
       JOIN municipality m ON m.ags = pm.ags
       JOIN call c ON c.id = p.call_id
       JOIN guideline_version v ON v.id = c.guideline_version_id
       JOIN programme g ON g.id = v.programme_id
      WHERE pm.ags = ANY ($1::text[]) AND p.id IS DISTINCT FROM $2::int
        AND coalesce(p.held_from, p.status) <> ALL ($3::text[])
      ORDER BY p.id, pm.ags`,
    [keys, except, BEFORE_OR_IN_VAIN],
  );
}

const BEFORE_OR_IN_VAIN = [
  'idea',
  'industry_dialogue',
  'market_survey',
  'survey_evaluated',
  'commercial_only',
  'withdrawn',
  'rejected',
];

import type { Db } from '../../municipality/municipality.queries.js';
import { COMPLETIONS, IS_PUBLIC, PUBLIC_STATE } from './project-filter.js';

export interface ChoiceRow {
  facet: 'state' | 'kind' | 'programme' | 'operator' | 'district' | 'year';
  key: string;
  /** null where the words of the house say it. */
  name: string | null;
  count: number;
}

/** What published projects can be filtered by, and how many of them each choice leaves. */
export const projectChoices = (db: Db): Promise<ChoiceRow[]> =>
  db.query(
    `WITH shown AS MATERIALIZED (
       SELECT p.id, p.kind, ${PUBLIC_STATE} AS state, g.programme_id
         FROM project p LEFT JOIN guideline_version g ON g.id = p.guideline_version_id
        WHERE ${IS_PUBLIC})
     SELECT facet, key, name, count::int
       FROM (SELECT 'state' AS facet, s.state AS key, NULL AS name, '' AS place, count(*) FROM shown s GROUP BY 2
             UNION ALL
             SELECT 'kind', s.kind, NULL, '', count(*) FROM shown s GROUP BY 2
             UNION ALL
             SELECT 'programme', r.id, r.short_name, to_char(r.sort, 'FM0000000'), count(*)
               FROM shown s JOIN programme r ON r.id = s.programme_id GROUP BY r.id, r.short_name, r.sort
             UNION ALL
             SELECT 'operator', o.id::text, o.name, o.sort_name, count(DISTINCT s.id)
               FROM shown s JOIN lot l ON l.project_id = s.id JOIN operator o ON o.id = l.operator_id
              GROUP BY o.id, o.name, o.sort_name
             UNION ALL
             SELECT 'district', d.ags, d.name, d.sort_name, count(DISTINCT s.id)
               FROM shown s JOIN project_municipality pm ON pm.project_id = s.id
               JOIN municipality m ON m.ags = pm.ags JOIN district d ON d.ags = m.district_ags
              GROUP BY d.ags, d.name, d.sort_name
             UNION ALL
             SELECT 'year', extract(year FROM c.day)::text, NULL, extract(year FROM c.day)::text, count(*)
               FROM shown s JOIN (${COMPLETIONS}) c ON c.project_id = s.id WHERE c.day IS NOT NULL GROUP BY 2) one
      ORDER BY facet, place COLLATE "C", key COLLATE "C"`,
  );

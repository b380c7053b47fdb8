import type { DataSource } from 'typeorm';
import { editing } from './public-projects.js';

interface Promised {
  project: number;
  milestone?: number;
  number: number;
  /** `2027-2` */
  quarter: string;
  at: Date;
}

/** A promise that was recorded at a moment; every one after the first for the weather. */
export function promisedAt(
  db: DataSource,
  { project, milestone = 1, number, quarter, at }: Promised,
): Promise<void> {
  const [year, of] = quarter.split('-').map(Number) as [number, number];
  return editing(db, (manager) =>
    manager.query(
      `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, reason,
                            recorded_at)
       SELECT $1, $2, $3::int, 'quarter', day, day + interval '3 months' - interval '1 day', $6::timestamptz::date,
              CASE WHEN $3::int > 1 THEN 'weather' END, $6::timestamptz FROM (SELECT make_date($4, $5, 1) AS day) q`,
      [project, milestone, number, year, of * 3 - 2, at.toISOString()],
    ),
  );
}

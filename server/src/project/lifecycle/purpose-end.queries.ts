import type { DataSource, EntityManager } from 'typeorm';

type Db = DataSource | EntityManager;

export interface PurposeEnd {
  projectId: number;
  /** The last day of the binding. */
  lastDay: string;
  years: number;
  /** A source says how long the binding is; else the figure is a default. */
  isConfirmed: boolean;
}

const CONFIRMED = ['primary', 'several_secondary'].map((trust) => `'${trust}'`).join(', ');

/**
 * Of a project `p` in its binding: how long it is bound, by its call or else its guideline version, and until when. A figure
 * that nobody knows ends nothing.
 */
export const BINDING = `
  SELECT q.value::int AS years, q.trust IN (${CONFIRMED}) AS confirmed,
         ((p.facts ->> 'commissioned_on')::date + make_interval(years => q.value::int))::date AS last_day
    FROM programme_parameter q
   WHERE p.status = 'purpose_bound' AND p.facts ? 'commissioned_on' AND q.guideline_version_id = p.guideline_version_id
     AND q.call_id IN ('', coalesce(p.call_id, '')) AND q.name = 'binding_years' AND jsonb_typeof(q.value) = 'number'
   ORDER BY q.call_id DESC LIMIT 1`;

/** Projects whose binding was over before today; of these only, where they are named. */
export const purposeEnds = (db: Db, today: string, ids: number[] | null = null): Promise<PurposeEnd[]> =>
  db.query(
    `SELECT p.id AS "projectId", b.last_day::text AS "lastDay", b.years, b.confirmed AS "isConfirmed"
       FROM project p, LATERAL (${BINDING}) b
      WHERE b.last_day < $1::date AND ($2::int[] IS NULL OR p.id = ANY ($2)) ORDER BY p.id`,
    [today, ids],
  );

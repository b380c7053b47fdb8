import type { EntityManager } from 'typeorm';
import { parametersOf } from '../../programme/programme.queries.js';

/**
 * Which RL DiOS a new track of the Land begins with; it is free to change. A generation each, where the guideline version
 * of the Bund names one (parameter `state_guideline`), and then no matter of days. Else, in the white-spot generation, the
 * one that was valid when it was applied for.
 */
export async function stateGuidelineOf(
  manager: EntityManager,
  guideline: string | null,
  appliedOn: string | null,
): Promise<string | null> {
  const named = (await parametersOf(manager, guideline)).get('state_guideline')?.value ?? null;
  const [found] = await manager.query(
    `SELECT v.id FROM guideline_version v JOIN programme g ON g.id = v.programme_id,
            (SELECT coalesce($3::date, f.valid_from, f.dated) AS day FROM guideline_version f WHERE f.id = $1) asked
      WHERE g.funder = 'state' AND ($2::text IS NULL AND coalesce(v.valid_from, v.dated) <= asked.day OR v.name = $2)
      ORDER BY coalesce(v.valid_from, v.dated) DESC LIMIT 1`,
    [guideline, typeof named === 'string' ? named : null, appliedOn],
  );
  return found?.id ?? null;
}

import type { EntityManager } from 'typeorm';

/**
 * Which RL DiOS goes with a guideline version of the Bund: a generation each, and no matter of days (an application under
 * the Graue-Flecken-Programm of 2021 is co-funded by RL DiOS 2022). Only what a new track begins with; it is free to change.
 */
const GENERATIONS: Record<string, string> = {
  grey_spot: 'dios_2022',
  gigabit20: 'dios_2023',
  gap_closure: 'dios_2023',
};

/** In the white-spot generation the one that was valid when it was applied for. */
export async function stateGuidelineOf(
  manager: EntityManager,
  guideline: string | null,
  appliedOn: string | null,
): Promise<string | null> {
  const [version] = await manager.query(
    `SELECT programme_id AS programme, to_char(coalesce(valid_from, dated), 'YYYY-MM-DD') AS begins
       FROM guideline_version WHERE id = $1`,
    [guideline],
  );
  if (!version) return null;
  const [found] = await manager.query(
    `SELECT v.id FROM guideline_version v JOIN programme g ON g.id = v.programme_id
      WHERE g.funder = 'state' AND ($1::text IS NULL AND coalesce(v.valid_from, v.dated) <= $2::date OR v.id = $1)
      ORDER BY coalesce(v.valid_from, v.dated) DESC LIMIT 1`,
    [GENERATIONS[version.programme] ?? null, appliedOn ?? version.begins],
  );
  return found?.id ?? null;
}

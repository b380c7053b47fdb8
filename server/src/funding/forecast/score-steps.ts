import type { ScoreStep } from '../../programme/score-step.js';

/** Rows of a step table for one criterion. Both ends belong to a row; null: without end. */
export function stepsOf(value: unknown, criterion: string): ScoreStep[] {
  if (!Array.isArray(value)) return [];
  return (value as ScoreStep[]).filter((row) => row?.criterion === criterion);
}

/** The points of the rows a figure lies in: none where no row is known for it, two where it lies on their common end. */
export function pointsAt(rows: readonly ScoreStep[], value: number): number[] {
  const within = rows.filter(
    ({ lower, upper }) => (lower === null || value >= lower) && (upper === null || value <= upper),
  );
  return [...new Set(within.map(({ points }) => points))].sort((a, b) => a - b);
}

/** The seven bands of the scale; the lower bound belongs to the band. */
export const bandStarts = [0, 10, 25, 50, 75, 90, 95] as const;

/** The eighth sign of the legend: nothing published (k. A.), which is not 0 percent. */
export const NOT_PUBLISHED = 7;

export type Band = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const bands: Band[] = [0, 1, 2, 3, 4, 5, 6, NOT_PUBLISHED];

export function bandOf(share: number | null): Band {
  if (share === null) return NOT_PUBLISHED;
  return Math.max(
    0,
    bandStarts.findLastIndex((start) => share >= start),
  ) as Band;
}

/** How many of these shares fall into each band, as the legend prints it. */
export function countBands(shares: (number | null)[]): number[] {
  const counts = bands.map(() => 0);
  for (const share of shares) counts[bandOf(share)]! += 1;
  return counts;
}

/** Speed classes of the switch and of the cells, in Mbit/s. */
export const switchClasses = [50, 100, 200, 400, 1000] as const;
export const profileClasses = [30, 50, 100, 200, 400, 1000] as const;

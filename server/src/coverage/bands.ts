/** Lower limits in percent of the bands 1 to 6; below the first is band 0. The map, its legend and the table share them. */
export const BAND_LIMITS = [10, 25, 50, 75, 90, 95] as const;
export const NOT_PUBLISHED = 7;

/** Band of a share in percent: 0 to 6, or 7 where none is published. */
export function bandOf(share: number | null): number {
  if (share === null) return NOT_PUBLISHED;
  let band = 0;
  while (band < BAND_LIMITS.length && share >= BAND_LIMITS[band]!) band++;
  return band;
}

/** Two decimals, as the Breitbandatlas gives them, but never up into the next band: 94.996 is not "95 %". */
export function roundShare(share: number): number {
  const rounded = Math.round(share * 100) / 100;
  return bandOf(rounded) > bandOf(share) ? Math.round((rounded - 0.01) * 100) / 100 : rounded;
}

import type { Range, SpeedClass, SpotThreshold } from '../../project/area/spot-types.js';

/**
 * Households whose connection stays below the threshold of a version by its download. Where the threshold is no class of the
 * atlas, and for households of which it says nothing, the answer is a range. Pure. null: the version names no threshold.
 */
export function householdsBelow(
  classes: readonly SpeedClass[],
  threshold: SpotThreshold,
  unknown: number,
): Range | null {
  const lowest = threshold.down ?? threshold.symmetric ?? threshold.orDown;
  const highest = threshold.down ?? threshold.orDown;
  if (lowest === null) return null;
  const sum = (of: (one: SpeedClass) => boolean) =>
    classes.filter(of).reduce((all, { households }) => all + households, 0);
  const from = sum(({ toMbit }) => toMbit !== null && toMbit <= lowest);
  const to = sum(({ fromMbit }) => highest === null || fromMbit < highest);
  return { from, to: to + unknown };
}

/** „300/150 Mbit/s“ */
export function thresholdWords(threshold: SpotThreshold & { up: number | null }): string {
  const { down, up, symmetric, orDown } = threshold;
  if (down !== null) return `${up === null ? down : `${down}/${up}`} Mbit/s`;
  const parts = [
    symmetric === null ? null : `${symmetric} Mbit/s symmetrisch`,
    orDown === null ? null : `${orDown} Mbit/s`,
  ];
  return parts.filter((part) => part !== null).join(' oder ');
}

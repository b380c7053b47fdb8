/*
 * Kinds of spots (weiß, hellgrau, dunkelgrau, schwarz) from the classes of the atlas. White and light grey are exact, for 30
 * and 100 are classes. What is dark grey depends on the threshold of a guideline version: where that is no class of the
 * atlas, the answer is a range between the neighbouring classes and never an interpolated figure. Pure.
 */
export interface ReachedClass {
  minMbit: number;
  /** Households that have at least so much. */
  households: number;
}

export interface SpeedClass {
  fromMbit: number;
  toMbit: number | null;
  households: number;
}

export interface SpotThreshold {
  down: number | null;
  symmetric: number | null;
  orDown: number | null;
}

export interface Range {
  from: number;
  to: number;
}

export interface Spots {
  /** Without a published share, or in a class that lies across a limit: neither white nor reached. */
  unknown: number;
  white: number;
  lightGrey: number;
  darkGrey: Range;
  black: Range;
  /** In the classes in which the threshold lies. */
  unclear: number;
  /** From where to where in Mbit/s it is unclear; null: nowhere. `to` null: without end. */
  unclearBetween: { from: number; to: number | null } | null;
}

const [WHITE_BELOW, DARK_FROM] = [30, 100];

/** Households between the classes, as whole numbers whose sum, with those that are unknown, is that of all. */
export function speedClasses(
  households: number,
  reached: readonly ReachedClass[],
  unknown = 0,
): SpeedClass[] {
  const known = households - unknown;
  let above = known;
  // What a publisher lets rise with the class reaches no more than the class before.
  const atLeast = reached.map((one) => (above = Math.min(above, Math.round(one.households))));
  return [0, ...reached.map(({ minMbit }) => minMbit)].map((fromMbit, i) => ({
    fromMbit,
    toMbit: reached[i]?.minMbit ?? null,
    households: (i === 0 ? known : atLeast[i - 1]!) - (atLeast[i] ?? 0),
  }));
}

export function spotsOf(classes: readonly SpeedClass[], threshold: SpotThreshold, unknown = 0): Spots {
  const told = classes.filter((one) => !isAcross(one, WHITE_BELOW) && !isAcross(one, DARK_FROM));
  const between = (from: number, to: number | null) =>
    sumOf(told.filter((one) => one.fromMbit >= from && (to === null || one.fromMbit < to)));
  const [dark, black] = certain(classes, threshold);
  const unclear = between(dark, black);
  return {
    unknown: unknown + sumOf(classes) - sumOf(told),
    white: between(0, WHITE_BELOW),
    lightGrey: between(WHITE_BELOW, DARK_FROM),
    darkGrey: range(between(DARK_FROM, dark), unclear),
    black: range(black === null ? 0 : between(black, null), unclear),
    unclear,
    unclearBetween: black === dark ? null : { from: dark, to: black },
  };
}

const sumOf = (classes: readonly SpeedClass[]): number =>
  classes.reduce((sum, one) => sum + one.households, 0);

/** Of an edition that lacks the class at the limit nobody can tell on which side of it these are. */
const isAcross = ({ fromMbit, toMbit }: SpeedClass, limit: number): boolean =>
  fromMbit < limit && (toMbit === null || toMbit > limit);

const range = (from: number, unclear: number): Range => ({ from, to: from + unclear });

/** Up to where a class is certainly dark grey, and from where it is certainly black by its download (null: nowhere). */
function certain(classes: readonly SpeedClass[], threshold: SpotThreshold): [number, number | null] {
  const limits = classes.map(({ fromMbit }) => fromMbit);
  const lowest = threshold.down ?? threshold.symmetric ?? threshold.orDown;
  const highest = threshold.down ?? threshold.orDown;
  const dark = lowest === null ? DARK_FROM : (limits.findLast((limit) => limit <= lowest) ?? 0);
  const black = highest === null ? null : (limits.find((limit) => limit >= highest) ?? null);
  return [Math.max(DARK_FROM, dark), black === null ? null : Math.max(DARK_FROM, black)];
}

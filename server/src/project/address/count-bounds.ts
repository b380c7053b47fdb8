import { type FieldError, given, inGermanFigures } from '../record/record-rule.js';

/*
 * How many addresses a project, a lot or a list can have in its Gemeinden, however they are entered: in the forms, in a report,
 * in a list of projects or lots, address by address. Pure.
 *
 * Households are no addresses: a house with six flats is one address, a firm or a holiday home is one without a household, and
 * the atlas counts households of another day. So more addresses than households are asked about and not refused. Nobody has
 * three addresses for every inhabitant, though: that is a slip of the keyboard, or another Gemeinde is meant. Where inhabitants
 * are not known, a household counts for two of them.
 */
export interface Bounds {
  /** Of the Gemeinden together, in the newest edition that counts them; null: of one of them nobody knows. */
  households: number | null;
  inhabitants: number | null;
}

export const MOST_FOR_EACH_INHABITANT = 3;
const IN_A_HOUSEHOLD = 2;

export const NO_BOUNDS: Bounds = { households: null, inhabitants: null };

const COUNTS = [
  ['eligible', '„Förderfähig“'],
  ['funded', 'Adressen des Vorhabens'],
  ['reserveExtension', 'Vortrieb'],
  ['passed', '„Anschluss möglich“'],
  ['connected', '„Anschluss hergestellt“'],
  ['activated', '„Anschluss in Nutzung“'],
] as const;
export type BoundCounts = Partial<Record<(typeof COUNTS)[number][0], number | null>>;

/** The bounds of several Gemeinden together: what is not known of one is not known of all. */
export function together(each: readonly Bounds[]): Bounds {
  const sum = (of: keyof Bounds) =>
    each.length === 0 || each.some((one) => one[of] === null)
      ? null
      : each.reduce((all, one) => all + one[of]!, 0);
  return { households: sum('households'), inhabitants: sum('inhabitants') };
}

/** Refused, each at its field. What was stored before is not asked about again: inhabitants move away. */
export function boundErrors(
  counts: BoundCounts,
  bounds: Bounds,
  path: string,
  stored: BoundCounts = {},
): FieldError[] {
  return COUNTS.flatMap(([field, name]) => {
    const sentence = given(counts[field]) && tooMany(counts[field], bounds);
    if (!sentence || counts[field] === stored[field]) return [];
    return [{ path: `${path}${field}`, message: `${name}: ${sentence}` }];
  });
}

/** So many that somebody has to look, and nobody is refused: the first count that is. */
export function boundRemark(counts: BoundCounts, bounds: Bounds): string | null {
  const most = bounds.households;
  if (most === null) return null;
  const found = COUNTS.find(([field]) => given(counts[field]) && counts[field] > most);
  if (!found) return null;
  const count = inGermanFigures(counts[found[0]]!);
  return `${found[1]}: ${count} sind mehr als die ${inGermanFigures(most)} Haushalte der Gemeinden`;
}

/** Why there cannot be so many; null: there can. */
export function tooMany(count: number, { households, inhabitants }: Bounds): string | null {
  const people = inhabitants ?? (households === null ? null : households * IN_A_HOUSEHOLD);
  if (people === null || count <= people * MOST_FOR_EACH_INHABITANT) return null;
  const whose =
    inhabitants === null
      ? `bei ${inGermanFigures(households!)} Haushalten`
      : `bei ${inGermanFigures(inhabitants)} Einwohnern`;
  return `${inGermanFigures(count)} Adressen sind ${whose} der Gemeinden nicht möglich. Bitte die Zahl und die Gemeinden prüfen.`;
}

/** Of a funded project the addresses that are funded are among those that may be; of others they hold commercial ones too. */
export function eligibleErrors(
  { eligible, funded }: BoundCounts,
  isOnlyFunded: boolean,
  path: string,
  stored: BoundCounts = {},
): FieldError[] {
  if (!isOnlyFunded || !given(eligible) || !given(funded) || funded <= eligible) return [];
  if (eligible === stored.eligible && funded === stored.funded) return [];
  const message = `Adressen des Vorhabens: ${inGermanFigures(funded)} sind mehr als ${inGermanFigures(eligible)} („Förderfähig“). Bitte eine der beiden Zahlen berichtigen.`;
  return [{ path: `${path}funded`, message }];
}

/** Counts of which the lots together have no more than the project. Less they may have: a lot may not be planned yet. */
const SHARED = [
  ['funded', 'Adressen'],
  ['reserveExtension', 'Vortrieb'],
] as const;
export type SharedCounts = Record<(typeof SHARED)[number][0], number | null>;

export const sumOfLots = (lots: readonly SharedCounts[]): SharedCounts => ({
  funded: sumOf(lots.map(({ funded }) => funded)),
  reserveExtension: sumOf(lots.map(({ reserveExtension }) => reserveExtension)),
});

const sumOf = (counts: readonly (number | null)[]): number | null => {
  const known = counts.filter(given);
  return known.length === 0 ? null : known.reduce((all, one) => all + one, 0);
};

/** `before`: as it is stored, so that what did not add up before can be mended step by step. */
export function shareErrors(
  lots: SharedCounts,
  project: Partial<SharedCounts>,
  before: { lots: SharedCounts; project: Partial<SharedCounts> },
): { field: keyof SharedCounts; message: string }[] {
  return SHARED.flatMap(([field, name]) => {
    const [sum, most] = [lots[field], project[field]];
    if (!given(sum) || !given(most) || sum <= most) return [];
    const isAsBefore = sum <= (before.lots[field] ?? 0) && most >= (before.project[field] ?? most);
    if (isAsBefore && given(before.project[field])) return [];
    const message = `${name}: die Lose haben zusammen ${inGermanFigures(sum)}, das Vorhaben ${inGermanFigures(most)}. Bitte eines davon berichtigen.`;
    return [{ field, message }];
  });
}

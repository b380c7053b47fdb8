import { momentOf } from '../platform/as-of.js';
import { notFound } from '../platform/problem.js';
import type { Db } from '../municipality/municipality.queries.js';
import type { AreaLevel } from './area-key.js';
import type { UserGroup } from './coverage.dto.js';
import {
  type EditionRow,
  newestDate,
  referenceDates,
  technologiesOf,
  visibleEditions,
} from './edition.queries.js';

/** What a query asks for: a reference date (the newest of the level if left out) as known at a moment. */
export interface EditionChoice {
  edition?: string;
  userGroup: UserGroup;
  asOf?: string;
}

/** The editions of the reference date that answer it: official before demo, the newest import first. */
export interface ChosenEditions {
  referenceDate: string;
  editions: EditionRow[];
  ids: number[];
}

const GROUPS: Record<UserGroup, string> = {
  households: 'private Haushalte',
  business: 'Unternehmen',
  business_parks: 'Gewerbegebiete',
};

/** The moment of the question; null: now. */
export const pastMoment = (asOf: string | undefined): Date | null =>
  asOf === undefined ? null : momentOf(asOf);

export async function chooseEditions(
  db: Db,
  choice: EditionChoice,
  level: AreaLevel,
): Promise<ChosenEditions> {
  const moment = pastMoment(choice.asOf);
  const referenceDate = choice.edition ?? (await newestDate(db, choice.userGroup, level, moment));
  const editions = referenceDate
    ? await visibleEditions(db, { userGroup: choice.userGroup, referenceDate, moment })
    : [];
  if (!referenceDate || editions.length === 0) throw await noEdition(db, choice, moment);
  return { referenceDate, editions, ids: editions.map(({ id }) => id) };
}

async function noEdition(db: Db, choice: EditionChoice, moment: Date | null) {
  const dates = await referenceDates(db, choice.userGroup, moment);
  const group = GROUPS[choice.userGroup];
  if (dates.length === 0) return notFound(`Für ${group} sind keine Versorgungsdaten eingespielt.`);
  if (!choice.edition)
    return notFound(`Für ${group} gibt es auf dieser Ebene keine Werte. Vorhanden: ${dates.join(', ')}.`);
  return notFound(
    `Zum Stichtag ${choice.edition} gibt es keine Werte für ${group}. Vorhanden: ${dates.join(', ')}.`,
  );
}

/** Nothing found: because no edition has this technology or class (then what it has is said), or for this area only. */
export async function refuseUnknownFigure(
  db: Db,
  chosen: ChosenEditions,
  { technology, minMbit }: { technology: string; minMbit: number },
): Promise<void> {
  const held = new Map<string, Set<number>>();
  for (const list of (await technologiesOf(db, chosen.ids)).values()) {
    for (const { technology: name, classes } of list) {
      held.set(name, new Set([...(held.get(name) ?? []), ...classes]));
    }
  }
  const classes = held.get(technology);
  if (!classes) {
    const names = [...held.keys()].sort().join(', ');
    throw notFound(
      `Die Technik „${technology}“ gibt es zum ${chosen.referenceDate} nicht. Vorhanden: ${names}.`,
    );
  }
  if (classes.has(minMbit)) return;
  const speeds = [...classes].sort((a, b) => a - b).join(', ');
  throw notFound(
    `Die Klasse ab ${minMbit} Mbit/s gibt es für „${technology}“ zum ${chosen.referenceDate} nicht. Vorhanden: ${speeds}.`,
  );
}

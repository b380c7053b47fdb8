import { refuseBefore } from '../platform/as-of.js';
import { notFound } from '../platform/problem.js';
import type { Db } from '../municipality/municipality.queries.js';
import { pastMoment as pastOfMunicipalities } from '../municipality/past.js';
import type { AreaLevel } from './area-key.js';
import type { UserGroup } from './coverage.dto.js';
import {
  type EditionRow,
  editionsWithLevel,
  firstStored,
  newestDate,
  referenceDates,
  visibleEditions,
} from './edition.queries.js';

/** What a query asks for: a reference date (the newest of the level if left out) as known at a moment. */
export interface EditionChoice {
  edition?: string;
  userGroup: UserGroup;
  asOf?: string;
}

/** The editions of the reference date: official before demo, the newest import first. */
export interface ChosenEditions {
  referenceDate: string;
  editions: EditionRow[];
  /** Those that answer for the level that was asked for. */
  answering: EditionRow[];
  ids: number[];
}

/** What an answer without any figure names as its source. */
export const leadingEdition = ({ answering, editions }: ChosenEditions): EditionRow =>
  answering[0] ?? editions[0]!;

const GROUPS: Record<UserGroup, string> = {
  households: 'private Haushalte',
  business: 'Unternehmen',
  business_parks: 'Gewerbegebiete',
};

/** The past moment of the question, at which there were figures and names to answer with; null: now. */
export async function pastMoment(db: Db, asOf: string | undefined): Promise<Date | null> {
  const moment = await pastOfMunicipalities(db, asOf);
  if (moment) refuseBefore(await firstStored(db), moment);
  return moment;
}

/** A date without figures of the level is chosen all the same: Kreis and Land may have some, and "k. A." is an answer. */
export async function chooseEditions(
  db: Db,
  choice: EditionChoice,
  level: AreaLevel,
): Promise<ChosenEditions> {
  const moment = await pastMoment(db, choice.asOf);
  const referenceDate =
    choice.edition ??
    (await newestDate(db, choice.userGroup, level, moment)) ??
    (await newestDate(db, choice.userGroup, null, moment));
  const editions = referenceDate
    ? await visibleEditions(db, { userGroup: choice.userGroup, referenceDate, moment })
    : [];
  if (!referenceDate || editions.length === 0) throw await noEdition(db, choice, level, moment);
  const own = await answering(db, editions, level);
  return { referenceDate, editions, answering: own, ids: own.map(({ id }) => id) };
}

/**
 * The editions with figures of the level. Where an official one is among them, demo editions of its date do not answer
 * for this level, whatever the technology or class: a share from invented cells beside a published one would be taken
 * for one.
 */
export async function answering(db: Db, editions: EditionRow[], level: AreaLevel): Promise<EditionRow[]> {
  const ids = new Set(
    await editionsWithLevel(
      db,
      editions.map(({ id }) => id),
      level,
    ),
  );
  const own = editions.filter(({ id }) => ids.has(id));
  const official = new Set(own.filter((row) => !row.is_demo).map((row) => row.reference_date));
  return own.filter((row) => !row.is_demo || !official.has(row.reference_date));
}

/** Offers only dates that have figures of the level. */
export async function noEdition(db: Db, choice: EditionChoice, level: AreaLevel, moment: Date | null) {
  const group = GROUPS[choice.userGroup];
  const dates = await referenceDates(db, choice.userGroup, moment, level);
  const offer = dates.length > 0 ? ` Vorhanden: ${dates.join(', ')}.` : '';
  return choice.edition && (await newestDate(db, choice.userGroup, null, moment))
    ? notFound(`Zum Stichtag ${choice.edition} gibt es keine Werte für ${group}.${offer}`)
    : notFound(`Für ${group} sind keine Versorgungsdaten eingespielt.`);
}

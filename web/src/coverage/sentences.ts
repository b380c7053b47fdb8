import type { TFunction } from 'i18next';
import { inSaid } from '../ui/german.js';
import type { Format } from '../ui/format.js';

/** What the sentences need to speak: the words of a language and its numbers. */
export interface Speech {
  t: TFunction<'coverage'>;
  format: Format;
}

export interface Statement {
  place: string;
  share: number;
  /** "mindestens 100 Mbit/s", "Gigabit" */
  service: string;
  /** Reference date of the figures. */
  date: string;
  /** Older than 24 months: said in the past tense, with the date. */
  past: boolean;
}

/** How a share is said: rounding never reaches 0 or 100. */
function kindOf(share: number): 'none' | 'few' | 'one' | 'some' | 'almostAll' | 'all' {
  if (share <= 0) return 'none';
  if (share < 0.5) return 'few';
  if (share < 1.5) return 'one';
  if (share < 99.5) return 'some';
  return share < 100 ? 'almostAll' : 'all';
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Mitte 2021", "Ende 2020", "am 1. März 2024" */
export function whenOf({ t, format }: Speech, date: string): string {
  const year = date.slice(0, 4);
  if (date.endsWith('-06-30')) return t('when.middle', { year });
  if (date.endsWith('-12-31')) return t('when.end', { year });
  return t('when.day', { day: format.day(date) });
}

/** "mindestens 100 Mbit/s", "Gigabit", "mindestens 100 Mbit/s über DSL" */
export function serviceOf({ t, format }: Speech, minMbit: number, technology = 'all'): string {
  const speed = format.count(minMbit);
  if (technology === 'all') return t('service.class', { speed });
  return t('service.classBy', { speed, technology: wordOf(t, 'technologyBy', technology) });
}

type Words = 'technology' | 'technologyShort' | 'technologyBy';

/** The word for a technology; an edition may bring one that has none yet, which is then shown as published. */
export function wordOf(t: TFunction<'coverage'>, words: Words, technology: string): string {
  return t(`${words}.${technology}` as 'technology.all', { defaultValue: technology });
}

/** One share as one sentence. `<b>` marks what is printed bold. */
export function reachSentence(speech: Speech, { place, share, service, date, past }: Statement): string {
  const values = { place, service, n: Math.round(share), when: whenOf(speech, date) };
  return capital(speech.t(`reach.${past ? 'past' : 'present'}.${kindOf(share)}`, values));
}

type About = Pick<Statement, 'place' | 'date' | 'past'>;
type Reach = { share: number | null; service: string };

/**
 * Several classes in as few sentences as possible: "94 von 100 Haushalten …, 61 von 100 Gigabit." A share that cannot be
 * counted (none, all, nearly) gets a sentence of its own. Nothing published at all is one sentence too.
 */
export function reachSentences(speech: Speech, about: About, reaches: Reach[]): string[] {
  const known = reaches.flatMap(({ share, service }) => (share === null ? [] : [{ share, service }]));
  if (known.length === 0) return [noDataSentence(speech, about.place, about.date)];
  const sentences: string[] = [];
  let open = false;
  for (const { share, service } of known) {
    const kind = kindOf(share);
    const counted = kind === 'some' || kind === 'one';
    if (open && counted) {
      const sentence = sentences.pop()!.replace(/\.$/, '');
      sentences.push(speech.t('reach.also', { sentence, n: Math.round(share), service }));
    } else sentences.push(reachSentence(speech, { ...about, share, service }));
    open = counted && (open || kind === 'some');
  }
  return sentences;
}

export function noDataSentence({ t, format }: Speech, place: string, date: string): string {
  return t('noData', { place, day: format.day(date) });
}

/** How a figure came about that nobody published; null where it was published so. */
export function computedSentence(
  { t }: Speech,
  figure: { computed: boolean; method: string | null },
): string | null {
  if (!figure.computed) return null;
  return figure.method ? inSaid(figure.method) : t('computed');
}

/** By which technology the Gigabit comes; one that adds less than a twentieth is not worth a sentence. */
export function gigabitSentence(
  { t }: Speech,
  shares: { all: number | null; ftthb: number | null; hfc: number | null },
  past: boolean,
): string | null {
  if (!shares.all) return null;
  const matters = (share: number | null) => share !== null && share >= shares.all! / 20;
  const fibre = matters(shares.ftthb);
  const cable = matters(shares.hfc);
  if (!fibre && !cable) return null;
  const kind = fibre && cable ? 'both' : fibre ? 'ftthb' : 'hfc';
  return t(`${past ? 'gigabitCame' : 'gigabitBy'}.${kind}`);
}

const MONTHS_UNTIL_OLD = 24;

/** Older than two years at the moment of the answer: then every sentence about it stands in the past. */
export function isOld(referenceDate: string, asOf: string): boolean {
  const limit = new Date(referenceDate);
  limit.setUTCMonth(limit.getUTCMonth() + MONTHS_UNTIL_OLD);
  return new Date(asOf) > limit;
}

import { z } from 'zod';

/* What people type into one line: names, reasons, addresses. */

/** Cannot be seen, ends the line or turns the reading direction: in a name it deceives, in a mail it is a heading. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'gu');
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

const ONE_LINE = 'Bitte ohne Zeilenumbruch und unsichtbare Zeichen.';

interface Words {
  min?: number;
  /** Says what is missing where it is shorter than `min`. */
  missing?: string;
}

/** A text of one line, without spaces around it and in one spelling (NFC); anything that cannot be seen is refused. */
export const oneLine = (max: number, { min = 0, missing = 'Bitte ausfüllen.' }: Words = {}) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(min, missing)
    .max(max, `Zu lang: bitte höchstens ${max} Zeichen.`)
    .refine((text) => !INVISIBLE.test(text), ONE_LINE);

/** Whoever reads it later must be able to tell why: dots and single letters say nothing. */
const LEAST_REASON = 5;
const WITHOUT_MEANING = /[^\p{L}\p{N}]/gu;
export const NO_REASON =
  'Nennen Sie den Grund in einem Satz, damit ihn auch später jeder versteht (mindestens fünf Buchstaben oder Ziffern).';

export const isReason = (text: string): boolean => text.replace(WITHOUT_MEANING, '').length >= LEAST_REASON;

/** Why something was done that may be asked for later: it stands in the history. */
export const reasonText = (max = 500) => oneLine(max).refine(isReason, NO_REASON);

/** The same where the rules say whether one is needed; left empty, none is given. */
const reasonOrEmpty = (max: number) =>
  oneLine(max).refine((text) => text === '' || isReason(text), NO_REASON);
export const reasonIfAny = (max = 500) => reasonOrEmpty(max).optional();
/** In a row that is sent whole. */
export const reasonOrNull = (max = 500) => reasonOrEmpty(max).nullable().default(null);

export const withoutInvisible = (text: string): string => text.replace(ALL_INVISIBLE, '');

/** What came from another system is cleaned instead of refused: nobody here could mend it. */
export function cleanLine(text: string, max: number): string {
  const line = withoutInvisible(text.replace(BREAKS, ' ')).normalize('NFC').replace(/\s+/g, ' ').trim();
  return Array.from(line).slice(0, max).join('').trimEnd();
}

/** Refuses what browsers would mend by guessing, and passwords in addresses. */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@:"'<>\\`]+\.\p{L}{2,}(:\d{1,5})?([/?#][^\s"'<>\\`]*)?$/iu;
const LONGEST_ADDRESS = 500;

/** An address of the web, kept as browsers write it; an empty text stays empty. */
export const webAddress = oneLine(LONGEST_ADDRESS)
  .refine(
    (text) => text === '' || hrefOf(text) !== null,
    'Bitte eine Adresse wie https://www.kommune.de eingeben.',
  )
  .overwrite((text) => hrefOf(text) ?? text);

function hrefOf(text: string): string | null {
  if (!WEB_ADDRESS.test(text) || !URL.canParse(text)) return null;
  const { href, username, password } = new URL(text);
  const isPlain = !username && !password && !/["'<>\s]/.test(href);
  // Letters of other alphabets take more room than they were typed with.
  return isPlain && href.length <= 4 * LONGEST_ADDRESS ? href : null;
}

import { now } from '../platform/clock.js';
import { Refusal } from '../platform/refusal.js';
import { userGroup as userGroupSchema, type UserGroup } from './coverage.dto.js';
import type { ImportOptions } from './import-report.js';
import { referenceDateOfName, userGroupOfName } from './published-name.js';

const GROUP_WORDS: Record<UserGroup, string> = {
  households: 'private Haushalte',
  business: 'Unternehmen',
  business_parks: 'Gewerbegebiete',
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Two things about a table that stand in it, in the name of its file, or nowhere. */
export interface EditionFacts {
  referenceDate: string;
  userGroup: UserGroup;
}

/** From the content, else the published file name, else the options; what contradicts itself is refused. */
export function editionFacts(
  content: { referenceDate: string | null; userGroup: UserGroup | null },
  fileName: string,
  options: Pick<ImportOptions, 'asOf' | 'userGroup'>,
): EditionFacts {
  const asked = { referenceDate: dayOption(options.asOf), userGroup: groupOption(options.userGroup) };
  const named = {
    referenceDate: content.referenceDate ?? referenceDateOfName(fileName),
    userGroup: content.userGroup ?? userGroupOfName(fileName),
  };
  refuseContradiction(asked.referenceDate, named.referenceDate, '--as-of', content.referenceDate !== null);
  refuseContradiction(asked.userGroup, named.userGroup, '--user-group', content.userGroup !== null);
  const referenceDate = named.referenceDate ?? asked.referenceDate;
  const userGroup = named.userGroup ?? asked.userGroup;
  if (!referenceDate || !userGroup) throw missing(fileName, !referenceDate, !userGroup);
  return { referenceDate: notInFuture(referenceDate), userGroup };
}

/** Refuses options that mean nothing, before a file is opened. */
export function checkOptions(options: Pick<ImportOptions, 'asOf' | 'userGroup'>): void {
  dayOption(options.asOf);
  groupOption(options.userGroup);
}

function dayOption(text: string | undefined): string | null {
  if (text === undefined) return null;
  const date = new Date(`${text}T00:00:00Z`);
  if (DAY.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  throw new Refusal(`--as-of ${text} ist kein Datum. Bitte als JJJJ-MM-TT angeben, etwa --as-of 2021-06-30.`);
}

function groupOption(text: string | undefined): UserGroup | null {
  if (text === undefined) return null;
  const parsed = userGroupSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  const known = Object.entries(GROUP_WORDS).map(([key, words]) => `${key} (${words})`);
  throw new Refusal(`--user-group ${text} ist unbekannt. Möglich sind ${known.join(', ')}.`);
}

function refuseContradiction(
  asked: string | null,
  named: string | null,
  option: string,
  inContent: boolean,
): void {
  if (asked === null || named === null || asked === named) return;
  const where = inContent ? 'in der Datei' : 'im Dateinamen';
  throw new Refusal(
    `${option} ${asked} widerspricht der Angabe ${where} (${named}). Bitte ${option} weglassen oder die Datei prüfen.`,
  );
}

function missing(fileName: string, date: boolean, group: boolean): Refusal {
  const groups = '--user-group households (oder business, business_parks)';
  if (date && group) {
    return new Refusal(
      `Stichtag und Nutzergruppe stehen weder in ${fileName} noch in ihrem Namen. ` +
        `Bitte mit --as-of JJJJ-MM-TT und ${groups} angeben.`,
    );
  }
  const [what, option] = date ? ['Der Stichtag', '--as-of JJJJ-MM-TT'] : ['Die Nutzergruppe', groups];
  return new Refusal(`${what} steht weder in ${fileName} noch in ihrem Namen. Bitte mit ${option} angeben.`);
}

function notInFuture(day: string): string {
  if (day <= now().toISOString().slice(0, 10)) return day;
  throw new Refusal(`Der Stichtag ${day} liegt in der Zukunft. Bitte Datei, Dateinamen und --as-of prüfen.`);
}

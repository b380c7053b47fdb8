import type { UserGroup } from './coverage.dto.js';

const HALF_YEAR_END = { first: '06-30', second: '12-31' } as const;
const FIRST_HALF = /^(1|0?6|mitte)$/i;

/** How publishers write a reference date into a file name; `year` and `half`, or the day itself. */
const NAME_PATTERNS: RegExp[] = [
  /(?<!\d)(?<year>20\d\d)-?(?<month>0[1-9]|1[0-2])-?(?<day>0[1-9]|[12]\d|3[01])(?!\d)/,
  /(?<!\d)(?<half>06|12)[_-](?<year>20\d\d)(?!\d)/,
  /(?<!\d)(?<year>20\d\d)[_-](?<half>1|2|06|12|mitte|ende)(?![\da-z])/i,
  /(?<![a-z])(?<half>mitte|ende)[_-]?(?<year>(?:20)?\d\d)(?!\d)/i,
];

/** `…_privat_2021_mitte` → 2021-06-30, `…_2018_2` → 2018-12-31, `bba_12_2025` → 2025-12-31, `Stand_20251231`. */
export function referenceDateOfName(fileName: string): string | null {
  for (const pattern of NAME_PATTERNS) {
    const found = pattern.exec(fileName)?.groups;
    if (found)
      return found.day ? `${found.year}-${found.month}-${found.day}` : halfYear(found.year!, found.half!);
  }
  return null;
}

function halfYear(year: string, half: string): string {
  const end = FIRST_HALF.test(half) ? HALF_YEAR_END.first : HALF_YEAR_END.second;
  return `${year.length === 2 ? `20${year}` : year}-${end}`;
}

/** The words of a file name that name a user group, from the most to the least telling. */
const NAME_GROUPS: [RegExp, UserGroup][] = [
  [/(?<![a-z])(gwg|gewerbegebiete?)(?![a-z])/i, 'business_parks'],
  [/(?<![a-z])(gew|gewerbe|unternehmen)(?![a-z])/i, 'business'],
  [/(?<![a-z])(privat|privathaushalte|haushalte|hh)(?![a-z])/i, 'households'],
];

export function userGroupOfName(fileName: string): UserGroup | null {
  return NAME_GROUPS.find(([pattern]) => pattern.test(fileName))?.[1] ?? null;
}

/** Sheets of the workbook by the use they are for; the others (Fläche, Schulen, …) are not stored. */
const SHEET_GROUPS: [RegExp, UserGroup][] = [
  [/gewerbegebiet/i, 'business_parks'],
  [/unternehmen|gewerbe/i, 'business'],
  [/privathaushalt|haushalt/i, 'households'],
];

export function userGroupOfSheet(sheetName: string): UserGroup | null {
  return SHEET_GROUPS.find(([pattern]) => pattern.test(sheetName))?.[1] ?? null;
}

const MONTHS = 'januar februar märz april mai juni juli august september oktober november dezember'.split(
  ' ',
);

/** "Datenstand: 12.2025", "Stand 31.12.2025", "Dezember 2025", "Ende 2025": a month means its last day. */
export function referenceDateOfText(text: string): string | null {
  const day = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(20\d\d)(?!\d)/.exec(text);
  if (day) return validDay(day[3]!, Number(day[2]), Number(day[1]));
  const iso = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(text);
  if (iso) return validDay(iso[1]!, Number(iso[2]), Number(iso[3]));
  const month = /(?<!\d)(0?[1-9]|1[0-2])\s*[./]\s*(20\d\d)(?!\d)/.exec(text);
  if (month) return endOfMonth(month[2]!, Number(month[1]));
  const word = new RegExp(`(${MONTHS.join('|')})\\s+(20\\d\\d)`, 'i').exec(text);
  if (word) return endOfMonth(word[2]!, MONTHS.indexOf(word[1]!.toLowerCase()) + 1);
  const half = /(mitte|ende)\s+(20\d\d)/i.exec(text);
  return half ? halfYear(half[2]!, half[1]!) : null;
}

function validDay(year: string, month: number, day: number): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

function endOfMonth(year: string, month: number): string {
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

/** Is this text about the date of the data (and not some other date in the sheet)? */
export const namesReferenceDate = (text: string): boolean => /(daten)?stand|stichtag/i.test(text);

import { useTranslation } from 'react-i18next';
import { type Language, languageNow } from './language.js';

const NBSP = '\u00a0';
/** Sorbian writes numbers as German does. Chromium knows no Sorbian dates: both ends take them from here. */
const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB', hsb: 'de-DE' };
const afterClock: Record<Language, string> = { de: `${NBSP}Uhr`, en: '', hsb: `${NBSP}hodź.` };
const sorbianMonths =
  'januara februara měrca apryla meje junija julija awgusta septembra oktobra nowembra decembra'.split(' ');
const sorbianDays = 'njedźela póndźela wutora srjeda štwórtk pjatk sobota'.split(' ');

/** For what is no sentence: a sum, an axis, a list of names. */
export const localeNow = (): string => locales[languageNow()];

/** "61,4 %", in English "61.4%". */
export const percentText = (figure: string): string =>
  languageNow() === 'en' ? `${figure}%` : `${figure}${NBSP}%`;

/** 1.234,50: where the column or the sentence says that it is euros. */
export const amountText = (cents: number): string =>
  (cents / 100).toLocaleString(localeNow(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "14.666.400,00 €", in English "€14,666,400.00"; a minus stands before both. */
export function euros(cents: number): string {
  const amount = amountText(Math.abs(cents));
  return (cents < 0 ? '\u2212' : '') + (languageNow() === 'en' ? `€${amount}` : `${amount}${NBSP}€`);
}

/** Numbers and dates as the reader's language writes them. */
export interface Format {
  count(value: number): string;
  /** A share of a table: one decimal; rounding never reaches 0 or 100. */
  share(value: number): string;
  /** A share on the map: whole, but never rounded to 0 or 100. */
  wholeShare(value: number): string;
  /** A change in percentage points, always with its sign. */
  change(value: number): string;
  /** 30. Juni 2021 */
  day(date: string): string;
  /** 30.06.2021 */
  shortDay(date: string): string;
  /** Juni 2021; in Sorbian as it follows a preposition: junija 2021. */
  month(date: string): string;
  /** A measured value: at most two decimals, or exactly so many. */
  measure(value: number, decimals?: number): string;
  /** A difference, always with its sign; minus is −. */
  difference(value: number, decimals?: number): string;
  /** 14:05 Uhr, as clocks in Saxony show it. */
  time(moment: string): string;
  /** 14:05:09 Uhr: where two of the same minute stand one below the other. */
  exactTime(moment: string): string;
  /** 30.06.2021, 14:05 Uhr */
  moment(moment: string): string;
  /** 30.06.2021, 14:05:09 Uhr */
  exactMoment(moment: string): string;
  /** Mittwoch, 30. Juni 2021 */
  weekday(date: string): string;
}

/** The zone of everything that has a time of day. */
const ZONE = 'Europe/Berlin';

/** The day of a moment in Saxony, as ISO writes it. */
export const dayOf = (moment: string): string =>
  new Date(moment).toLocaleDateString('sv-SE', { timeZone: ZONE });

const made = new Map<string, Format>();

export function formatFor(language: Language): Format {
  const known = made.get(language);
  if (known) return known;
  const format = makeFormat(language);
  made.set(language, format);
  return format;
}

export function useFormat(): Format {
  return formatFor(useTranslation().i18n.language as Language);
}

/** Dates with the name of their month. */
function datesOf(language: Language) {
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
    return (date: string) => format.format(new Date(date));
  };
  if (language !== 'hsb')
    return {
      day: write({ day: 'numeric', month: 'long', year: 'numeric' }),
      month: write({ month: 'long', year: 'numeric' }),
      weekday: write({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    };
  const month = (date: string) =>
    `${sorbianMonths[new Date(date).getUTCMonth()]} ${new Date(date).getUTCFullYear()}`;
  const day = (date: string) => `${new Date(date).getUTCDate()}. ${month(date)}`;
  return {
    day,
    month,
    weekday: (date: string) => `${sorbianDays[new Date(date).getUTCDay()]}, ${day(date)}`,
  };
}

function makeFormat(language: Language): Format {
  const locale = locales[language];
  const dates = datesOf(language);
  const whole = new Intl.NumberFormat(locale);
  const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'always',
  });
  const short = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
  const exactClock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: ZONE,
  });
  const measure = (value: number, decimals?: number) =>
    value.toLocaleString(locale, {
      minimumFractionDigits: decimals ?? 0,
      maximumFractionDigits: decimals ?? 2,
    });
  const shortDay = (date: string) => short.format(new Date(date));
  const time = (moment: string) => clock.format(new Date(moment)) + afterClock[language];
  const exactTime = (moment: string) => exactClock.format(new Date(moment)) + afterClock[language];
  return {
    count: (value) => whole.format(value),
    share: (value) => {
      if (value > 0 && value < 0.05) return `<${NBSP}${oneDecimal.format(0.1)}`;
      if (value >= 99.95 && value < 100) return `>${NBSP}${oneDecimal.format(99.9)}`;
      return oneDecimal.format(value);
    },
    wholeShare: (value) => {
      if (value > 0 && value < 0.5) return `<${NBSP}1`;
      if (value >= 99.5 && value < 100) return `>${NBSP}99`;
      return whole.format(Math.round(value));
    },
    change: (value) => signed.format(value),
    day: (date) => dates.day(date).replaceAll(' ', NBSP),
    shortDay,
    month: (date) => dates.month(date).replaceAll(' ', NBSP),
    measure,
    difference: (value, decimals) =>
      (value > 0 ? '+' : value < 0 ? '\u2212' : '') + measure(Math.abs(value), decimals),
    time,
    exactTime,
    moment: (moment) => `${shortDay(dayOf(moment))}, ${time(moment)}`,
    exactMoment: (moment) => `${shortDay(dayOf(moment))}, ${exactTime(moment)}`,
    weekday: dates.weekday,
  };
}

import { useTranslation } from 'react-i18next';

const NBSP = '\u00a0';
const locales: Record<string, string> = { de: 'de-DE', en: 'en-GB', hsb: 'hsb' };

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
}

const made = new Map<string, Format>();

export function formatFor(language: string): Format {
  const known = made.get(language);
  if (known) return known;
  const format = makeFormat(locales[language] ?? language);
  made.set(language, format);
  return format;
}

export function useFormat(): Format {
  return formatFor(useTranslation().i18n.language);
}

function makeFormat(locale: string): Format {
  const whole = new Intl.NumberFormat(locale);
  const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'always',
  });
  const long = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const short = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
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
    day: (date) => long.format(new Date(date)).replaceAll(' ', NBSP),
    shortDay: (date) => short.format(new Date(date)),
  };
}

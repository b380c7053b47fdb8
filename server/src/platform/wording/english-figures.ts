/* How figures and days of a German text are written in English. Pure. */

const MONTHS: Record<string, string> = {
  Januar: 'January',
  Februar: 'February',
  März: 'March',
  April: 'April',
  Mai: 'May',
  Juni: 'June',
  Juli: 'July',
  August: 'August',
  September: 'September',
  Oktober: 'October',
  November: 'November',
  Dezember: 'December',
};
const MONTH = Object.keys(MONTHS).join('|');

/** 1.234,56 → 1,234.56 */
const number = (german: string): string => german.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

const TIMES: Record<string, string> = { Tag: 'day', Woche: 'week', Monat: 'month', Jahr: 'year' };
const timeOf = (figure: string, unit: string): string =>
  `${figure} ${TIMES[unit]}${figure === '1' ? '' : 's'}`;

/** What figures of the law and of forecasts count. */
const COUNTED: Record<string, string> = {
  Punkt: 'point',
  Punkte: 'points',
  Punkten: 'points',
  Prozentpunkte: 'percentage points',
  Haushalt: 'household',
  Haushalte: 'households',
  Haushalten: 'households',
  Einwohner: 'inhabitants',
  'Einwohner/km²': 'inhabitants/km²',
  Gemeinde: 'municipality',
  Gemeinden: 'municipalities',
  Anträge: 'applications',
  Adresse: 'address',
  Adressen: 'addresses',
  'weißer Fleck': 'white spot',
  'weiße Flecken': 'white spots',
  zugesagt: 'committed',
  Potenzial: 'potential',
};

type Rewrite = [pattern: RegExp, write: (...found: string[]) => string];

const REWRITES: Rewrite[] = [
  [/^(?:de[rnm] )?(\d{2})\.(\d{2})\.(\d{4})$/, (_all, day, month, year) => `${day}/${month}/${year}`],
  [/^(?:da?s |dem )?([12])\. Halbjahr (\d{4})$/, (_all, half, year) => `H${half} ${year}`],
  [/^(?:da?s |dem )?([1-4])\. Quartal (\d{4})$/, (_all, quarter, year) => `Q${quarter} ${year}`],
  [/^([\d.,]+)\s(Tag|Woche|Monat|Jahr)(?:e?n?)$/, (_all, figure, unit) => timeOf(number(figure!), unit!)],
  [
    new RegExp(`^([-−]?[\\d.]+(?:,\\d+)?)\\s(${Object.keys(COUNTED).join('|')})$`),
    (_all, figure, noun) => `${number(figure!)} ${COUNTED[noun!]}`,
  ],
  [
    /^([-−]?[\d.]+(?:,\d+)?)\s(km²|m²|ha|km|m|MB|Mbit\/s)$/,
    (_all, figure, unit) => `${number(figure!)} ${unit}`,
  ],
  [
    new RegExp(`^(?:(\\d{1,2})\\.\\s)?(${MONTH})\\s(\\d{4})$`),
    (_all, day, month, year) => [day, MONTHS[month!], year].filter(Boolean).join(' '),
  ],
  [/^([-−]?)(\d{1,3}(?:\.\d{3})*(?:,\d+)?)\s€$/, (_all, sign, amount) => `${sign}€${number(amount!)}`],
  [/^([-−+]?\d{1,3}(?:\.\d{3})*(?:,\d+)?)\s%$/, (_all, share) => `${number(share!)}%`],
  [/^[-−+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, (all) => number(all!)],
  [/^[-−+]?\d+,\d+$/, (all) => number(all!)],
];

/** The text as English writes it, where the whole of it is a day, an amount, a share, a number or a sum; else null. */
export function englishFigure(text: string): string | null {
  for (const [pattern, write] of REWRITES) {
    const found = pattern.exec(text);
    if (found) return write(...found);
  }
  return englishSum(text);
}

const SIGNS = / ([÷×=−+]) /;

/** „(300 zugesagt − 400 Potenzial) ÷ 400 = -25 %“ */
function englishSum(text: string): string | null {
  if (!SIGNS.test(text)) return null;
  const parts = text.split(SIGNS).map((part) => (/^[÷×=−+]$/.test(part) ? ` ${part} ` : englishTerm(part)));
  return parts.includes(null) ? null : parts.join('');
}

function englishTerm(part: string): string | null {
  const [, open, figure, close] = /^(\(?)([^()]*)(\)?)$/.exec(part) ?? [];
  if (figure === undefined) return null;
  const english = /^[-−]?\d+$/.test(figure) ? figure : englishFigure(figure);
  return english === null ? null : `${open}${english}${close ?? ''}`;
}

import type { CallDto, GuidelineVersionDto, ParameterDto } from '../api/projects.js';
import { type Format, percentText } from '../ui/format.js';

const NBSP = '\u00a0';

export interface ValueWords {
  yes: string;
  no: string;
  unknown: string;
  /** Between two ends; German where it is left out. */
  until?: string;
  /** What a criterion of the score is called. */
  criterion?: (id: string) => string;
}

type Step = Extract<ParameterDto['value'], { criterion: string }[]>[number];

function wordOf(one: string | number | Step, format: Format, words: ValueWords): string {
  if (typeof one === 'number') return format.measure(one);
  if (typeof one === 'string') return one;
  const { criterion, lower, upper, points } = one;
  const end = (value: number | null) => (value === null ? '…' : format.measure(value));
  return `${words.criterion?.(criterion) ?? criterion} ${end(lower)} ${words.until ?? 'bis'} ${end(upper)}: ${format.measure(points)}`;
}

/** The value of a rule as it is read: "40.000.000 EUR", "50, 60, 70 %", "ja"; what nobody knows says so. */
export function valueText({ value, unit }: ParameterDto, format: Format, words: ValueWords): string {
  if (value === null) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const values: (string | number | Step)[] = Array.isArray(value) ? value : [value];
  const between = values.some((one) => typeof one === 'object') ? '; ' : ', ';
  const text = values.map((one) => wordOf(one, format, words)).join(between);
  if (unit === '%') return percentText(text);
  return unit ? `${text}${NBSP}${unit}` : text;
}

/** Days between which a version holds; null: none is known. */
export const validityOf = ({ validFrom, validTo }: Pick<GuidelineVersionDto, 'validFrom' | 'validTo'>) =>
  spanOf(validFrom, validTo);

export const spanOfCall = ({ opens, closes }: Pick<CallDto, 'opens' | 'closes'>) => spanOf(opens, closes);

type Span = { kind: 'both' | 'from' | 'until' | 'unknown'; from: string; to: string };

function spanOf(from: string | null, to: string | null): Span {
  const kind = from && to ? 'both' : from ? 'from' : to ? 'until' : 'unknown';
  return { kind, from: from ?? '', to: to ?? '' };
}

import { dayOf } from '../ui/format.js';

const DAY = 86_400_000;

/** Whole days between two moments as the calendar in Saxony counts them: yesterday 23:59 is one day ago. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / DAY);

/** "heute", "gestern", "vor 12 Tagen"; null where the day itself says more. */
export function sinceText(language: string, moment: string, now: string): string | null {
  const days = daysBetween(moment, now);
  if (days < 0 || days > 60) return null;
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
}

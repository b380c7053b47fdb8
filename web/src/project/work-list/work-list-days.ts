import { localeNow, useFormat } from '../../ui/format.js';

/** "Mo 31.08.2026" */
export function useWeekday(): (day: string) => string {
  const format = useFormat();
  const weekday = new Intl.DateTimeFormat(localeNow(), {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return (day) => `${weekday.format(new Date(day))}\u00a0${format.shortDay(day)}`;
}

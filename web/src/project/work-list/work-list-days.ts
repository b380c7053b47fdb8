import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.js';

/** "Mo 31.08.2026" */
export function useWeekday(): (day: string) => string {
  const { i18n } = useTranslation();
  const format = useFormat();
  const weekday = new Intl.DateTimeFormat(i18n.language === 'de' ? 'de-DE' : i18n.language, {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return (day) => `${weekday.format(new Date(day))}\u00a0${format.shortDay(day)}`;
}

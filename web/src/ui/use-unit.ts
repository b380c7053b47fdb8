import { useTranslation } from 'react-i18next';

/** The word for a unit of the service; a sign stays as it is. */
export function useUnit(): (unit: string | null) => string | null {
  const { t } = useTranslation('unit');
  return (unit) => unit && t(unit as 'Tage', { defaultValue: unit, keySeparator: false });
}

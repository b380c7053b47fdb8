import { useTranslation } from 'react-i18next';
import type { FieldNames } from './edit-values.js';

export function useFieldNames(): FieldNames {
  const { t } = useTranslation('municipality');
  return { sorbianName: t('edit.sorbianName'), website: t('edit.website') };
}

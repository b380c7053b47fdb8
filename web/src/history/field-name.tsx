import { useTranslation } from 'react-i18next';
import type { FieldChange } from '../api/history.js';
import { Said } from '../ui/german.js';
import type { fieldDe } from './field.de.js';

/** What a field is called: in German as the service says, else in our words or, where there are none, marked German. */
export function FieldName({ of: { field, name } }: { of: Pick<FieldChange, 'field' | 'name'> }) {
  const { t, i18n } = useTranslation('field');
  if (i18n.language === 'de') return name;
  const word = t(`name.${field as keyof typeof fieldDe.name}`, { defaultValue: '' });
  return word || <Said>{name}</Said>;
}

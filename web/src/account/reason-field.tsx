import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/field.js';

/** Why something is done to an account; it stands in the history. */
export function ReasonField({ error }: { error: string | undefined }) {
  const { t } = useTranslation('administration');
  return (
    <TextField
      label={t('form.reason')}
      hint={t('form.reasonHint')}
      error={error}
      name="reason"
      autoComplete="off"
      maxLength={500}
      required
    />
  );
}

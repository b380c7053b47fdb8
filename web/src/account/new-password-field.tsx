import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from '../ui/settled.js';
import { PasswordField } from './password-field.js';
import { shortestPassword, strengthOf } from './password-strength.js';

interface NewPasswordFieldProps {
  label: string;
  error?: string | undefined;
}

/** A password to be chosen: once, to be looked at, with a word about its length. */
export function NewPasswordField({ label, error }: NewPasswordFieldProps) {
  const { t } = useTranslation('account');
  const [password, setPassword] = useState('');
  return (
    <div className="new-password">
      <PasswordField
        label={label}
        hint={t('password.hint', { count: shortestPassword })}
        error={error}
        name="newPassword"
        autoComplete="new-password"
        required
        maxLength={200}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Strength password={password} />
    </div>
  );
}

/** Read aloud when typing pauses. */
function Strength({ password }: { password: string }) {
  const { t } = useTranslation('account');
  const settled = useSettled(password, 800);
  const words = (typed: string) => {
    const strength = strengthOf(typed);
    if (typed === '') return '';
    if (strength === 'short') return t('password.short', { count: shortestPassword - typed.length });
    return t(`password.${strength}`);
  };
  const now = words(password);
  return (
    <>
      <p className={`strength strength-${strengthOf(password)}`} aria-hidden="true">
        {now}
      </p>
      <p className="sr-only" role="status">
        {words(settled)}
      </p>
    </>
  );
}

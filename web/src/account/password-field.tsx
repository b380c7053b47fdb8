import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.js';

interface PasswordFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

/** A password that one may look at while typing it. */
export function PasswordField({ label, hint, error, id, ...input }: PasswordFieldProps) {
  const { t } = useTranslation('account');
  const [shown, setShown] = useState(false);
  return (
    <Field {...{ id, label, hint, error }}>
      {(ties) => (
        <div className="password-field">
          <input
            className="kern-form-input__input"
            autoCapitalize="none"
            spellCheck={false}
            {...input}
            {...ties}
            type={shown ? 'text' : 'password'}
          />
          <button
            type="button"
            className="password-show js-only"
            aria-label={t(shown ? 'password.hideLabel' : 'password.showLabel')}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'password.hide' : 'password.show')}
          </button>
        </div>
      )}
    </Field>
  );
}

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../api/account.js';
import { ApiError } from '../api/client.js';
import { TextField } from '../ui/field.js';
import { CodeForm } from './code-form.js';
import { DeedForm, typed, useDeed } from './deed.js';
import { PasswordField } from './password-field.js';

interface Credentials {
  email: string;
  password: string;
}

interface SignInFormProps {
  /** The identity provider comes first. */
  isSecond: boolean;
  onSignedIn: () => void;
  children: ReactNode;
}

/** Both steps: e-mail and password, and, where the service asks for it, the code of the second factor in their place. */
export function SignInForm({ isSecond, onSignedIn, children }: SignInFormProps) {
  const [known, setKnown] = useState<Credentials | null>(null);
  const [email, setEmail] = useState('');
  if (known)
    return (
      <CodeForm
        email={known.email}
        // Kept in memory only: the service wants both again, with the code.
        signIn={(code) => signIn({ body: { ...known, code } })}
        onSignedIn={onSignedIn}
        onOther={() => setKnown(null)}
      />
    );
  const ask = (credentials: Credentials) => {
    setEmail(credentials.email);
    setKnown(credentials);
  };
  return <PasswordForm {...{ isSecond, email, onSignedIn, children }} onCode={ask} />;
}

const asksForCode = (error: unknown) =>
  error instanceof ApiError && error.problem.unmet?.includes('second_factor') === true;

interface PasswordFormProps extends SignInFormProps {
  email: string;
  onCode: (credentials: Credentials) => void;
}

function PasswordForm({ isSecond, email, onSignedIn, onCode, children }: PasswordFormProps) {
  const { t } = useTranslation('account');
  const deed = useDeed({
    run: (body: Credentials) => signIn({ body }),
    fields: ['email', 'password'],
    leaves: true,
    onDone: onSignedIn,
    onRefused: (error, credentials) => {
      if (asksForCode(error)) onCode(credentials);
      else emptyPassword(deed.form.current);
      return asksForCode(error);
    },
  });
  const { fields } = deed.faults;
  return (
    <DeedForm
      deed={deed}
      valuesOf={(data) => ({ email: typed(data, 'email').trim(), password: typed(data, 'password') })}
      submit={t('signIn.submit')}
      variant={isSecond ? 'secondary' : 'primary'}
      aside={children}
    >
      <TextField
        label={t('signIn.email')}
        error={fields['email']}
        type="email"
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={email}
        required
      />
      <PasswordField
        label={t('signIn.password')}
        error={fields['password']}
        name="password"
        autoComplete="current-password"
        data-retry=""
        required
      />
    </DeedForm>
  );
}

/** A wrong password is typed anew; the e-mail stays. */
function emptyPassword(form: HTMLFormElement | null): void {
  const input = form?.elements.namedItem('password');
  if (input instanceof HTMLInputElement) input.value = '';
}

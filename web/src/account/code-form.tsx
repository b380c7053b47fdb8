import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField } from './code-field.js';
import { DeedForm, typed, useDeed } from './deed.js';

interface CodeFormProps {
  /** Whose code it is; unknown to the page where the identity provider knows it. */
  email?: string;
  signIn: (code: string) => Promise<unknown>;
  onSignedIn: () => void;
  onOther: () => void;
}

/** The second step of signing in: a code of the app, or one of those kept for an emergency. */
export function CodeForm({ email, signIn, onSignedIn, onOther }: CodeFormProps) {
  const { t } = useTranslation('account');
  const [recovery, setRecovery] = useState(false);
  const deed = useDeed({ run: signIn, fields: ['code'], leaves: true, onDone: onSignedIn });
  const toggle = () => {
    deed.forget();
    setRecovery(!recovery);
  };
  return (
    <DeedForm
      deed={deed}
      label={t('signIn.code.heading')}
      valuesOf={(data) => typed(data, 'code').trim()}
      submit={t('signIn.code.submit')}
      aside={
        <button type="button" className="link-button" onClick={toggle}>
          {t(recovery ? 'signIn.code.toApp' : 'signIn.code.toRecovery')}
        </button>
      }
    >
      <p className="code-account">
        {email && <span>{t('signIn.code.account', { email })}</span>}
        <button type="button" className="link-button" onClick={onOther}>
          {t('signIn.code.other')}
        </button>
      </p>
      <CodeField
        key={String(recovery)}
        recovery={recovery}
        focused
        label={t(recovery ? 'signIn.code.recoveryLabel' : 'signIn.code.label')}
        hint={t(recovery ? 'signIn.code.recoveryHint' : 'signIn.code.hint')}
        error={deed.faults.fields['code']}
      />
      {recovery && <p className="small muted">{t('signIn.code.lost')}</p>}
    </DeedForm>
  );
}

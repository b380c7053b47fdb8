import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestPasswordReset } from '../api/account.js';
import { TextField } from '../ui/field.js';
import { DeedForm, typed, useDeed } from './deed.js';
import { useRoleName } from './session.js';

export function ForgottenForm({ demo }: { demo: boolean }) {
  const { t } = useTranslation('account');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const deed = useDeed({
    run: (email: string) => requestPasswordReset({ body: { email } }),
    fields: ['email'],
    onDone: (_answer, email) => setSentTo(email),
  });
  if (sentTo !== null) return <Sent {...{ demo, email: sentTo }} onAgain={() => setSentTo(null)} />;
  return (
    <>
      <p>{t('forgotten.lead')}</p>
      <DeedForm
        deed={deed}
        valuesOf={(data) => typed(data, 'email').trim()}
        submit={t('forgotten.submit')}
        aside={<a href="/anmelden">{t('forgotten.back')}</a>}
      >
        <TextField
          label={t('forgotten.email')}
          error={deed.faults.fields['email']}
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      </DeedForm>
    </>
  );
}

/** Takes the focus, as the form that had it is gone. */
function Sent({ email, demo, onAgain }: { email: string; demo: boolean; onAgain: () => void }) {
  const { t } = useTranslation('account');
  const roleName = useRoleName();
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  return (
    <>
      <p ref={sentence} tabIndex={-1}>
        <b>{t('forgotten.done', { email })}</b>
      </p>
      <p>{t('forgotten.doneText')}</p>
      {demo && <p>{t('forgotten.doneDemo', { role: roleName('admin') })}</p>}
      <p className="deed-buttons">
        <a href="/anmelden">{t('forgotten.back')}</a>
        <button type="button" className="link-button" onClick={onAgain}>
          {t('forgotten.again')}
        </button>
      </p>
    </>
  );
}

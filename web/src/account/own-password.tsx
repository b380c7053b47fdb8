import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword, type OwnAccount } from '../api/account.js';
import { tokensKey } from './access-tokens.js';
import { DeedForm, typed, useDeed } from './deed.js';
import { DoneNote } from './done-note.js';
import { NewPasswordField } from './new-password-field.js';
import { devicesKey } from './own-devices.js';
import { PasswordField } from './password-field.js';
import { Section } from './section.js';

interface PasswordValues {
  currentPassword: string;
  newPassword: string;
}

export function OwnPassword({ account }: { account: OwnAccount }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  // Both fields are emptied by being made anew.
  const [round, setRound] = useState(0);
  const deed = useDeed({
    run: (body: PasswordValues) => changePassword({ body }),
    fields: ['currentPassword', 'newPassword'],
    onDone: () => {
      setRound(round + 1);
      void queries.invalidateQueries({ queryKey: devicesKey });
      void queries.invalidateQueries({ queryKey: tokensKey });
    },
  });
  const { fields } = deed.faults;
  return (
    <Section heading={t('own.password.heading')} step={String(round)}>
      <DeedForm
        deed={deed}
        valuesOf={(data) => ({
          currentPassword: typed(data, 'currentPassword'),
          newPassword: typed(data, 'newPassword'),
        })}
        submit={t('own.password.submit')}
        aside={<DoneNote deed={deed}>{t('own.password.done')}</DoneNote>}
      >
        <div className="deed-fields" key={round}>
          {/* So that password managers know whose password this is. */}
          <input type="text" autoComplete="username" defaultValue={account.email} readOnly hidden />
          <PasswordField
            label={t('own.password.current')}
            error={fields['currentPassword']}
            name="currentPassword"
            autoComplete="current-password"
            required
          />
          <NewPasswordField label={t('own.password.new')} error={fields['newPassword']} />
          <p className="small muted">{t('own.password.effect')}</p>
        </div>
      </DeedForm>
    </Section>
  );
}

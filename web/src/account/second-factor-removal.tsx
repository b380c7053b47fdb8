import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { type OwnAccount, removeSecondFactor } from '../api/account.js';
import { takeFocus } from '../ui/take-focus.js';
import { DeedForm, typed, useDeed } from './deed.js';
import { PasswordField } from './password-field.js';

interface SecondFactorRemovalProps {
  account: OwnAccount;
  onDone: () => void;
  onCancel: () => void;
}

export function SecondFactorRemoval({ account, onDone, onCancel }: SecondFactorRemovalProps) {
  const { t } = useTranslation('account');
  const deed = useDeed({
    run: (password: string) => removeSecondFactor({ body: { password } }),
    fields: ['password'],
    onDone,
  });
  return (
    <DeedForm
      deed={deed}
      label={t('factor.remove.heading')}
      valuesOf={(data) => typed(data, 'password')}
      submit={t('factor.remove.submit')}
      aside={<KernButton variant="tertiary" text={t('factor.cancel')} onClick={onCancel} />}
    >
      <p>{t('factor.remove.text')}</p>
      <input type="text" autoComplete="username" defaultValue={account.email} readOnly hidden />
      <PasswordField
        label={t('factor.remove.password')}
        error={deed.faults.fields['password']}
        name="password"
        autoComplete="current-password"
        required
        ref={takeFocus}
      />
    </DeedForm>
  );
}

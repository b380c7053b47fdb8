import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { renewRecoveryCodes } from '../api/account.js';
import { CodeField } from './code-field.js';
import { DeedForm, typed, useDeed } from './deed.js';

interface SecondFactorRenewalProps {
  onCodes: (codes: string[]) => void;
  onCancel: () => void;
}

/** New codes for an emergency, for who holds the app. */
export function SecondFactorRenewal({ onCodes, onCancel }: SecondFactorRenewalProps) {
  const { t } = useTranslation('account');
  const deed = useDeed({
    run: (code: string) => renewRecoveryCodes({ body: { code } }),
    fields: ['code'],
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  return (
    <DeedForm
      deed={deed}
      label={t('factor.renew.heading')}
      valuesOf={(data) => typed(data, 'code').trim()}
      submit={t('factor.renew.submit')}
      aside={<KernButton variant="tertiary" text={t('factor.cancel')} onClick={onCancel} />}
    >
      <p>{t('factor.renew.text')}</p>
      <CodeField
        label={t('factor.setup.code')}
        hint={t('factor.setup.codeHint')}
        error={deed.faults.fields['code']}
        focused
      />
    </DeedForm>
  );
}

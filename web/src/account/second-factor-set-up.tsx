import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginSecondFactor, confirmSecondFactor, type SecondFactorSetup } from '../api/account.js';
import { takeFocus } from '../ui/take-focus.js';
import { CodeField } from './code-field.js';
import { CopyButton } from './copy-button.js';
import { DeedButton, DeedFault, DeedForm, typed, useDeed } from './deed.js';
import { QrCode } from './qr-code.js';

interface SecondFactorSetUpProps {
  /** Many use this account: nobody may lock the others out. */
  isShared: boolean;
  onCodes: (codes: string[]) => void;
}

/** Nothing counts until the app's first code has been checked. */
export function SecondFactorSetUp({ isShared, onCodes }: SecondFactorSetUpProps) {
  const { t } = useTranslation('account');
  const [setup, setSetup] = useState<SecondFactorSetup | null>(null);
  const begin = useDeed({ run: () => beginSecondFactor(), onDone: setSetup });
  if (setup) return <Confirm setup={setup} onCodes={onCodes} onCancel={() => setSetup(null)} />;
  return (
    <>
      <p>{t('factor.what')}</p>
      <DeedFault deed={begin} />
      <div className="deed-buttons">
        {isShared ? (
          <>
            <KernButton variant="primary" text={t('factor.begin')} disabled />
            <span className="small muted">{t('factor.shared')}</span>
          </>
        ) : (
          <DeedButton deed={begin} text={t('factor.begin')} onClick={() => begin.run(undefined)} />
        )}
      </div>
    </>
  );
}

interface ConfirmProps {
  setup: SecondFactorSetup;
  onCodes: (codes: string[]) => void;
  onCancel: () => void;
}

function Confirm({ setup, onCodes, onCancel }: ConfirmProps) {
  const { t } = useTranslation('account');
  const deed = useDeed({
    run: (code: string) => confirmSecondFactor({ body: { code } }),
    fields: ['code'],
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  return (
    <ol className="set-up-steps">
      <li tabIndex={-1} ref={takeFocus}>
        <h3>{t('factor.setup.scan')}</h3>
        <p className="small muted">{t('factor.setup.apps')}</p>
        <QrCode {...setup.qr} label={t('factor.setup.qr')} />
        <p>
          <a href={setup.uri}>{t('factor.setup.open')}</a>
        </p>
        <p>{t('factor.setup.type')}</p>
        <p>
          <code className="secret">{inGroups(setup.secret)}</code>
        </p>
        <CopyButton text={setup.secret} label={t('factor.setup.copy')} />
      </li>
      <li>
        <h3>{t('factor.setup.enter')}</h3>
        <DeedForm
          deed={deed}
          valuesOf={(data) => typed(data, 'code').trim()}
          submit={t('factor.setup.submit')}
          aside={<KernButton variant="tertiary" text={t('factor.cancel')} onClick={onCancel} />}
        >
          <CodeField
            label={t('factor.setup.code')}
            hint={t('factor.setup.codeHint')}
            error={deed.faults.fields['code']}
          />
        </DeedForm>
      </li>
    </ol>
  );
}

/** Four at a time can be typed without losing the place. */
export const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

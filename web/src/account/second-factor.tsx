import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount, Role } from '../api/account.js';
import { Chip } from '../ui/chip.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactorRemoval } from './second-factor-removal.js';
import { SecondFactorRenewal } from './second-factor-renewal.js';
import { SecondFactorSetUp } from './second-factor-set-up.js';
import { Section } from './section.js';
import { sessionQuery } from './session.js';

type Step = 'none' | 'renew' | 'remove' | { codes: string[]; renewed: boolean };

/** Off, being set up, on. The codes stay on the screen until they are said to be safe; only then the account is read anew. */
export function SecondFactor({ account, demo }: { account: OwnAccount; demo: boolean }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>('none');
  const rest = () => {
    setStep('none');
    void queries.invalidateQueries({ queryKey: sessionQuery().queryKey });
  };
  const isOn = account.secondFactor === 'on';
  return (
    <Section
      heading={t('factor.heading')}
      step={typeof step === 'object' ? 'codes' : step}
      state={<State state={typeof step === 'object' ? 'on' : account.secondFactor} />}
    >
      {typeof step === 'object' && <RecoveryCodes {...step} email={account.email} onSafe={rest} />}
      {step === 'none' && isOn && <On {...{ account, demo }} onStep={setStep} />}
      {step === 'none' && !isOn && (
        <SecondFactorSetUp
          isShared={account.isDemo}
          onCodes={(codes) => setStep({ codes, renewed: false })}
        />
      )}
      {step === 'renew' && (
        <SecondFactorRenewal
          onCodes={(codes) => setStep({ codes, renewed: true })}
          onCancel={() => setStep('none')}
        />
      )}
      {step === 'remove' && (
        <SecondFactorRemoval account={account} onDone={rest} onCancel={() => setStep('none')} />
      )}
    </Section>
  );
}

function State({ state }: { state: OwnAccount['secondFactor'] }) {
  const { t } = useTranslation('account');
  if (state === 'on')
    return (
      <Chip shape="done" tone="turquoise">
        {t('factor.on')}
      </Chip>
    );
  return (
    <Chip shape={state === 'off' ? 'ring' : 'triangle'} tone={state === 'off' ? 'neutral' : 'orange'}>
      {t(`factor.${state}`)}
    </Chip>
  );
}

/** For the sentence only; the service decides (server/src/account/permissions.ts). */
const rolesWithSecondFactor: readonly Role[] = ['dias_advisor', 'dias_lead', 'admin'];

interface OnProps {
  account: OwnAccount;
  demo: boolean;
  onStep: (step: Step) => void;
}

function On({ account, demo, onStep }: OnProps) {
  const { t } = useTranslation('account');
  const isRequired = !demo && rolesWithSecondFactor.includes(account.role);
  const left = account.recoveryCodesLeft;
  const few = left > 0 && left <= 2 ? ` ${t('factor.codesFew')}` : '';
  return (
    <>
      <p>{t('factor.onText')}</p>
      <p>{left === 0 ? <b>{t('factor.codesNone')}</b> : t('factor.codesLeft', { count: left }) + few}</p>
      <div className="deed-buttons">
        <KernButton variant="secondary" text={t('factor.renew.open')} onClick={() => onStep('renew')} />
        <KernButton
          variant="tertiary"
          text={t('factor.remove.open')}
          disabled={isRequired}
          onClick={() => onStep('remove')}
        />
      </div>
      {isRequired && <p className="small muted">{t('factor.remove.required')}</p>}
    </>
  );
}

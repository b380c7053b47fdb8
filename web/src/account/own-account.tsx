import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../api/account.js';
import { Notice } from '../ui/notice.js';
import { AccessTokens } from './access-tokens.js';
import { OwnDevices } from './own-devices.js';
import { OwnPassword } from './own-password.js';
import { OwnPerson } from './own-person.js';
import { SecondFactor } from './second-factor.js';
import { useRoleName } from './session.js';

interface OwnAccountProps {
  account: OwnAccount;
  /** Of the service, for an example to copy. */
  origin: string;
  /** The instance is a demo, which asks nobody for a second factor. */
  demo: boolean;
}

/** The own account: who one is here, then what one may change. Until a needed second factor is set up, only that. */
export function OwnAccountSections({ account, origin, demo }: OwnAccountProps) {
  const { t } = useTranslation('account');
  if (account.secondFactor === 'missing')
    return (
      <>
        <Who account={account} />
        <Notice variant="warning" title={t('own.missingTitle')}>
          <p>{t('own.missing')}</p>
        </Notice>
        <div className="own-narrow">
          <SecondFactor account={account} demo={demo} />
        </div>
      </>
    );
  return (
    <>
      <Who account={account} />
      {account.isDemo && <Notice variant="info" title={t('own.demo')} />}
      <div className="own-columns">
        <div>
          {account.hasPassword ? <SecondFactor account={account} demo={demo} /> : <AtProvider />}
          {account.hasPassword && !account.isDemo && <OwnPassword account={account} />}
          {!account.isDemo && <OwnPerson account={account} />}
        </div>
        <div>
          <OwnDevices />
          <AccessTokens origin={origin} />
        </div>
      </div>
    </>
  );
}

function Who({ account }: { account: OwnAccount }) {
  const { t } = useTranslation('account');
  const roleName = useRoleName();
  const areas = account.areas.map(({ name }) => name).join(', ') || t('own.everywhere');
  const parts = [roleName(account.role), areas, ...(account.managesUsers ? [t('own.managesUsers')] : [])];
  return (
    <p className="answer-line">
      <b>
        <bdi>{account.name}</bdi>
      </b>
      {`, ${parts.join(', ')}`}
    </p>
  );
}

/** Signs in elsewhere: password and second factor are kept there. */
function AtProvider() {
  const { t } = useTranslation('account');
  return (
    <section className="card" aria-labelledby="provider-heading">
      <div className="card-head">
        <h2 id="provider-heading">{t('own.provider.heading')}</h2>
      </div>
      <div className="card-body">
        <p>{t('own.provider.text')}</p>
      </div>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { OwnAccountSections } from '../account/own-account.js';
import { SignedIn } from '../account/session.js';
import type { Page } from './page.js';

/** Everyone's own account: who one is here, second factor, password, devices, access tokens. */
export const page: Page = {
  load: async ({ url }, _queries, t) => {
    const title = t('title', { page: t('own.title', { ns: 'account' }) });
    return { status: 200, head: { title, description: '', canonical: url.pathname, noIndex: true } };
  },
  View: ({ visit }) => {
    const { t } = useTranslation('account');
    return (
      <div className="content staff own-account">
        <h1>{t('own.heading')}</h1>
        <noscript>
          <p className="notice notice-warning">{t('own.noScript')}</p>
        </noscript>
        <SignedIn withoutSecondFactor>
          {(account) => (
            <OwnAccountSections account={account} origin={visit.url.origin} demo={visit.settings.demo} />
          )}
        </SignedIn>
      </div>
    );
  },
};

import { useTranslation } from 'react-i18next';
import { AccountsOverview } from '../account/accounts-overview.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('accounts.title', { ns: 'administration' }) }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('administration');
    return (
      <AdministrationFrame steps={[]} here={t('accounts.title')} may={(me) => me.mayReadAccounts}>
        {(me) => <AccountsOverview me={me} url={visit.url} demo={visit.settings.demo} />}
      </AdministrationFrame>
    );
  },
};

import { useTranslation } from 'react-i18next';
import { AccountView } from '../account/account-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('account.title', { ns: 'administration' }) }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('administration');
    return (
      <AdministrationFrame
        steps={[{ name: t('accounts.title'), path: '/verwaltung/konten' }]}
        here={t('account.title')}
        may={(me) => me.mayReadAccounts}
      >
        {(me) => <AccountView me={me} id={visit.route.id ?? ''} />}
      </AdministrationFrame>
    );
  },
};

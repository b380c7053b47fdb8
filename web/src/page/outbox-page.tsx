import { useTranslation } from 'react-i18next';
import { Outbox } from '../account/outbox.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('outbox.title', { ns: 'administration' }) }),
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
        here={t('outbox.title')}
        may={(me) => me.mayReadOutbox}
      >
        {() => <Outbox demo={visit.settings.demo} origin={visit.url.origin} />}
      </AdministrationFrame>
    );
  },
};

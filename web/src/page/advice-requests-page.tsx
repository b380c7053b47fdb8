import { useTranslation } from 'react-i18next';
import { RequestsView } from '../advice/requests-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** Requests for advice, and what the public wrote. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.adviceRequests') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    const steps = [{ name: t('pages.advice'), path: '/beratung' }];
    return (
      <AdministrationFrame steps={steps} here={t('pages.adviceRequests')} may={(me) => me.role !== 'admin'}>
        {(me) => <RequestsView me={me} url={visit.url} />}
      </AdministrationFrame>
    );
  },
};

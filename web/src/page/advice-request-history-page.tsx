import { useTranslation } from 'react-i18next';
import { RequestHistory } from '../advice/advice-history.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** Who changed what of a request of advice, and when. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.adviceRequestHistory') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    const id = Number(visit.route.id);
    const steps = [
      { name: t('pages.advice'), path: '/beratung' },
      { name: t('pages.adviceRequests'), path: '/beratung/anfragen' },
    ];
    return (
      <AdministrationFrame
        steps={steps}
        here={t('pages.adviceRequestHistory')}
        may={(me) => me.role !== 'admin'}
      >
        {() => <RequestHistory id={id} url={visit.url} />}
      </AdministrationFrame>
    );
  },
};

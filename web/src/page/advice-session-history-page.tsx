import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SessionHistory } from '../advice/advice-history.js';
import { sessionQuery } from '../advice/queries.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** Who changed what of a session of advice, and when. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.adviceSessionHistory') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    const id = Number(visit.route.id);
    const { data } = useQuery({ ...sessionQuery(id), enabled: false });
    const steps = [
      { name: t('pages.advice'), path: '/beratung' },
      { name: data?.record.subject ?? t('pages.adviceSession'), path: `/beratung/${id}` },
    ];
    return (
      <AdministrationFrame
        steps={steps}
        here={t('pages.adviceSessionHistory')}
        may={(me) => me.role !== 'admin'}
      >
        {() => <SessionHistory id={id} url={visit.url} />}
      </AdministrationFrame>
    );
  },
};

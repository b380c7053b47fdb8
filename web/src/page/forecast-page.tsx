import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ForecastPageView } from '../funding/forecast/forecast-page-view.js';
import { readRecordQuery } from '../project/work-list/work-list-queries.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** Points and shares of a project, and what they would be. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.forecast') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    const id = Number(visit.route.id);
    const { data } = useQuery({ ...readRecordQuery(id), enabled: false });
    const steps = [
      { name: t('pages.records'), path: '/vorhaben' },
      { name: data?.record.name ?? t('pages.record'), path: `/vorhaben/${id}` },
    ];
    return (
      <AdministrationFrame steps={steps} here={t('pages.forecast')} may={() => true}>
        {() => <ForecastPageView id={id} />}
      </AdministrationFrame>
    );
  },
};

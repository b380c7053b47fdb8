import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RecordHistory } from '../project/record/record-history.js';
import { readRecordQuery } from '../project/work-list/work-list-queries.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** Who changed what of a project and its parts, when and why. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.recordHistory') }),
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
      <AdministrationFrame steps={steps} here={t('pages.recordHistory')} may={(me) => me.role !== 'admin'}>
        {() => <RecordHistory id={id} url={visit.url} />}
      </AdministrationFrame>
    );
  },
};

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RecordView } from '../project/record/record-view.js';
import { readRecordQuery } from '../project/work-list/work-list-queries.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** The whole record of a project, for those who keep it, check it or audit it. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.record') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    const id = Number(visit.route.id);
    const { data } = useQuery({ ...readRecordQuery(id), enabled: false });
    const steps = [{ name: t('pages.records'), path: '/vorhaben' }];
    const here = data?.record.name ?? t('pages.record');
    return (
      <AdministrationFrame steps={steps} here={here} may={(me) => me.role !== 'admin'}>
        {(me) => <RecordView me={me} id={id} />}
      </AdministrationFrame>
    );
  },
};

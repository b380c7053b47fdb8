import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ReportView } from '../project/report/report-view.js';
import { readRecordQuery } from '../project/work-list/work-list-queries.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** `?termin=3`: the milestone that is spoken of. */
const askedIn = (params: URLSearchParams): number | null => {
  const [asked] = /^\d{1,3}$/.exec(params.get('termin') ?? '') ?? [];
  return asked ? Number(asked) : null;
};

/** The quick report: state, promised date and numbers of one project, with what the public will read. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.report') }),
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
      <AdministrationFrame steps={steps} here={t('pages.report')} may={(me) => me.role !== 'admin'}>
        {() => <ReportView id={id} asked={askedIn(visit.url.searchParams)} />}
      </AdministrationFrame>
    );
  },
};

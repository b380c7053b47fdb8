import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AddressesView } from '../project/address/addresses-view.js';
import { readRecordQuery } from '../project/work-list/work-list-queries.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** The addresses of one project, with what of them is public. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.recordAddresses') }),
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
      <AdministrationFrame steps={steps} here={t('pages.recordAddresses')} may={() => true}>
        {() => <AddressesView id={id} url={visit.url} />}
      </AdministrationFrame>
    );
  },
};

import { useTranslation } from 'react-i18next';
import { RecordsView } from '../project/record/records-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** All projects of the own scope, published or not. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.records') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    return (
      <AdministrationFrame steps={[]} here={t('pages.records')} may={() => true}>
        {(me) => <RecordsView me={me} url={visit.url} />}
      </AdministrationFrame>
    );
  },
};

import { useTranslation } from 'react-i18next';
import { DeskView } from '../funding/desk/desk-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** The desk of advisors; officers find their own cases at the same address. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.desk') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    return (
      <AdministrationFrame steps={[]} here={t('pages.desk')} may={() => true}>
        {(me) => <DeskView me={me} url={visit.url} />}
      </AdministrationFrame>
    );
  },
};

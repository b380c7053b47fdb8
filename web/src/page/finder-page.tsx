import { useTranslation } from 'react-i18next';
import { FinderView } from '../funding/forecast/finder-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** Which programmes fit a Gemeinde, a Kreis or a drawn area on a day. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.finder') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    return (
      <AdministrationFrame steps={[]} here={t('pages.finder')} may={() => true}>
        {() => <FinderView url={visit.url} />}
      </AdministrationFrame>
    );
  },
};

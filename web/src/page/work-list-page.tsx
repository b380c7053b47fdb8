import { useTranslation } from 'react-i18next';
import { WorkListView } from '../project/work-list/work-list-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** The start page of who is signed in: tasks and deadlines, the quick report, the own projects. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.workList') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: () => {
    const { t } = useTranslation('page');
    return (
      <AdministrationFrame steps={[]} here={t('pages.workList')} may={() => true}>
        {(me) => <WorkListView me={me} />}
      </AdministrationFrame>
    );
  },
};

import { useTranslation } from 'react-i18next';
import { NewRecordView } from '../project/record/new-record-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** A new project in the own scope. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.newRecord') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: () => {
    const { t } = useTranslation('page');
    const steps = [{ name: t('pages.records'), path: '/vorhaben' }];
    return (
      <AdministrationFrame
        steps={steps}
        here={t('pages.newRecord')}
        may={({ role }) => role !== 'admin' && role !== 'auditor'}
      >
        {(me) => <NewRecordView me={me} />}
      </AdministrationFrame>
    );
  },
};

import { useTranslation } from 'react-i18next';
import { UploadsView } from '../project/upload/upload-start.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** Lists of rows: what can be sent, templates, and the own uploads. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.uploads') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    return (
      <AdministrationFrame
        steps={[]}
        here={t('pages.uploads')}
        may={({ role }) => role !== 'admin' && role !== 'auditor'}
      >
        {() => <UploadsView url={visit.url} />}
      </AdministrationFrame>
    );
  },
};

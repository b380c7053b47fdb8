import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { uploadQuery } from '../project/upload/upload-queries.js';
import { UploadView } from '../project/upload/upload-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** The dry run of one file: what would change, what is refused, mends, taking over. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.upload') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    const id = visit.route.id!;
    const { data } = useQuery({ ...uploadQuery(id), enabled: false });
    const steps = [{ name: t('pages.uploads'), path: '/hochladen' }];
    return (
      <AdministrationFrame
        steps={steps}
        here={data?.fileName ?? t('pages.upload')}
        may={({ role }) => role !== 'admin' && role !== 'auditor'}
      >
        {() => <UploadView id={id} />}
      </AdministrationFrame>
    );
  },
};

import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Notice } from '../ui/notice.js';
import type { Page } from './page.js';

/** The service could not answer at all: whose fault it is, and what to do. Nothing is asked for here. */
export const page: Page = {
  load: async ({ url }, _queries, t) => {
    const head = {
      title: t('title', { page: t('failed.title') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    };
    return { status: 503, head };
  },
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    return (
      <div className="content missing-page">
        <h1>{t('failed.heading')}</h1>
        <Notice variant="danger" title={t('failed.text')}>
          <KernButton
            variant="primary"
            href={visit.url.pathname + visit.url.search}
            text={t('failed.again')}
          />
        </Notice>
      </div>
    );
  },
};

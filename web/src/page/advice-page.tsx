import { useTranslation } from 'react-i18next';
import { AdviceView } from '../advice/advice-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** Advice: what was asked for, what is planned, what is to be done. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.advice') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: () => {
    const { t } = useTranslation('page');
    return (
      <AdministrationFrame steps={[]} here={t('pages.advice')} may={(me) => me.role !== 'admin'}>
        {(me) => <AdviceView me={me} />}
      </AdministrationFrame>
    );
  },
};

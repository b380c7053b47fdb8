import { useTranslation } from 'react-i18next';
import { OperatorsView } from '../project/operator/operators-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** The register of operators. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.operators') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: () => {
    const { t } = useTranslation('page');
    return (
      <AdministrationFrame steps={[]} here={t('pages.operators')} may={() => true}>
        {(me) => <OperatorsView me={me} />}
      </AdministrationFrame>
    );
  },
};

import { useTranslation } from 'react-i18next';
import { ChangesView } from '../programme/changes-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** Programmes are changed by four eyes of the leads. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.programmeChanges') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    const id = visit.route.id!;
    const steps = [
      { name: t('pages.programmes'), path: '/foerderprogramme' },
      { name: t('pages.programme'), path: `/foerderprogramm/${id}` },
    ];
    return (
      <AdministrationFrame
        steps={steps}
        here={t('pages.programmeChanges')}
        may={({ role }) => role === 'dias_lead'}
      >
        {() => <ChangesView id={id} url={visit.url} />}
      </AdministrationFrame>
    );
  },
};

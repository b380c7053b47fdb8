import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/account.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page, Visit } from './page.js';

type ReportPageName = 'reports' | 'landtagReport' | 'drawdownReport' | 'programmeReport';

/** As the table of rights says (report.read); the service decides. */
const readers: readonly Role[] = ['dias_advisor', 'dias_lead', 'admin', 'auditor'];

/** A page of the reports: for those who may read them, under the list of all. */
export function reportPage(name: ReportPageName, content: (visit: Visit) => ReactNode): Page {
  return {
    load: async ({ url }, _queries, t) => ({
      status: 200,
      head: {
        title: t('title', { page: t(`pages.${name}`) }),
        description: '',
        canonical: url.pathname,
        noIndex: true,
      },
    }),
    View: ({ visit }) => {
      const { t } = useTranslation('page');
      return (
        <AdministrationFrame
          steps={name === 'reports' ? [] : [{ name: t('pages.reports'), path: '/berichte' }]}
          here={t(`pages.${name}`)}
          may={({ role }) => readers.includes(role)}
        >
          {() => content(visit)}
        </AdministrationFrame>
      );
    },
  };
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../advice/queries.js';
import { SessionView } from '../advice/session-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Page } from './page.js';

/** One session of advice with its protocol. */
export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.adviceSession') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    const id = Number(visit.route.id);
    const { data } = useQuery({ ...sessionQuery(id), enabled: false });
    const steps = [{ name: t('pages.advice'), path: '/beratung' }];
    const here = data?.record.subject ?? t('pages.adviceSession');
    return (
      <AdministrationFrame steps={steps} here={here} may={(me) => me.role !== 'admin'}>
        {(me) => <SessionView me={me} id={id} />}
      </AdministrationFrame>
    );
  },
};

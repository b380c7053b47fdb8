import { useTranslation } from 'react-i18next';
import { SignedIn } from '../account/session.js';
import { AreaView } from '../project/area/area-view.js';
import { Breadcrumb } from './breadcrumb.js';
import type { Page } from './page.js';

export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.recordArea') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: ({ visit }) => {
    const { t } = useTranslation('area');
    const id = Number(visit.route.id);
    const lot = Number(visit.url.searchParams.get('los')) || null;
    const steps = (name: string | null) => [
      { name: t('records'), path: '/vorhaben' },
      { name: name ?? t('record', { id }), path: `/vorhaben/${id}` },
    ];
    return (
      <div className="staff-page">
        <noscript>
          <p className="content">{t('noScript')}</p>
        </noscript>
        <SignedIn>
          {() => (
            <div className="content staff">
              <AreaView
                id={id}
                lot={lot}
                hasBasemap={visit.settings.basemap !== null}
                above={(name) => <Breadcrumb steps={steps(name)} here={t('here')} />}
              />
            </div>
          )}
        </SignedIn>
      </div>
    );
  },
};

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { programmeQuery } from '../programme/queries.js';
import { TrustLegend } from '../programme/trust.js';
import { VersionSection } from '../programme/version-section.js';
import { useAsOf } from '../ui/as-of.js';
import { asOfOf } from '../ui/time.js';
import { Breadcrumb } from './breadcrumb.js';
import type { Page } from './page.js';

export const page: Page = {
  load: async ({ url, route }, queries, t) => {
    const programme = await queries.fetchQuery(programmeQuery(route.id!, asOfOf(url.searchParams)));
    const head = {
      title: t('title', { page: programme.name }),
      description: programme.about,
      canonical: url.pathname,
    };
    return { status: 200, head };
  },
  View: ({ visit }) => {
    const { t } = useTranslation('programme');
    const { data: programme } = useQuery(programmeQuery(visit.route.id!, useAsOf()));
    if (!programme) return null;
    return (
      <div className="content programme-page">
        <Breadcrumb steps={[{ name: t('title'), path: '/foerderprogramme' }]} here={programme.shortName} />
        <h1>{programme.name}</h1>
        <p className="muted">{`${t(`funder.${programme.funder}`)} · ${t(`branch.${programme.branch}`)}`}</p>
        <p className="lead">{programme.about}</p>
        <p className="honest">{t('honest')}</p>
        {programme.versions.map((version, index) => (
          <VersionSection key={version.id} version={version} open={index === 0} />
        ))}
        <TrustLegend />
      </div>
    );
  },
};

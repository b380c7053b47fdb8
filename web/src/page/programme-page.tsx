import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session.js';
import { programmeQuery } from '../programme/queries.js';
import { TrustLegend } from '../programme/trust.js';
import { VersionSection } from '../programme/version-section.js';
import { useAsOf } from '../ui/as-of.js';
import { useGerman } from '../ui/german.js';
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
    const asOf = useAsOf();
    const { data: programme } = useQuery(programmeQuery(visit.route.id!, asOf));
    const { account } = useSession();
    const german = useGerman();
    if (!programme) return null;
    // A past state is only looked at.
    const isLead = account?.role === 'dias_lead' && asOf === null;
    const changes = isLead ? `/foerderprogramm/${programme.id}/aenderungen` : undefined;
    return (
      <div className="content programme-page">
        <Breadcrumb steps={[{ name: t('title'), path: '/foerderprogramme' }]} here={programme.shortName} />
        <h1 {...german}>{programme.name}</h1>
        <p className="muted">{`${t(`funder.${programme.funder}`)} · ${t(`branch.${programme.branch}`)}`}</p>
        <p className="lead" {...german}>
          {programme.about}
        </p>
        <p className="honest">{t('honest')}</p>
        {changes && (
          <p className="plain-links">
            <a href={changes}>{t('propose')}</a>
          </p>
        )}
        {programme.versions.map((version, index) => (
          <VersionSection key={version.id} version={version} open={index === 0} changes={changes} />
        ))}
        <TrustLegend />
      </div>
    );
  },
};

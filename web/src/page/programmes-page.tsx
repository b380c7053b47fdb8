import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session.js';
import { refusalOf } from '../api/client.js';
import { ProgrammeList } from '../programme/programme-list.js';
import { programmesQuery } from '../programme/queries.js';
import { TrustLegend } from '../programme/trust.js';
import { useAsOf } from '../ui/as-of.js';
import { asOfOf } from '../ui/time.js';
import { Breadcrumb } from './breadcrumb.js';
import { LoadFailed } from './load-failed.js';
import { type Page, statusOf } from './page.js';
import { Refused } from './refused.js';

export const page: Page = {
  load: async ({ url }, queries, t) => {
    const query = programmesQuery(asOfOf(url.searchParams));
    await queries.prefetchQuery(query);
    const head = {
      title: t('title', { page: t('title', { ns: 'programme' }) }),
      description: t('description', { ns: 'programme' }),
      canonical: url.pathname,
    };
    return { status: statusOf(queries, query.queryKey), head };
  },
  View: ({ visit }) => {
    const { t } = useTranslation('programme');
    const programmes = useQuery(programmesQuery(useAsOf()));
    const { account } = useSession();
    const refusal = refusalOf(programmes.error);
    const items = programmes.data?.items ?? [];
    const versions = items.flatMap((programme) => programme.versions).length;
    return (
      <div className="content programme-page">
        <Breadcrumb steps={[]} here={t('title')} />
        <h1>{t('title')}</h1>
        {refusal && <Refused detail={refusal.detail} visit={visit} />}
        {programmes.isError && !refusal && (
          <LoadFailed error={programmes.error} onAgain={() => void programmes.refetch()} />
        )}
        {programmes.data && (
          <>
            <p className="lead">
              {t('lead', {
                programmes: t('counted.programmes', { count: items.length }),
                versions: t('counted.versions', { count: versions }),
              })}
            </p>
            <p className="honest">{t('honest')}</p>
            {account && (
              <p className="plain-links">
                <a href="/foerderfinder">{t('finder')}</a>
              </p>
            )}
            <ProgrammeList programmes={items} />
            <TrustLegend />
          </>
        )}
      </div>
    );
  },
};

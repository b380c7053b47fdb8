import { useTranslation } from 'react-i18next';
import { editionsQuery } from '../coverage/queries.js';
import { asOfOf } from '../ui/time.js';
import { useHref } from '../ui/as-of.js';
import { PlaceSearch } from './place-search.js';
import type { Page } from './page.js';

/** Not found: what is wrong, in one sentence, and the way on. */
export const page: Page = {
  load: async ({ url }, queries, t) => {
    await queries.prefetchQuery(editionsQuery(asOfOf(url.searchParams)));
    const head = {
      title: t('title', { page: t('missing.title') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    };
    return { status: 404, head };
  },
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    const href = useHref();
    const wasAddress = visit.url.pathname.startsWith('/adresse/');
    const wasMunicipality = visit.url.pathname.startsWith('/gemeinde/');
    if (visit.url.pathname.startsWith('/projekt/')) return <MissingProject />;
    return (
      <div className="content missing-page">
        <h1>
          {t(wasAddress ? 'address.missing' : wasMunicipality ? 'missing.municipality' : 'missing.heading')}
        </h1>
        <p>{t(wasAddress ? 'address.missingText' : 'missing.text')}</p>
        <PlaceSearch />
        <p>
          <a href={href('/karte')}>{t('missing.map')}</a>
        </p>
      </div>
    );
  },
};

/** It may have been taken back: the list has all that are published. */
function MissingProject() {
  const { t } = useTranslation('project');
  const href = useHref();
  return (
    <div className="content missing-page">
      <h1>{t('page.missing')}</h1>
      <p>{t('page.missingText')}</p>
      <p>
        <a href={href('/projekte')}>{t('page.all')}</a>
      </p>
    </div>
  );
}

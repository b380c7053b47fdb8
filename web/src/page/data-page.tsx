import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DatasetDto } from '../api/open-data.js';
import { dataDictionaryQuery } from '../open-data/queries.js';
import { allData } from '../open-data/structured.js';
import { useHref } from '../ui/as-of.js';
import { Said } from '../ui/german.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { feedPath } from '../subscription/scope.js';
import { languageNow } from '../ui/language.js';
import { Breadcrumb } from './breadcrumb.js';
import { LoadFailed } from './load-failed.js';
import { type Page, statusOf } from './page.js';

/** Everything to take along, with licence, source and what each column means. */
export const page: Page = {
  load: async ({ url, settings }, queries, t) => {
    const query = dataDictionaryQuery();
    await queries.prefetchQuery(query);
    const head = {
      title: t('title', { page: t('data.title', { ns: 'openData' }) }),
      description: t('data.description', { ns: 'openData' }),
      canonical: '/daten',
      feed: '/api/feeds',
      structured: allData(url.origin, settings.publisher),
    };
    return { status: statusOf(queries, query.queryKey), head };
  },
  View: () => {
    const { t } = useTranslation('openData');
    const { data, error, refetch } = useQuery(dataDictionaryQuery());
    return (
      <div className="content data-page">
        <Breadcrumb steps={[]} here={t('data.title')} />
        <h1>{t('data.title')}</h1>
        <p className="lead">{t('data.lead')}</p>
        {error && <LoadFailed error={error} onAgain={() => void refetch()} />}
        {data?.datasets.map((dataset) => (
          <Dataset key={dataset.id} {...dataset} />
        ))}
        <section aria-labelledby="data-licence">
          <h2 id="data-licence">{t('data.licence')}</h2>
          <p>{t('data.licenceText')}</p>
          <p>{t('data.projects')}</p>
          <p>{t('data.excel')}</p>
        </section>
        <More />
      </div>
    );
  },
};

function Dataset({ id, name, address, formats, columns }: DatasetDto) {
  const { t } = useTranslation('openData');
  return (
    <section aria-labelledby={`data-${id}`}>
      <h2 id={`data-${id}`}>
        <Said>{name}</Said>
      </h2>
      <ul className="downloads" aria-label={t('data.download')}>
        {formats.map((format) => (
          <li key={format}>
            <a href={`${address}?format=${format}`} download>
              {t(`data.formats.${format as 'csv'}`)}
            </a>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('data.columns')}</summary>
        <ScrollRegion label={t('data.columns')}>
          <table>
            <caption className="sr-only">
              <Said>{name}</Said>: {t('data.columns')}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('data.column')}</th>
                <th scope="col">{t('data.type')}</th>
                <th scope="col">{t('data.means')}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => (
                <tr key={column.name}>
                  <th scope="row">
                    <code>{column.name}</code>
                  </th>
                  <td>{t(`data.types.${column.type as 'text'}`)}</td>
                  <td>
                    <Said>{column.means}</Said>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </section>
  );
}

function More() {
  const { t } = useTranslation('openData');
  const href = useHref();
  return (
    <section aria-labelledby="data-more">
      <h2 id="data-more">{t('data.more')}</h2>
      <ul className="plain-list">
        <li>
          <a href={feedPath({}, languageNow())}>{t('data.feed')}</a>
        </li>
        <li>
          <a href={href('/abo')}>{t('data.subscribe')}</a>
        </li>
        <li>
          <a href={href('/einbetten')}>{t('data.embed')}</a>
        </li>
        <li>
          {`${t('data.apiText')} `}
          <a href="/api/openapi.json">openapi.json</a>
        </li>
      </ul>
    </section>
  );
}

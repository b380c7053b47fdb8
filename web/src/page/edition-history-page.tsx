import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { VersionDto } from '../api/history.js';
import { editionsQuery } from '../coverage/queries.js';
import { HistoryView, LastChange } from '../history/history-view.js';
import { diffQuery, type HistoryOf, versionsQuery } from '../history/queries.js';
import { chosenPair, momentOf } from '../history/version.js';
import { addressOf, withAsOf } from '../ui/address.js';
import { useFormat } from '../ui/format.js';
import { Breadcrumb } from './breadcrumb.js';
import { type Loaded, type Page, statusOf, type Visit } from './page.js';

export const page: Page = { load, View };

const recordOf = ({ route }: Visit): HistoryOf => ({ record: 'edition', key: route.id! });

async function load(visit: Visit, queries: QueryClient, t: Parameters<Page['load']>[2]): Promise<Loaded> {
  const { searchParams, pathname } = visit.url;
  const of = recordOf(visit);
  const head = {
    title: t('title', { page: t('editionHistory.title') }),
    description: t('editionHistory.description'),
    canonical: pathname,
    noIndex: true,
  };
  const after = searchParams.get('after');
  // The first page decides whether there is such an edition; a cursor of another list is told on the page.
  const versions = versionsQuery(of, after, null);
  if (!after) await queries.fetchQuery(versions);
  const chosen = chosenPair(searchParams);
  await Promise.all([
    queries.prefetchQuery(versions),
    queries.prefetchQuery(editionsQuery()),
    chosen && queries.prefetchQuery(diffQuery(of, chosen, null)),
  ]);
  return { status: statusOf(queries, versions.queryKey), head };
}

function View({ visit }: { visit: Visit }) {
  const { t } = useTranslation('history');
  const of = recordOf(visit);
  const { data: versions } = useQuery(versionsQuery(of, visit.url.searchParams.get('after'), null));
  const edition = useEdition(Number(of.key));
  const map = addressOf('/karte', new URLSearchParams(edition ? { edition: edition.referenceDate } : {}));
  const heading = edition
    ? t('edition.heading', { name: edition.name })
    : t('edition.unnamed', { id: of.key });
  return (
    <div className="content history-page">
      <Breadcrumb steps={[]} here={edition?.name ?? t('edition.unnamed', { id: of.key })} />
      <h1>{heading}</h1>
      {!visit.url.searchParams.has('after') && <LastChange version={versions?.items[0]} />}
      <p className="muted">{t('edition.intro')}</p>
      <HistoryView
        of={of}
        url={visit.url}
        titleOf={(version) => editionTitle(version, t)}
        thenLabel={t('edition.pageAt')}
        hrefThen={(version) => withAsOf(map, momentOf(version))}
      />
    </div>
  );
}

/** What happens to an edition: its figures never change, only whether it is in force. */
function editionTitle({ operation, changes }: VersionDto, t: TFunction<'history'>): string | null {
  if (operation === 'insert') return t('edition.read');
  const set = (field: string) => changes.some((change) => change.field === field && change.to !== null);
  if (set('activeTo')) return t('edition.replaced');
  return set('activeFrom') ? t('edition.inForce') : null;
}

/** An edition that was replaced is no longer in the list: its history then has no name. */
function useEdition(id: number): { name: string; referenceDate: string } | null {
  const { t } = useTranslation('history');
  const format = useFormat();
  const edition = useQuery(editionsQuery()).data?.items.find((each) => each.id === id);
  if (!edition) return null;
  const { source, referenceDate } = edition;
  return { name: t('edition.name', { source, day: format.day(referenceDate) }), referenceDate };
}

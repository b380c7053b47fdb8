import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { refusalOf } from '../api/client.js';
import { countBands } from '../coverage/bands.js';
import { type Filter, filterOf } from '../coverage/filter.js';
import { LegendTable } from '../coverage/legend.js';
import { editionsQuery, sharesQuery } from '../coverage/queries.js';
import { StateFigures, stateFigureQueries } from '../coverage/state-figures.js';
import { useSpeech } from '../coverage/speech.js';
import { OutlineMap } from '../map/outline-map.js';
import { outlineQuery } from '../map/outline.js';
import { onlyHit, searchQuery } from '../municipality/queries.js';
import { SearchHits } from '../municipality/search-hits.js';
import { NEWEST, NewestProjects } from '../project/page/newest-projects.js';
import { newestQuery } from '../project/public-queries.js';
import { withAsOf } from '../ui/address.js';
import { useAsOf, useHref } from '../ui/as-of.js';
import { asOfOf } from '../ui/time.js';
import { type Loaded, type Page, statusOf, type Visit } from './page.js';
import { PlaceSearch } from './place-search.js';
import { Refused } from './refused.js';

export const page: Page = { load, View };

/** The newest figures of the usual kind, as they were known then. */
const filterAt = (asOf: string | null): Filter => ({ ...filterOf(new URLSearchParams()), asOf });
const searchTextOf = ({ url }: Visit) => url.searchParams.get('search')?.trim() ?? '';

async function load(visit: Visit, queries: QueryClient, t: Parameters<Page['load']>[2]): Promise<Loaded> {
  const head = {
    title: t('title', { page: t('start.title') }),
    description: t('start.description'),
    canonical: '/',
  };
  const asOf = asOfOf(visit.url.searchParams);
  const text = searchTextOf(visit);
  const found = text.length >= 2 ? await queries.fetchQuery(searchQuery(text, asOf)).catch(() => null) : null;
  const only = found && onlyHit(found.items);
  if (only) return { status: 302, head, location: withAsOf(`/gemeinde/${only.ags}`, asOf) };
  const editions = await queries.fetchQuery(editionsQuery(asOf)).catch(() => null);
  await Promise.all([
    queries.prefetchQuery(sharesQuery(filterAt(asOf))),
    queries.prefetchQuery(outlineQuery()),
    queries.prefetchQuery(newestQuery(NEWEST, asOf)),
    ...stateFigureQueries(editions?.items ?? [], asOf).map((query) => queries.prefetchQuery(query)),
  ]);
  return { status: asOf ? statusOf(queries, sharesQuery(filterAt(asOf)).queryKey) : 200, head };
}

function View({ visit }: { visit: Visit }) {
  const { t } = useTranslation('page');
  const { format } = useSpeech();
  const { data: shares, error } = useQuery(sharesQuery(filterAt(useAsOf())));
  const refusal = refusalOf(error);
  const text = searchTextOf(visit);
  return (
    <div className="content start-page">
      {refusal && <Refused detail={refusal.detail} visit={visit} />}
      <div className="start-top">
        <div className="start-question">
          <h1>{t('start.heading')}</h1>
          {!refusal && (
            <p className="start-lead">
              {t('start.lead', { count: shares?.total ?? 0, formatted: format.count(shares?.total ?? 0) })}
            </p>
          )}
          <PlaceSearch text={text} />
          <Found text={text} />
          <Examples />
        </div>
        <StartMap />
      </div>
      <StateFigures shownAt={shares?.asOf} />
      <NewestProjects />
    </div>
  );
}

/** What a search sent as a form found. */
function Found({ text }: { text: string }) {
  const asOf = useAsOf();
  const href = useHref();
  const { data } = useQuery({ ...searchQuery(text, asOf), enabled: text.length >= 2 });
  if (text.length < 2 || !data) return null;
  return <SearchHits text={text} hits={data.items} hrefOf={(hit) => href(`/gemeinde/${hit.ags}`)} />;
}

/** Three places by their keys; their names come with the figures. */
const examples = ['14626110', '14625060', '14521035'];

function Examples() {
  const { t } = useTranslation('page');
  const { data: shares } = useQuery(sharesQuery(filterAt(useAsOf())));
  const href = useHref();
  const rows = examples.flatMap((ags) => shares?.items.find((row) => row.area === ags) ?? []);
  if (rows.length === 0) return null;
  return (
    <p className="start-examples">
      {t('start.often')}
      {rows.map((row) => (
        <a key={row.area} href={href(`/gemeinde/${row.area}`)}>
          {row.name}
        </a>
      ))}
    </p>
  );
}

/** The map as a picture that leads to the map page. */
function StartMap() {
  const { t } = useTranslation(['page', 'map']);
  const speech = useSpeech();
  const href = useHref();
  const { data: shares } = useQuery(sharesQuery(filterAt(useAsOf())));
  const { data: outline } = useQuery(outlineQuery());
  if (!shares || !outline) return null;
  const byArea = new Map(shares.items.map((row) => [row.area, row.share]));
  return (
    <figure className="start-map">
      <OutlineMap outline={outline} shares={byArea} />
      <LegendTable counts={countBands(shares.items.map((row) => row.share))} />
      <figcaption className="source">
        {t('start.mapCaption', { day: speech.format.day(shares.referenceDate) })}
      </figcaption>
      <KernButton variant="secondary" href={href('/karte')} text={t('start.openMap')} />
    </figure>
  );
}

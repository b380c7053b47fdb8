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
import { outlineQuery, useNamedOutline } from '../map/outline.js';
import { onlyHit, searchQuery } from '../municipality/queries.js';
import { usePlaceName } from '../municipality/place-name.js';
import { StartAlong } from '../open-data/start-along.js';
import { governmentService } from '../open-data/structured.js';
import { addressSearchQuery, asksForAddress, placeIn } from '../project/address/shown-address.js';
import { ASKED } from '../subscription/news-choice.js';
import { NewsRows } from '../subscription/news-rows.js';
import { newsQuery } from '../subscription/queries.js';
import { withAsOf } from '../ui/address.js';
import { useAsOf, useHref } from '../ui/as-of.js';
import { asOfOf } from '../ui/time.js';
import { SearchAnswer } from './address-hits.js';
import { type Loaded, type Page, statusOf, type Visit } from './page.js';
import { PlaceSearch } from './place-search.js';
import { Refused } from './refused.js';
import { stateOf } from './states.js';

export const page: Page = { load, View };

/** The newest figures of the usual kind, as they were known then. */
const filterAt = (asOf: string | null): Filter => ({ ...filterOf(new URLSearchParams()), asOf });
const searchTextOf = ({ url }: Visit) => url.searchParams.get('search')?.trim() ?? '';

async function load(visit: Visit, queries: QueryClient, t: Parameters<Page['load']>[2]): Promise<Loaded> {
  const head = {
    title: t('title', { page: t('start.title') }),
    description: t('start.description'),
    canonical: '/',
    feed: '/api/feeds',
    structured: governmentService(visit.url.origin, visit.settings.publisher),
  };
  const asOf = asOfOf(visit.url.searchParams);
  const text = searchTextOf(visit);
  const found = text.length >= 2 ? await queries.fetchQuery(searchQuery(text, asOf)).catch(() => null) : null;
  const only = found && onlyHit(found.items);
  if (only) return { status: 302, head, location: withAsOf(`/gemeinde/${only.ags}`, asOf) };
  const address = asOf || found?.items.some(({ exact }) => exact) ? null : await theAddress(text, queries);
  if (address) return { status: 302, head, location: `/adresse/${address.id}` };
  const editions = await queries.fetchQuery(editionsQuery(asOf)).catch(() => null);
  await Promise.all([
    queries.prefetchQuery(sharesQuery(filterAt(asOf))),
    queries.prefetchQuery(outlineQuery()),
    queries.prefetchQuery(newsQuery(ASKED, asOf)),
    ...stateFigureQueries(stateOf(visit.settings), editions?.items ?? [], asOf).map((query) =>
      queries.prefetchQuery(query),
    ),
  ]);
  return { status: asOf ? statusOf(queries, sharesQuery(filterAt(asOf)).queryKey) : 200, head };
}

/** The one address that a search can only mean; else what is needed to say what there is. */
async function theAddress(text: string, queries: QueryClient) {
  if (!asksForAddress(text)) return null;
  const found = await queries.fetchQuery(addressSearchQuery(text)).catch(() => null);
  if (found?.items.length === 1) return found.items[0]!;
  const place = placeIn(text);
  if (place.length >= 2 && found?.items.length === 0) await queries.prefetchQuery(searchQuery(place));
  return null;
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
          {shares && (
            <p className="start-lead">
              {t('start.lead', { count: shares.total, formatted: format.count(shares.total) })}
            </p>
          )}
          <PlaceSearch text={text} />
          <SearchAnswer text={text} />
          <Examples />
        </div>
        <StartMap />
      </div>
      <StateFigures state={stateOf(visit.settings)} shownAt={shares?.asOf} />
      <NewsRows />
      <StartAlong />
    </div>
  );
}

/** Three places by their keys; their names come with the figures. */
const examples = ['14626110', '14625060', '14521035'];

function Examples() {
  const { t } = useTranslation('page');
  const { data: shares } = useQuery(sharesQuery(filterAt(useAsOf())));
  const href = useHref();
  const nameOf = usePlaceName();
  const rows = examples.flatMap((ags) => shares?.items.find((row) => row.area === ags) ?? []);
  if (rows.length === 0) return null;
  return (
    <p className="start-examples">
      {t('start.often')}
      {rows.map((row) => (
        <a key={row.area} href={href(`/gemeinde/${row.area}`)}>
          {nameOf(row)}
        </a>
      ))}
    </p>
  );
}

const noRows: never[] = [];

/** The map as a picture that leads to the map page. */
function StartMap() {
  const { t } = useTranslation(['page', 'map']);
  const speech = useSpeech();
  const href = useHref();
  const { data: shares } = useQuery(sharesQuery(filterAt(useAsOf())));
  const outline = useNamedOutline(useQuery(outlineQuery()).data, shares?.items ?? noRows);
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

import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunicipalityDetailDto } from '../api/client.js';
import type { VersionDto } from '../api/history.js';
import { placeShapeQuery } from '../history/area-locator.js';
import { HistoryView, LastChange } from '../history/history-view.js';
import { diffQuery, drawnPairs, type HistoryOf, versionsQuery } from '../history/queries.js';
import { chosenPair, momentOf } from '../history/version.js';
import { editionsQuery } from '../coverage/queries.js';
import { useAreaName } from '../municipality/area-name.js';
import { FormerNotice } from '../municipality/former-notice.js';
import { nameIn, usePlaceName } from '../municipality/place-name.js';
import { municipalityQuery } from '../municipality/queries.js';
import { withAsOf } from '../ui/address.js';
import { useHref } from '../ui/as-of.js';
import { type Language, languageOf } from '../ui/language.js';
import { Breadcrumb } from './breadcrumb.js';
import { type Loaded, type Page, statusOf, type Visit } from './page.js';

export const page: Page = { load, View };

const recordOf = ({ route }: Visit): HistoryOf => ({ record: 'municipality', key: route.ags! });

/** A former Gemeinde has a history of its own, under its own name. */
const nameOf = (place: MunicipalityDetailDto, language: Language) =>
  place.formerOf?.name ?? nameIn(language, place);

async function load(visit: Visit, queries: QueryClient, t: Parameters<Page['load']>[2]): Promise<Loaded> {
  const { searchParams, pathname } = visit.url;
  const of = recordOf(visit);
  const after = searchParams.get('after');
  const municipality = await queries.fetchQuery(municipalityQuery(of.key));
  const place = { place: nameOf(municipality, languageOf(searchParams)) };
  const head = {
    title: t('title', { page: t('municipalityHistory.title', place) }),
    description: t('municipalityHistory.description', place),
    canonical: pathname,
    noIndex: true,
  };
  const versions = versionsQuery(of, after, null);
  await Promise.all([queries.prefetchQuery(versions), queries.prefetchQuery(editionsQuery())]);
  const chosen = chosenPair(searchParams);
  const drawn = drawnPairs(queries.getQueryData(versions.queryKey)?.items ?? []);
  await Promise.all([
    ...[...drawn, ...(chosen ? [chosen] : [])].map((pair) =>
      queries.prefetchQuery(diffQuery(of, pair, null)),
    ),
    (drawn.length > 0 || chosen) && queries.prefetchQuery(placeShapeQuery(of.key)),
  ]);
  return { status: statusOf(queries, versions.queryKey), head };
}

function View({ visit }: { visit: Visit }) {
  const { t } = useTranslation(['history', 'page']);
  const href = useHref();
  const of = recordOf(visit);
  const { data: municipality } = useQuery(municipalityQuery(of.key));
  const { data: versions } = useQuery(versionsQuery(of, visit.url.searchParams.get('after'), null));
  const areaNameOf = useAreaName();
  const placeName = usePlaceName();
  if (!municipality) return null;
  const { ags, districtAgs } = municipality;
  const district = areaNameOf({ ags: districtAgs, name: municipality.districtName });
  const today = placeName(municipality);
  const name = municipality.formerOf?.name ?? today;
  const address = `/gemeinde/${ags}`;
  return (
    <div className="content history-page">
      <Breadcrumb
        steps={[
          { name: district, path: `/karte?district=${districtAgs}` },
          { name: today, path: address },
        ]}
        here={t('page:municipalityHistory.crumb')}
      />
      <h1>{t('municipality.heading', { place: name })}</h1>
      <FormerNotice former={municipality}>
        {`${t('municipality.former')} `}
        <a href={href(`${address}/verlauf`)}>{t('municipality.heading', { place: today })}</a>
      </FormerNotice>
      {!visit.url.searchParams.has('after') && <LastChange version={versions?.items[0]} />}
      <p className="muted">{t('municipality.intro')}</p>
      <HistoryView
        of={of}
        url={visit.url}
        thenLabel={t('municipality.pageAt')}
        hrefThen={(version: VersionDto) => withAsOf(`/gemeinde/${of.key}`, momentOf(version))}
      />
    </div>
  );
}

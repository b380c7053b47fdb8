import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CoverageProfile, type MunicipalityDetailDto, refusalOf } from '../api/client.js';
import { Downloads } from '../coverage/downloads.js';
import { filterOf } from '../coverage/filter.js';
import { LegendRow } from '../coverage/legend.js';
import { figureOf, hasFigures } from '../coverage/profile.js';
import { ProfileTable } from '../coverage/profile-table.js';
import { editionsQuery, profileQuery, sharesQuery, trendQuery } from '../coverage/queries.js';
import { reachSentences, serviceOf } from '../coverage/sentences.js';
import { useSpeech } from '../coverage/speech.js';
import { TrendSection } from '../coverage/trend-section.js';
import { Why } from '../coverage/why.js';
import { NeighbourMap } from '../map/neighbour-map.js';
import { outlineQuery } from '../map/outline.js';
import { FormerNotice } from '../municipality/former-notice.js';
import { municipalityQuery } from '../municipality/queries.js';
import { addressOf, changed } from '../ui/address.js';
import { useFormat } from '../ui/format.js';
import { Notice } from '../ui/notice.js';
import { plainText } from '../ui/rich-text.js';
import { Answer } from './answer.js';
import { LoadFailed } from './load-failed.js';
import { municipalityHead } from './municipality-head.js';
import { PlaceHeader } from './place-header.js';
import { type Loaded, type Page, statusOf, type Visit } from './page.js';

export const page: Page = { load, View };

/** What the address asks for, once read. */
function wanted({ url, route }: Visit) {
  const filter = { ...filterOf(url.searchParams), minMbit: 1000, technology: 'all', district: null };
  const former = /^\d{8}$/.exec(url.searchParams.get('frueher') ?? '')?.[0] ?? null;
  return { ags: route.ags!, filter, former };
}

async function load(visit: Visit, queries: QueryClient, t: Parameters<Page['load']>[2]): Promise<Loaded> {
  const { ags, filter, former } = wanted(visit);
  const municipality = await queries.fetchQuery(municipalityQuery(ags));
  const head = municipalityHead(municipality, t);
  if (municipality.ags !== ags) {
    return { status: 301, head, location: `/gemeinde/${municipality.ags}?frueher=${ags}` };
  }
  const profile = profileQuery(ags, filter.edition, filter.asOf);
  await Promise.all([
    queries.prefetchQuery(editionsQuery()),
    queries.prefetchQuery(profile),
    queries.prefetchQuery(trendQuery(ags, filter.asOf)),
    queries.prefetchQuery(sharesQuery(filter)),
    queries.prefetchQuery(outlineQuery()),
    former && queries.prefetchQuery(municipalityQuery(former)),
  ]);
  return { status: statusOf(queries, profile.queryKey), head };
}

function View({ visit }: { visit: Visit }) {
  const { ags, filter, former } = wanted(visit);
  const { data: municipality } = useQuery(municipalityQuery(ags));
  const formerly = useQuery({ ...municipalityQuery(former ?? ''), enabled: former !== null });
  const profile = useQuery(profileQuery(ags, filter.edition, filter.asOf));
  const { data: trend } = useQuery(trendQuery(ags, filter.asOf));
  const refusal = profile.isError ? refusalOf(profile.error) : null;
  if (!municipality) return null;
  return (
    <div className="content municipality-page">
      <PlaceHeader municipality={municipality} />
      {formerly.data && <FormerNotice former={formerly.data} />}
      {refusal && <Refused detail={refusal.detail} visit={visit} />}
      {profile.isError && !refusal && (
        <LoadFailed error={profile.error} onAgain={() => void profile.refetch()} />
      )}
      {profile.data && (
        <>
          <div className="answer-columns">
            <div>
              <Lead municipality={municipality} profile={profile.data} />
              <Answer municipality={municipality} profile={profile.data} />
            </div>
            <Surroundings municipality={municipality} visit={visit} />
          </div>
          <PlaceWhy profile={profile.data} />
          <ProfileTable profile={profile.data} />
        </>
      )}
      {trend && trend.points.length > 0 && <TrendSection trend={trend} place={municipality.name} />}
      {!refusal && <TakeAlong municipality={municipality} visit={visit} />}
    </div>
  );
}

/** The service has nothing for this time and says why; the same page as of today is one step away. */
function Refused({ detail, visit }: { detail: string; visit: Visit }) {
  const { t } = useTranslation('coverage');
  const { pathname, searchParams } = visit.url;
  const today = addressOf(pathname, changed(searchParams, { asOf: null, edition: null }));
  return (
    <Notice variant="info" title={detail}>
      <p>
        <a href={today}>{t('noValues.today')}</a>
      </p>
    </Notice>
  );
}

function Lead({ municipality, profile }: { municipality: MunicipalityDetailDto; profile: CoverageProfile }) {
  const speech = useSpeech();
  const area = profile.areas[0]!;
  const share = (technology: string, minMbit: number) => figureOf(area, technology, minMbit).share;
  const past = profile.olderThanTwoYears;
  const sentences = reachSentences(speech, { place: municipality.name, date: profile.referenceDate, past }, [
    { share: share('all', 100), service: serviceOf(speech, 100) },
    { share: share('all', 1000), service: speech.t('service.gigabit') },
  ]);
  return (
    <p className="lead">
      {plainText([...sentences, ...(past && hasFigures(area) ? [speech.t('older')] : [])].join(' '))}
    </p>
  );
}

/** The place among its neighbours, with the scale. */
function Surroundings({ municipality, visit }: { municipality: MunicipalityDetailDto; visit: Visit }) {
  const { t } = useTranslation(['page', 'map']);
  const speech = useSpeech();
  const { filter } = wanted(visit);
  const { data: outline } = useQuery(outlineQuery());
  const { data: shares } = useQuery(sharesQuery(filter));
  if (!outline || !shares) return null;
  const byArea = new Map(shares.items.map((row) => [row.area, row.share]));
  return (
    <figure className="surroundings">
      <NeighbourMap outline={outline} ags={municipality.ags} shares={byArea} />
      <LegendRow />
      <figcaption className="source">
        {`${t('municipality.mapCaption', { day: speech.format.day(shares.referenceDate) })} `}
        <a className="no-print" href={`/karte?area=${municipality.ags}`}>
          {t('municipality.openMap')}
        </a>
      </figcaption>
    </figure>
  );
}

function PlaceWhy({ profile }: { profile: CoverageProfile }) {
  const { source, referenceDate, territorialStatus, isDemo, licence } = profile;
  const figure = figureOf(profile.areas[0]!, 'all', 1000);
  return <Why {...{ source, referenceDate, territorialStatus, isDemo, licence, figure }} />;
}

function TakeAlong({ municipality, visit }: { municipality: MunicipalityDetailDto; visit: Visit }) {
  const { t } = useTranslation('page');
  const format = useFormat();
  const { filter } = wanted(visit);
  const asOf = useQuery(sharesQuery(filter)).data?.asOf.slice(0, 10);
  return (
    <section className="take-along" aria-labelledby="take-along-heading">
      <h2 id="take-along-heading" className="no-print">
        {t('municipality.data')}
      </h2>
      <p className="source no-print">{t('municipality.dataText', { district: municipality.districtName })}</p>
      <Downloads
        filter={{ district: municipality.districtAgs, edition: filter.edition, asOf: filter.asOf }}
      />
      <p className="source no-print">
        <a href={`/api/municipalities/${municipality.ags}/coverage`}>
          {t('municipality.dataJson', { place: municipality.name })}
        </a>
      </p>
      <p className="print-only small">
        <b>{t('municipality.again')}</b>
        {asOf &&
          ` ${visit.url.origin}/gemeinde/${municipality.ags}?asOf=${asOf} (${t('municipality.fetched', { day: format.day(asOf) })})`}
      </p>
    </section>
  );
}

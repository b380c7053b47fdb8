import { keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query';
import { type CoverageProfile, refusalOf } from '../api/client.js';
import { DistrictTable } from '../coverage/district-table.js';
import { EditionLink } from '../coverage/edition-link.js';
import { filterOf } from '../coverage/filter.js';
import { figureOf } from '../coverage/profile.js';
import { ProfileTable } from '../coverage/profile-table.js';
import { editionsQuery, sharesQuery } from '../coverage/queries.js';
import { sizeIn } from '../coverage/ranking.js';
import { RankingTable } from '../coverage/ranking-table.js';
import { reachSentences, serviceOf } from '../coverage/sentences.js';
import { SizeTable } from '../coverage/size-table.js';
import { useSpeech } from '../coverage/speech.js';
import { StatisticsData } from '../coverage/statistics-data.js';
import { StatisticsFilter } from '../coverage/statistics-filter.js';
import { areaProfileQuery, areaTrendQuery, districtSharesQuery } from '../coverage/statistics-queries.js';
import { TrendSection } from '../coverage/trend-section.js';
import { useStatisticsWords } from '../coverage/use-statistics.js';
import { Why } from '../coverage/why.js';
import { districtsQuery } from '../municipality/queries.js';
import { useAddress } from '../ui/address.js';
import { useHref } from '../ui/as-of.js';
import { plainText } from '../ui/rich-text.js';
import { Breadcrumb } from './breadcrumb.js';
import { LoadFailed } from './load-failed.js';
import { useNamedProfile } from './named-profile.js';
import { type Loaded, type Page, statusOf, type Visit } from './page.js';
import { PageActions } from './place-header.js';
import { Refused } from './refused.js';
import { stateOf } from './states.js';

export const page: Page = { load, View };

async function load(visit: Visit, queries: QueryClient, t: Parameters<Page['load']>[2]): Promise<Loaded> {
  const { url, settings } = visit;
  const filter = filterOf(url.searchParams);
  const area = filter.district ?? stateOf(settings);
  const profile = areaProfileQuery(area, filter);
  await Promise.all([
    queries.prefetchQuery(editionsQuery(filter.asOf)),
    queries.prefetchQuery(districtsQuery(filter.asOf)),
    queries.prefetchQuery(profile),
    queries.prefetchQuery(areaTrendQuery(area, filter.asOf)),
    queries.prefetchQuery(sharesQuery(filter)),
    queries.prefetchQuery(districtSharesQuery(filter)),
  ]);
  const head = {
    title: t('title', { page: t('title', { ns: 'statistics' }) }),
    description: t('description', { ns: 'statistics' }),
    canonical: '/statistik',
    noIndex: [...url.searchParams.keys()].some((name) => name !== 'lang'),
  };
  const status = Math.max(
    statusOf(queries, profile.queryKey),
    statusOf(queries, sharesQuery(filter).queryKey),
  );
  return { status, head };
}

/** Land, Kreise, Gemeinden: sentences first, then tables that are the charts. */
function View({ visit }: { visit: Visit }) {
  const say = useStatisticsWords();
  const [params, change] = useAddress(visit.url);
  const filter = filterOf(params);
  const size = sizeIn(params);
  const area = filter.district ?? stateOf(visit.settings);
  const kept = { placeholderData: keepPreviousData };
  const profile = useQuery({ ...areaProfileQuery(area, filter), ...kept });
  const { data: trend } = useQuery({ ...areaTrendQuery(area, filter.asOf), ...kept });
  const shares = useQuery({ ...sharesQuery(filter), ...kept });
  const { data: districts } = useQuery({ ...districtSharesQuery(filter), ...kept });
  const refusal = refusalOf(profile.error) ?? refusalOf(shares.error);
  const failed = !refusal && (profile.error ? profile : shares.error ? shares : null);
  const nameIn = useNamedProfile();
  const known = profile.data && nameIn(profile.data);
  const shown = profile.error ? undefined : known;
  const place = known?.areas[0];
  return (
    <div className="content statistics-page">
      <div className="place-header">
        <Breadcrumb steps={[]} here={say('heading')} />
        <h1>{say('heading')}</h1>
        <div className="place-actions">
          <PageActions />
        </div>
      </div>
      {refusal && <Refused detail={refusal.detail} visit={visit} />}
      {failed && <LoadFailed error={failed.error} onAgain={() => void failed.refetch()} />}
      {shown && <Lead profile={shown} />}
      <StatisticsFilter
        filter={filter}
        size={size}
        shownEdition={shares.data?.referenceDate ?? filter.edition}
        onChange={change}
      />
      {shown && <ProfileTable profile={shown} />}
      {trend && trend.points.length > 0 && place && <TrendSection trend={trend} place={place.name} />}
      {districts && <DistrictTable shares={districts} filter={filter} params={params} />}
      {shares.data && !shares.error && (
        <>
          <SizeTable shares={shares.data} filter={filter} size={size} params={params} />
          <RankingTable shares={shares.data} filter={filter} size={size} />
        </>
      )}
      <Slips />
      {shown && <Source profile={shown} />}
      {!refusal && <StatisticsData filter={filter} />}
    </div>
  );
}

function Lead({ profile }: { profile: CoverageProfile }) {
  const speech = useSpeech();
  const [area] = profile.areas;
  const past = profile.olderThanTwoYears;
  const share = (minMbit: number) => figureOf(area!, 'all', minMbit).share;
  const sentences = reachSentences(speech, { place: area!.name, date: profile.referenceDate, past }, [
    { share: share(100), service: serviceOf(speech, 100) },
    { share: share(1000), service: speech.t('service.gigabit') },
  ]);
  return <p className="lead">{plainText([...sentences, ...(past ? [speech.t('older')] : [])].join(' '))}</p>;
}

function Slips() {
  const say = useStatisticsWords();
  const href = useHref();
  return (
    <section aria-labelledby="slips-heading">
      <h2 id="slips-heading">{say('slips.heading')}</h2>
      <p>{say('slips.text')}</p>
      <p>
        <a href={href('/statistik/termine')}>{say('slips.link')}</a>
      </p>
    </section>
  );
}

function Source({ profile }: { profile: CoverageProfile }) {
  const { source, referenceDate, territorialStatus, isDemo, licence } = profile;
  const figure = figureOf(profile.areas[0]!, 'all', 1000);
  return (
    <Why {...{ source, referenceDate, territorialStatus, isDemo, licence, figure }}>
      <EditionLink {...{ source, referenceDate, isDemo }} />
    </Why>
  );
}

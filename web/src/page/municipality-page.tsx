import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CoverageProfile, type MunicipalityDetailDto, refusalOf } from '../api/client.js';
import { PlaceContacts } from '../advice/place-contacts.js';
import { publicContactsQuery } from '../advice/queries.js';
import { EditionLink } from '../coverage/edition-link.js';
import { filterOf } from '../coverage/filter.js';
import { figureOf, hasFigures } from '../coverage/profile.js';
import { ProfileTable } from '../coverage/profile-table.js';
import { editionsQuery, profileQuery, sharesQuery, trendQuery } from '../coverage/queries.js';
import { reachSentences, serviceOf } from '../coverage/sentences.js';
import { useSpeech } from '../coverage/speech.js';
import { TrendSection } from '../coverage/trend-section.js';
import { Why } from '../coverage/why.js';
import { outlineQuery } from '../map/outline.js';
import { useAreaName } from '../municipality/area-name.js';
import { EditButton, EditPlace, useEditing } from '../municipality/edit-municipality.js';
import { FormerNotice } from '../municipality/former-notice.js';
import { usePlaceName } from '../municipality/place-name.js';
import { municipalityQuery } from '../municipality/queries.js';
import { countIn } from '../project/page/place-count.js';
import { PlaceProjects } from '../project/page/place-projects.js';
import { placeLead } from '../project/page/place-sentences.js';
import { isRunning } from '../project/page/project-sentences.js';
import { useProjectSpeech } from '../project/list/project-speech.js';
import { placeProjectsQuery } from '../project/public-queries.js';
import { withAsOf } from '../ui/address.js';
import { useAsOf, useHref } from '../ui/as-of.js';
import { languageOf } from '../ui/language.js';
import { plainText } from '../ui/rich-text.js';
import { Answer } from './answer.js';
import { municipalityDataset } from '../open-data/structured.js';
import { feedPath } from '../subscription/scope.js';
import { LoadFailed } from './load-failed.js';
import { municipalityHead } from './municipality-head.js';
import { useNamedProfile } from './named-profile.js';
import { PlaceHeader } from './place-header.js';
import { Refused } from './refused.js';
import { keepSurroundings, Surroundings } from './surroundings.js';
import { TakeAlong } from './take-along.js';
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
  const municipality = await queries
    .fetchQuery(municipalityQuery(ags, filter.asOf))
    .catch((error: unknown) => ofToday(error, ags, filter.asOf, queries));
  const head = {
    ...municipalityHead(municipality, t, languageOf(visit.url.searchParams)),
    feed: feedPath({ municipality: municipality.ags }),
    structured: municipalityDataset(municipality, visit.url.origin, visit.settings.publisher),
  };
  if (municipality.ags !== ags) {
    const location = withAsOf(`/gemeinde/${municipality.ags}?frueher=${ags}`, filter.asOf);
    return { status: 301, head, location };
  }
  const profile = profileQuery(ags, filter.edition, filter.asOf);
  await Promise.all([
    queries.prefetchQuery(editionsQuery(filter.asOf)),
    queries.prefetchQuery(profile),
    queries.prefetchQuery(trendQuery(ags, filter.asOf)),
    queries.prefetchQuery(placeProjectsQuery(ags, filter.asOf)),
    !filter.asOf && queries.prefetchQuery(publicContactsQuery(ags)),
    queries.prefetchQuery(sharesQuery(filter)),
    queries.prefetchQuery(outlineQuery()),
    former && queries.prefetchQuery(municipalityQuery(former)),
  ]);
  keepSurroundings(queries, ags, filter);
  const isKnown = queries.getQueryState(municipalityQuery(ags, filter.asOf).queryKey)?.status === 'success';
  return { status: isKnown ? statusOf(queries, profile.queryKey) : 404, head };
}

/** Nothing is known of the place at that time: its page says so and names it as it is called today. */
function ofToday(error: unknown, ags: string, asOf: string | null, queries: QueryClient) {
  if (!asOf || !refusalOf(error)) throw error;
  return queries.fetchQuery(municipalityQuery(ags));
}

function useMunicipality(ags: string, asOf: string | null) {
  const then = useQuery(municipalityQuery(ags, asOf));
  const refusal = then.isError ? refusalOf(then.error) : null;
  const today = useQuery({ ...municipalityQuery(ags), enabled: asOf !== null && refusal !== null });
  return { municipality: then.data ?? today.data, refusal };
}

function View({ visit }: { visit: Visit }) {
  const { ags, filter, former } = wanted(visit);
  const { municipality, refusal: unknown } = useMunicipality(ags, filter.asOf);
  const editing = useEditing(municipality);
  const formerly = useQuery({ ...municipalityQuery(former ?? ''), enabled: former !== null });
  const profile = useQuery(profileQuery(ags, filter.edition, filter.asOf));
  const { data: trend } = useQuery(trendQuery(ags, filter.asOf));
  const refusal = unknown ?? (profile.isError ? refusalOf(profile.error) : null);
  const nameOf = usePlaceName();
  const areaNameOf = useAreaName();
  const named = useNamedProfile();
  if (!municipality) return null;
  // In sentences it is called as its reader calls it.
  const { districtAgs, districtName } = municipality;
  const district = areaNameOf({ ags: districtAgs, name: districtName });
  const place = { ...municipality, name: nameOf(municipality), districtName: district };
  return (
    <div className="content municipality-page">
      <PlaceHeader municipality={municipality} nameOnly={unknown !== null}>
        <EditButton editing={editing} />
      </PlaceHeader>
      <EditPlace editing={editing} municipality={municipality} historyHref={`/gemeinde/${ags}/verlauf`} />
      {formerly.data && <FormerNotice former={formerly.data} />}
      {refusal && <Refused detail={refusal.detail} visit={visit} />}
      {profile.isError && !refusal && (
        <LoadFailed error={profile.error} onAgain={() => void profile.refetch()} />
      )}
      {profile.data && !unknown && (
        <>
          <div className="answer-columns">
            <div>
              <Lead municipality={place} profile={profile.data} />
              <Answer municipality={place} profile={profile.data} />
            </div>
            <Surroundings ags={municipality.ags} filter={filter} />
          </div>
          <PlaceWhy municipality={municipality} profile={profile.data} />
          <ProfileTable profile={named(profile.data, place.name)} />
        </>
      )}
      {!unknown && trend && trend.points.length > 0 && <TrendSection trend={trend} place={place.name} />}
      {!unknown && <PlaceProjects ags={ags} place={place.name} district={district} />}
      {!unknown && <PlaceContacts municipality={municipality} />}
      {!refusal && (
        <TakeAlong place={place} path={`/gemeinde/${place.ags}`} filter={filter} origin={visit.url.origin} />
      )}
    </div>
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
  const planned = usePlannedLead(municipality);
  // Three sentences at most: how old the figures are also stands in the first row.
  const older = past && hasFigures(area) && planned.length === 0 ? [speech.t('older')] : [];
  return <p className="lead">{plainText([...sentences, ...older, ...planned].join(' '))}</p>;
}

/** What is being built here, in a sentence or two. */
function usePlannedLead({ ags, name }: MunicipalityDetailDto): string[] {
  const speech = useProjectSpeech();
  const { data } = useQuery(placeProjectsQuery(ags, useAsOf()));
  const running = (data?.projects ?? []).filter(({ publicState }) => isRunning(publicState));
  return placeLead(
    speech,
    name,
    running.map((project) => ({ project, count: countIn(project, ags) })),
  );
}

function PlaceWhy({
  municipality,
  profile,
}: {
  municipality: MunicipalityDetailDto;
  profile: CoverageProfile;
}) {
  const { t } = useTranslation('history');
  const href = useHref();
  const { source, referenceDate, territorialStatus, isDemo, licence } = profile;
  const figure = figureOf(profile.areas[0]!, 'all', 1000);
  return (
    <Why {...{ source, referenceDate, territorialStatus, isDemo, licence, figure }}>
      <a href={href(`/gemeinde/${municipality.ags}/verlauf`)}>{t('municipality.link')}</a>
      <EditionLink {...{ source, referenceDate, isDemo }} />
    </Why>
  );
}

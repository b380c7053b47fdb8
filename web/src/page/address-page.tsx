import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlaceContacts } from '../advice/place-contacts.js';
import { publicContactsQuery } from '../advice/queries.js';
import type { ShownAddressDto } from '../api/addresses.js';
import { type CoverageProfile, refusalOf } from '../api/client.js';
import { CellTable } from '../coverage/cell-table.js';
import { EditionLink } from '../coverage/edition-link.js';
import { filterOf } from '../coverage/filter.js';
import { figureOf } from '../coverage/profile.js';
import { ProfileTable } from '../coverage/profile-table.js';
import { editionsQuery, profileQuery, sharesQuery } from '../coverage/queries.js';
import { reachSentences, serviceOf } from '../coverage/sentences.js';
import { useSpeech } from '../coverage/speech.js';
import { sourceOf, Why } from '../coverage/why.js';
import { outlineQuery } from '../map/outline.js';
import { PlaceMap } from '../map/place-map.js';
import { useAreaName } from '../municipality/area-name.js';
import { nameIn, usePlaceName } from '../municipality/place-name.js';
import { municipalityQuery } from '../municipality/queries.js';
import { shownAddressQuery } from '../project/address/shown-address.js';
import { projectQuery } from '../project/public-queries.js';
import { useAsOf, useHref } from '../ui/as-of.js';
import { goTo, languageOf } from '../ui/language.js';
import { plainText } from '../ui/rich-text.js';
import { AddressAnswer, mapPath, quarterOf } from './address-answer.js';
import { usePlaceOf } from './address-hits.js';
import { Breadcrumb } from './breadcrumb.js';
import { useNamedProfile } from './named-profile.js';
import { type Loaded, type Page, type Visit } from './page.js';
import { PageActions } from './place-header.js';
import { Refused } from './refused.js';
import { Surroundings } from './surroundings.js';
import { TakeAlong } from './take-along.js';

export const page: Page = { load, View };

const filterBy = ({ url }: Visit) => ({
  ...filterOf(url.searchParams),
  minMbit: 1000,
  technology: 'all',
  district: null,
});

/** One that is not shown is a 404 like one that does not exist (entry-server.tsx). */
async function load(visit: Visit, queries: QueryClient, t: Parameters<Page['load']>[2]): Promise<Loaded> {
  const { url, route } = visit;
  const id = route.id!;
  const filter = filterBy(visit);
  const { asOf } = filter;
  const then = await queries.fetchQuery(shownAddressQuery(id, asOf)).catch((error: unknown) => {
    // Nothing was shown of it then, but is today: its page says so and names it.
    if (!asOf || !refusalOf(error)) throw error;
    return null;
  });
  const address = then ?? (await queries.fetchQuery(shownAddressQuery(id)));
  const projects = (then?.plans ?? []).map(({ project }) => projectQuery(project.id, asOf));
  await Promise.all([
    queries.prefetchQuery(editionsQuery(asOf)),
    queries.prefetchQuery(profileQuery(address.ags, filter.edition, asOf)),
    queries.prefetchQuery(sharesQuery(filter)),
    queries.prefetchQuery(outlineQuery()),
    queries.prefetchQuery(municipalityQuery(address.ags)),
    !asOf && queries.prefetchQuery(publicContactsQuery(address.ags)),
    ...projects.map((query) => queries.prefetchQuery(query)),
  ]);
  const { municipalityName: name, sorbianName } = address;
  const place = nameIn(languageOf(url.searchParams), { name, sorbianName });
  const head = {
    title: t('title', { page: `${address.address}, ${place}` }),
    description: t('address.description', { address: address.address, place }),
    canonical: `/adresse/${address.id}`,
    // A search engine leads to Gemeinden and projects; whoever looks for a house asks here.
    noIndex: true,
  };
  return { status: then ? 200 : 404, head };
}

/** The answer for one house: what is planned here, by whom, until when; and what can be had around it today. */
function View({ visit }: { visit: Visit }) {
  const id = visit.route.id!;
  const asOf = useAsOf();
  const then = useQuery(shownAddressQuery(id, asOf));
  const refusal = then.isError ? refusalOf(then.error) : null;
  const today = useQuery({ ...shownAddressQuery(id), enabled: asOf !== null && refusal !== null });
  const address = then.data ?? today.data;
  if (!address) return null;
  return (
    <div className="content municipality-page address-page">
      <Header address={address} />
      {refusal && <Refused detail={refusal.detail} visit={visit} />}
      {then.data && <Facts address={then.data} visit={visit} />}
    </div>
  );
}

function Header({ address }: { address: ShownAddressDto }) {
  const nameOf = usePlaceName();
  const { ags, municipalityName, sorbianName, subArea } = address;
  const place = nameOf({ name: municipalityName, sorbianName });
  return (
    <div className="place-header">
      <Breadcrumb steps={[{ name: place, path: `/gemeinde/${ags}` }]} here={address.address} />
      <h1>{address.address}</h1>
      <p className="muted">{`${usePlaceOf()(address)}${subArea ? ` · ${subArea}` : ''}`}</p>
      <div className="place-actions">
        <PageActions />
      </div>
    </div>
  );
}

/** Answer first, in sentences, with the map beside it; then the tables, whom to ask, what to take along. */
function Facts({ address, visit }: { address: ShownAddressDto; visit: Visit }) {
  const { t } = useTranslation('page');
  const nameOf = usePlaceName();
  const areaNameOf = useAreaName();
  const named = useNamedProfile();
  const filter = filterBy(visit);
  const { ags, cell, districtAgs, municipalityName, sorbianName } = address;
  const { data: profile } = useQuery(profileQuery(ags, filter.edition, filter.asOf));
  const { data: municipality } = useQuery(municipalityQuery(ags));
  const name = nameOf({ name: municipalityName, sorbianName });
  const districtName = areaNameOf({ ags: districtAgs, name: address.districtName });
  return (
    <>
      <div className="answer-columns">
        <div>
          <Lead address={address} place={name} profile={profile} />
          <AddressAnswer address={address} profile={profile} />
        </div>
        <HouseMap address={address} visit={visit} />
      </div>
      {profile && (
        <Why {...sourceOf(profile)} figure={figureOf(profile.areas[0]!, 'all', 1000)} cells={cell}>
          <EditionLink {...profile} />
        </Why>
      )}
      {cell && cell.figures.length > 0 && <CellTable cell={cell} />}
      {profile && <ProfileTable profile={named(profile, name)} />}
      {municipality && <PlaceContacts municipality={municipality} />}
      <TakeAlong
        place={{ ags, name, districtAgs, districtName }}
        path={`/adresse/${address.id}`}
        filter={filter}
        origin={visit.url.origin}
        pdf={t('address.pdf', { place: name })}
      />
    </>
  );
}

/** The Gemeinde with the house marked; the interactive map shows the cells around it. */
function HouseMap({ address, visit }: { address: ShownAddressDto; visit: Visit }) {
  const href = useHref();
  const { ags, point, cell } = address;
  const filter = filterBy(visit);
  if (!point) return <Surroundings ags={ags} filter={filter} />;
  return (
    <Surroundings
      ags={ags}
      filter={filter}
      point={point}
      mapPath={mapPath(address)}
      takeOver={(still, rows) => (
        <PlaceMap
          point={point}
          rows={rows}
          minMbit={filter.minMbit}
          cellEdition={cell?.referenceDate ?? null}
          hasBasemap={visit.settings.basemap !== null}
          onSelect={(chosen) => goTo(href(`/gemeinde/${chosen}`))}
        >
          {still}
        </PlaceMap>
      )}
    />
  );
}

interface LeadProps {
  address: ShownAddressDto;
  place: string;
  profile: CoverageProfile | undefined;
}

/** Two sentences of the house, one of its Gemeinde. */
function Lead({ address, place, profile }: LeadProps) {
  const { t } = useTranslation('page');
  const speech = useSpeech();
  const [plan] = address.plans;
  const quarter = plan && quarterOf(t, plan.quarter);
  const area = profile?.areas[0];
  const said = [
    ...(plan ? [t(`address.lead.${plan.state}`)] : []),
    ...(quarter ? [t('address.lead.when', { quarter })] : []),
    ...(profile && area
      ? reachSentences(speech, { place, date: profile.referenceDate, past: profile.olderThanTwoYears }, [
          { share: figureOf(area, 'all', 100).share, service: serviceOf(speech, 100) },
        ]).map((sentence) =>
          // Below the name of a house a sentence without a place would be read as one about the house.
          sentence.includes(place) ? sentence : t('address.ofMunicipality', { place, sentence }),
        )
      : []),
  ];
  return <p className="lead">{plainText(said.join(' '))}</p>;
}

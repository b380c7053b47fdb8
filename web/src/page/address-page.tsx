import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ShownAddressDto } from '../api/addresses.js';
import { figureOf } from '../coverage/profile.js';
import { ProfileTable } from '../coverage/profile-table.js';
import { editionsQuery, profileQuery } from '../coverage/queries.js';
import { reachSentences, serviceOf } from '../coverage/sentences.js';
import { useSpeech } from '../coverage/speech.js';
import { shownAddressQuery } from '../project/address/shown-address.js';
import { projectQuery } from '../project/public-queries.js';
import { plainText } from '../ui/rich-text.js';
import { AddressAnswer, quarterOf } from './address-answer.js';
import { placeOf } from './address-hits.js';
import { Breadcrumb } from './breadcrumb.js';
import { type Loaded, type Page, type Visit } from './page.js';
import { PageActions } from './place-header.js';

export const page: Page = { load, View };

/** One that is not shown is a 404 like one that does not exist (entry-server.tsx). */
async function load({ route }: Visit, queries: QueryClient, t: Parameters<Page['load']>[2]): Promise<Loaded> {
  const address = await queries.fetchQuery(shownAddressQuery(route.id!));
  const projects = address.plans.map(({ project }) => projectQuery(project.id));
  await Promise.all([
    queries.prefetchQuery(editionsQuery()),
    queries.prefetchQuery(profileQuery(address.ags, null, null)),
    ...projects.map((query) => queries.prefetchQuery(query)),
  ]);
  const place = address.municipalityName;
  const head = {
    title: t('title', { page: `${address.address}, ${place}` }),
    description: t('address.description', { address: address.address, place }),
    canonical: `/adresse/${address.id}`,
    // A search engine leads to Gemeinden and projects; whoever looks for a house asks here.
    noIndex: true,
  };
  return { status: 200, head };
}

/** The answer for one house: what is planned here, by whom, until when; and what its Gemeinde can get today. */
function View({ visit }: { visit: Visit }) {
  const { data: address } = useQuery(shownAddressQuery(visit.route.id!));
  const { data: profile } = useQuery({
    ...profileQuery(address?.ags ?? '', null, null),
    enabled: address !== undefined,
  });
  if (!address) return null;
  return (
    <div className="content municipality-page address-page">
      <Header address={address} />
      <div>
        <Lead address={address} />
        <AddressAnswer address={address} profile={profile} />
      </div>
      {profile && <ProfileTable profile={profile} />}
    </div>
  );
}

function Header({ address }: { address: ShownAddressDto }) {
  const { ags, municipalityName, subArea } = address;
  return (
    <div className="place-header">
      <Breadcrumb steps={[{ name: municipalityName, path: `/gemeinde/${ags}` }]} here={address.address} />
      <h1>{address.address}</h1>
      <p className="muted">{`${placeOf(address)}${subArea ? ` · ${subArea}` : ''}`}</p>
      <div className="place-actions">
        <PageActions />
      </div>
    </div>
  );
}

/** Two sentences of the house, one of its Gemeinde. */
function Lead({ address }: { address: ShownAddressDto }) {
  const { t } = useTranslation('page');
  const speech = useSpeech();
  const { data: profile } = useQuery(profileQuery(address.ags, null, null));
  const [plan] = address.plans;
  const quarter = plan && quarterOf(t, plan.quarter);
  const area = profile?.areas[0];
  const said = [
    ...(plan ? [t(`address.lead.${plan.state}`)] : []),
    ...(quarter ? [t('address.lead.when', { quarter })] : []),
    ...(profile && area
      ? reachSentences(
          speech,
          { place: address.municipalityName, date: profile.referenceDate, past: profile.olderThanTwoYears },
          [{ share: figureOf(area, 'all', 100).share, service: serviceOf(speech, 100) }],
        )
      : []),
  ];
  return <p className="lead">{plainText(said.join(' '))}</p>;
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ShownPlaceDto } from '../api/addresses.js';
import type { OtherHit } from '../municipality/other-hit.js';
import { searchQuery } from '../municipality/queries.js';
import { HitDetail, SearchHits } from '../municipality/search-hits.js';
import { useAreaName } from '../municipality/area-name.js';
import { usePlaceName } from '../municipality/place-name.js';
import { addressSearchQuery, asksForAddress, placeIn } from '../project/address/shown-address.js';
import { useAsOf, useHref } from '../ui/as-of.js';

/** „02906 Burkau, Landkreis Bautzen“, as their reader calls them. */
export function usePlaceOf(): (place: ShownPlaceDto) => string {
  const nameOf = usePlaceName();
  const areaNameOf = useAreaName();
  return ({ postcode, municipalityName: name, sorbianName, districtAgs, districtName }) =>
    `${postcode ? `${postcode} ` : ''}${nameOf({ name, sorbianName })}, ${areaNameOf({ ags: districtAgs, name: districtName })}`;
}

/** Addresses for the suggestions of the search; of today, so none while somebody looks back. */
export function useAddressHits(text: string, open: boolean): OtherHit[] {
  const asOf = useAsOf();
  const isAsked = asksForAddress(text) && asOf === null;
  const placeOf = usePlaceOf();
  const { data } = useQuery({ ...addressSearchQuery(text), enabled: open && isAsked });
  return (isAsked ? (data?.items ?? []) : []).map((place) => ({
    href: `/adresse/${place.id}`,
    name: place.address,
    detail: placeOf(place),
    exact: true,
  }));
}

/** What a search that was sent as a form found: addresses, Gemeinden, or the Gemeinde of an address that is not shown. */
export function SearchAnswer({ text }: { text: string }) {
  const asOf = useAsOf();
  const href = useHref();
  const { data } = useQuery({ ...searchQuery(text, asOf), enabled: text.length >= 2 });
  const isAsked = asksForAddress(text) && asOf === null;
  const addresses = useQuery({ ...addressSearchQuery(text), enabled: isAsked }).data?.items ?? [];
  if (text.length < 2 || !data) return null;
  if (isAsked && addresses.length > 0) return <AddressHits places={addresses} />;
  if (isAsked && !data.items.some(({ exact }) => exact)) return <PlaceInstead text={text} />;
  return <SearchHits text={text} hits={data.items} hrefOf={(hit) => href(`/gemeinde/${hit.ags}`)} />;
}

function AddressHits({ places }: { places: ShownPlaceDto[] }) {
  const placeOf = usePlaceOf();
  const { t } = useTranslation('municipality');
  const href = useHref();
  return (
    <div className="search-hits">
      <p>{t('search.hits', { count: places.length })}</p>
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            <a href={href(`/adresse/${place.id}`)}>{place.address}</a>{' '}
            <span className="hit-detail">{placeOf(place)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing is shown of the address: the answer for its Gemeinde is the next best. */
function PlaceInstead({ text }: { text: string }) {
  const { t } = useTranslation('municipality');
  const href = useHref();
  const nameOf = usePlaceName();
  const place = placeIn(text);
  const { data } = useQuery({ ...searchQuery(place), enabled: place.length >= 2 });
  const hits = data?.items ?? [];
  const exact = hits.filter((hit) => hit.exact);
  return (
    <div className="search-hits">
      <p>{t('search.noAddress')}</p>
      {exact.length > 0 && <p>{t('search.addressPlace')}</p>}
      <ul>
        {exact.map((hit) => (
          <li key={hit.ags}>
            <a href={href(`/gemeinde/${hit.ags}`)}>{nameOf(hit)}</a> <HitDetail hit={hit} />
          </li>
        ))}
      </ul>
      <p>
        <a href={href('/karte?sort=name&view=list#liste')}>{t('search.all')}</a>
      </p>
    </div>
  );
}

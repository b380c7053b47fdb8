import { useTranslation } from 'react-i18next';
import type { MunicipalityDetailDto } from '../api/client.js';
import { useFormat } from '../ui/format.js';

/** Below the name: what it is called in Sorbian, what it is, how many live there, and its own website. */
export function PlaceLine({ municipality }: { municipality: MunicipalityDetailDto }) {
  const { t } = useTranslation('municipality');
  const format = useFormat();
  const { kind, districtName, population, sorbianName, districtAgs, ags, website } = municipality;
  // A Kreisfreie Stadt lies in no Kreis but itself.
  const isDistrict = ags.startsWith(districtAgs) && ags.endsWith('000');
  const parts = [
    isDistrict ? kind : t(`kindIn`, { kind, district: districtName }),
    ...(population === null
      ? []
      : [t('population', { count: population, formatted: format.count(population) })]),
  ];
  return (
    <div className="place-line muted">
      <p>
        {sorbianName && <bdi lang="hsb">{sorbianName}</bdi>}
        {`${sorbianName ? ' · ' : ''}${parts.join(' · ')}`}
        <span className="print-only">{` · ${t('key', { ags })}`}</span>
      </p>
      {website && <Website address={website} />}
    </div>
  );
}

/** Leads out of this service, and says so. Only addresses of the web are links. */
function Website({ address }: { address: string }) {
  const { t } = useTranslation('municipality');
  if (!/^https?:\/\//i.test(address)) return null;
  return (
    <p className="place-website">
      {`${t('website.label')} `}
      <a href={address} rel="noopener">
        <bdi>{shortAddress(address)}</bdi>
      </a>
      {` ${t('website.external')}`}
    </p>
  );
}

/** www.burkau.de instead of https://www.burkau.de/ */
export const shortAddress = (address: string): string =>
  address.replace(/^https?:\/\//i, '').replace(/\/$/, '');

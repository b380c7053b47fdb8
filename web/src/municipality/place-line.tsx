import { useTranslation } from 'react-i18next';
import type { MunicipalityDetailDto } from '../api/client.js';
import { useFormat } from '../ui/format.js';
import { useAreaName, useKindName } from './area-name.js';
import { usePlaceName } from './place-name.js';

/** Below the name: what it is called in Sorbian, what it is, how many live there, and its own website. */
export function PlaceLine({ municipality }: { municipality: MunicipalityDetailDto }) {
  const { t } = useTranslation('municipality');
  const format = useFormat();
  const { districtName, population, sorbianName, districtAgs, ags, website } = municipality;
  const kind = useKindName()(municipality.kind);
  const district = useAreaName()({ ags: districtAgs, name: districtName });
  // A Kreisfreie Stadt lies in no Kreis but itself.
  const isDistrict = ags.startsWith(districtAgs) && ags.endsWith('000');
  const parts = [
    isDistrict ? kind : t(`kindIn`, { kind, district }),
    ...(population === null
      ? []
      : [t('population', { count: population, formatted: format.count(population) })]),
  ];
  // Who reads Sorbian has it in the heading.
  const second = usePlaceName()(municipality) === sorbianName ? null : sorbianName;
  return (
    <div className="place-line muted">
      <p>
        {second && <bdi lang="hsb">{second}</bdi>}
        {`${second ? ' · ' : ''}${parts.join(' · ')}`}
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

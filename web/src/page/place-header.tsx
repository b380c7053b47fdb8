import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunicipalityDetailDto } from '../api/client.js';
import { useFormat } from '../ui/format.js';
import { Icon, type IconName } from '../ui/icon.js';

/** Where one is, what the place is called and what it is; at the right what one can do with the page. */
export function PlaceHeader({ municipality }: { municipality: MunicipalityDetailDto }) {
  const { t } = useTranslation('page');
  const { name, districtAgs, districtName } = municipality;
  return (
    <div className="place-header">
      <nav className="breadcrumb" aria-label={t('municipality.breadcrumb')}>
        <ol>
          <li>
            <a href="/">{t('municipality.start')}</a>
          </li>
          <li>
            <a href={`/karte?district=${districtAgs}`}>{districtName}</a>
          </li>
          <li aria-current="page">{name}</li>
        </ol>
      </nav>
      <h1>{name}</h1>
      <PlaceLine municipality={municipality} />
      <div className="place-actions">
        <CopyLink />
        <Action icon="print" label={t('municipality.print')} onClick={() => print()} />
      </div>
    </div>
  );
}

function PlaceLine({ municipality }: { municipality: MunicipalityDetailDto }) {
  const { t } = useTranslation('municipality');
  const format = useFormat();
  const { kind, districtName, population, sorbianName, districtAgs, ags } = municipality;
  // A Kreisfreie Stadt lies in no Kreis but itself.
  const isDistrict = ags.startsWith(districtAgs) && ags.endsWith('000');
  const parts = [
    isDistrict ? kind : t(`kindIn`, { kind, district: districtName }),
    ...(population === null
      ? []
      : [t('population', { count: population, formatted: format.count(population) })]),
  ];
  return (
    <p className="place-line muted">
      {sorbianName && <span lang="hsb">{sorbianName}</span>}
      {`${sorbianName ? ' · ' : ''}${parts.join(' · ')}`}
      <span className="print-only">{` · ${t('key', { ags })}`}</span>
    </p>
  );
}

function CopyLink() {
  const { t } = useTranslation('page');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return (
    <>
      <Action icon="link" label={t('municipality.copy')} onClick={() => void copy()} />
      <span className="copied" role="status">
        {copied ? t('municipality.copied') : ''}
      </span>
    </>
  );
}

function Action({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" className="action js-only" onClick={onClick}>
      <Icon name={icon} />
      {label}
    </button>
  );
}

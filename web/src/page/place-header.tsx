import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunicipalityDetailDto } from '../api/client.js';
import { useAreaName } from '../municipality/area-name.js';
import { PlaceLine } from '../municipality/place-line.js';
import { PlaceName, usePlaceName } from '../municipality/place-name.js';
import { Icon, type IconName } from '../ui/icon.js';
import { Breadcrumb } from './breadcrumb.js';

interface PlaceHeaderProps {
  municipality: MunicipalityDetailDto;
  /** Nothing is known of the place at the time that is looked at: it is named, and no more. */
  nameOnly?: boolean;
  /** What else can be done, for who may. */
  children?: ReactNode;
}

/** Where one is, what the place is called and what it is; at the right what one can do with the page. */
export function PlaceHeader({ municipality, nameOnly = false, children }: PlaceHeaderProps) {
  const { districtAgs, districtName } = municipality;
  const nameOf = usePlaceName();
  const district = useAreaName()({ ags: districtAgs, name: districtName });
  return (
    <div className="place-header">
      <Breadcrumb
        steps={[{ name: district, path: `/karte?district=${districtAgs}` }]}
        here={nameOf(municipality)}
      />
      <h1>
        <PlaceName place={municipality} />
      </h1>
      {!nameOnly && <PlaceLine municipality={municipality} />}
      <div className="place-actions">
        {children}
        <PageActions />
      </div>
    </div>
  );
}

/** What one can do with every page that answers something. */
export function PageActions() {
  const { t } = useTranslation('page');
  return (
    <>
      <CopyLink />
      <Action icon="print" label={t('municipality.print')} onClick={() => print()} />
    </>
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

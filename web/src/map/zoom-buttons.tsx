import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../ui/icon.js';
import type { LiveMap } from './live-map.js';

export function ZoomButtons({ map }: { map: LiveMap }) {
  const { t } = useTranslation('map');
  return (
    <div className="zoom-buttons">
      <ZoomButton icon="plus" label={t('zoomIn')} onClick={() => map.zoomBy(1)} />
      <ZoomButton icon="minus" label={t('zoomOut')} onClick={() => map.zoomBy(-1)} />
      <ZoomButton icon="home" label={t('whole')} onClick={() => map.goToWhole()} />
    </div>
  );
}

function ZoomButton({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

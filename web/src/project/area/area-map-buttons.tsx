import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../ui/icon.js';
import type { AreaMap, Box } from './area-map.js';
import type { Point } from './area-model.js';

export function AreaMapButtons({ map, whole, chosen }: { map: AreaMap; whole: Box; chosen: Point | null }) {
  const { t } = useTranslation('map');
  const { t: own } = useTranslation('area');
  return (
    <div className="zoom-buttons">
      <MapButton icon="plus" label={t('zoomIn')} onClick={() => map.zoomBy(1, chosen)} />
      <MapButton icon="minus" label={t('zoomOut')} onClick={() => map.zoomBy(-1, chosen)} />
      <MapButton icon="home" label={own('map.whole')} onClick={() => map.fit(whole)} />
    </div>
  );
}

function MapButton({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

import { useTranslation } from 'react-i18next';
import type { Households } from '../../api/areas.js';
import { spots } from './area-cells.js';
import { SpotGlyph } from '../spot-glyph.js';

/** What the shapes of the cells mean, and what decides whether one counts. */
export function AreaLegend({ households }: { households: Households | null }) {
  const { t } = useTranslation('area');
  const hasUnclear = households?.spots.unclearBetween !== null;
  return (
    <div className="area-legend">
      <b>{t('legend.heading')}</b>
      <ul>
        {spots
          .filter((spot) => spot !== 'unclear' || hasUnclear)
          .map((spot) => (
            <li key={spot}>
              <SpotGlyph spot={spot} />
              {t(`spot.${spot}`)}
            </li>
          ))}
      </ul>
      <span className="muted">{t('legend.centre')}</span>
    </div>
  );
}

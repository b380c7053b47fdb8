import { useTranslation } from 'react-i18next';
import type { Surroundings } from '../../api/areas.js';

interface AreaWholeProps {
  around: Surroundings;
  busy: boolean;
  onTake: (feature: Surroundings['features'][number]) => void;
}

/** Whole Gemeinden, exactly along their borders: many areas begin so. */
export function AreaWhole({ around, busy, onTake }: AreaWholeProps) {
  const { t } = useTranslation('area');
  const named = around.features.filter(({ properties }) => properties.isNamed);
  if (named.length === 0) return null;
  return (
    <section className="card area-whole" aria-label={t('whole.heading')}>
      <div className="card-head">
        <h2>{t('whole.heading')}</h2>
        <span className="muted small">{t('whole.about')}</span>
      </div>
      <ul>
        {named.map((feature) => (
          <li key={feature.properties.key}>
            <button
              type="button"
              className="tool"
              aria-disabled={busy || undefined}
              onClick={() => !busy && onTake(feature)}
            >
              {t('whole.take', { name: feature.properties.name })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

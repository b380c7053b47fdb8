import { useTranslation } from 'react-i18next';

type View = 'map' | 'list';

/** On the phone: map or list. Both are buttons that say which is shown; on a wide screen and without JavaScript both stand. */
export function ViewTabs({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { t } = useTranslation('map');
  return (
    <div className="view-tabs" role="group" aria-label={t('tabs.label')}>
      {(['map', 'list'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => onChange(each)}>
          {t(`tabs.${each}`)}
        </button>
      ))}
    </div>
  );
}

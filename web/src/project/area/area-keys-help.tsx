import { useTranslation } from 'react-i18next';

/** What the keys do, beside the list of points. */
export function AreaKeysHelp() {
  const { t } = useTranslation('area');
  const keys = t('keys', { returnObjects: true }) as { key: string; does: string }[];
  return (
    <div className="area-keys-help">
      <h3>{t('keysHeading')}</h3>
      <dl>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

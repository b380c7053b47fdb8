import { useTranslation } from 'react-i18next';
import { switchKeys, useKeysOn } from './keys.js';

/** A key, printed where its deed stands. It goes when the keys are off, and is hidden where there is no keyboard. */
export function Key({ children }: { children: string }) {
  return useKeysOn() && <kbd className="key">{children}</kbd>;
}

/** Says which keys there are, and switches them off. Stands at the foot of a page that has some. */
export function KeysSwitch({ keys }: { keys: string }) {
  const { t } = useTranslation('workList');
  const on = useKeysOn();
  return (
    <p className="keys-switch">
      <span>{on ? keys : t('keys.areOff')}</span>
      <button type="button" className="link-button" onClick={() => switchKeys(!on)}>
        {t(on ? 'keys.off' : 'keys.on')}
      </button>
    </p>
  );
}

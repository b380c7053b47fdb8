import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';

const keys = ['arrows', 'zoom', 'zero', 'enter', 'escape', 'help'] as const;

/** What the keys do. Opened by "?" on the map or by the link below it. */
export function KeysDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { t } = useTranslation('map');
  return (
    <dialog ref={dialog} className="keys-dialog" aria-labelledby="keys-heading">
      <h2 id="keys-heading">{t('keys.heading')}</h2>
      <p>{t('keys.intro')}</p>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`keys.${key}`)}</kbd>
            </dt>
            <dd>{t(`keys.${key}Text`)}</dd>
          </div>
        ))}
      </dl>
      <KernButton variant="primary" text={t('keys.close')} onClick={() => dialog.current?.close()} />
    </dialog>
  );
}

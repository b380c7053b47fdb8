import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { KeysSwitch } from '../../ui/keys-switch.js';

interface DeskKeysDialogProps {
  dialog: RefObject<HTMLDialogElement | null>;
  /** Officers take no case over. */
  mayTake: boolean;
}

/** What the keys do. Opened by "?". */
export function DeskKeysDialog({ dialog, mayTake }: DeskKeysDialogProps) {
  const { t } = useTranslation('desk');
  const keys = t('keys.table', { returnObjects: true }) as { key: string; does: string }[];
  return (
    <>
      <dialog ref={dialog} className="keys-dialog" aria-labelledby="desk-keys-heading">
        <h2 id="desk-keys-heading">{t('keys.heading')}</h2>
        <dl>
          {keys
            .filter(({ key }) => mayTake || (key !== 'Z' && key !== 'X'))
            .map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
        </dl>
        <KernButton variant="primary" text={t('keys.close')} onClick={() => dialog.current?.close()} />
      </dialog>
      <KeysSwitch keys={t(mayTake ? 'keys.all' : 'keys.reading')} />
    </>
  );
}

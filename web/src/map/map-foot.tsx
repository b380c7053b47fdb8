import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

/** Whose data these are, and how the map is moved by keyboard. */
export function MapFoot({
  credit,
  help,
}: {
  credit: string | undefined;
  help: RefObject<HTMLDialogElement | null>;
}) {
  const { t } = useTranslation('map');
  return (
    <div className="map-foot">
      <p>{[credit, t('credit.boundaries')].filter(Boolean).join(' · ')}</p>
      <button type="button" className="link-button js-only" onClick={() => help.current?.showModal()}>
        {t('keyboardHelp')}
      </button>
    </div>
  );
}

import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { RichText } from '../ui/rich-text.js';

interface MapFootProps {
  /** Of what is shown besides the borders; empty ones are left out. */
  credits: (string | null | undefined)[];
  help: RefObject<HTMLDialogElement | null>;
  /** Links to where these data come from. */
  children?: ReactNode;
}

/** Whose data these are, and how the map is moved by keyboard. */
export function MapFoot({ credits, help, children }: MapFootProps) {
  const { t } = useTranslation('map');
  return (
    <div className="map-foot">
      <p>
        <RichText>{[...credits, t('credit.boundaries')].filter(Boolean).join(' · ')}</RichText>
      </p>
      {children}
      <button type="button" className="link-button js-only" onClick={() => help.current?.showModal()}>
        {t('keyboardHelp')}
      </button>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useSpeech } from '../coverage/speech.js';
import { Notice } from '../ui/notice.js';
import { useSettled } from '../ui/settled.js';
import { mapSentence } from './map-words.js';
import type { LiveMapState } from './use-live-map.js';

/** Announced after a pause, so that moving on does not pile up sentences. */
const PAUSE = 700;

interface MapStatusProps {
  state: LiveMapState;
  /** The chosen Gemeinde, if any. */
  name: string | null;
  share: number | null;
  /** Gemeinden in view. */
  count: number;
  /** What is said instead, where the map is about something else. */
  sentence?: string | undefined;
}

/** What the map says about itself: it is coming, it cannot come, or what it shows. */
export function MapStatus({ state, name, share, count, sentence }: MapStatusProps) {
  const { t } = useTranslation('map');
  const speech = useSpeech();
  const said = useSettled(sentence ?? mapSentence(speech, t, name, share, count), PAUSE);
  return (
    <>
      {state === 'loading' && (
        <p className="map-loading" role="status">
          <span className="spinner" aria-hidden="true" />
          {t('loading')}
        </p>
      )}
      {state === 'impossible' && (
        <Notice variant="info" title={t('impossible.title')}>
          <p>{t('impossible.text')}</p>
        </Notice>
      )}
      <p className="sr-only" role="status">
        {state === 'ready' ? said : ''}
      </p>
    </>
  );
}

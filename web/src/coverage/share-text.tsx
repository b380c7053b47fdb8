import type { Speech } from './sentences.js';
import { useSpeech } from './speech.js';

/** A figure of a table: "61,4", or "k. A." where nothing is published; never 0 for nothing. */
export function shareText({ t, format }: Speech, share: number | null): string {
  return share === null ? t('notPublished') : format.share(share);
}

interface ShareTextProps {
  share: number | null;
  impossible?: boolean;
  /** Nobody published it so: it carries a sign, which a note below the table explains. */
  computed?: boolean;
}

/** The same for where technology sets the limit: "–" is spoken as what it means. */
export function ShareText({ share, impossible = false, computed = false }: ShareTextProps) {
  const speech = useSpeech();
  if (!impossible)
    return (
      <>
        {shareText(speech, share)}
        {computed && share !== null && <ComputedMark />}
      </>
    );
  return (
    <>
      <span aria-hidden="true">{speech.t('notPossible')}</span>
      <span className="sr-only">{speech.t('notPossibleLong')}</span>
    </>
  );
}

function ComputedMark() {
  const { t } = useSpeech();
  return (
    <>
      <sup className="computed-mark" aria-hidden="true">
        {t('computedMark')}
      </sup>
      <span className="sr-only">{` (${t('computedMarkLong')})`}</span>
    </>
  );
}

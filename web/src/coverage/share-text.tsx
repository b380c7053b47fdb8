import type { Speech } from './sentences.js';
import { useSpeech } from './speech.js';

/** A figure of a table: "61,4", or "k. A." where nothing is published; never 0 for nothing. */
export function shareText({ t, format }: Speech, share: number | null): string {
  return share === null ? t('notPublished') : format.share(share);
}

/** The same for where technology sets the limit: "–" is spoken as what it means. */
export function ShareText({ share, impossible = false }: { share: number | null; impossible?: boolean }) {
  const speech = useSpeech();
  if (!impossible) return shareText(speech, share);
  return (
    <>
      <span aria-hidden="true">{speech.t('notPossible')}</span>
      <span className="sr-only">{speech.t('notPossibleLong')}</span>
    </>
  );
}

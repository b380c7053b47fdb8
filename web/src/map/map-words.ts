import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { bandOf } from '../coverage/bands.js';
import type { Speech } from '../coverage/sentences.js';
import { percentText } from '../ui/format.js';
import { useSpeech } from '../coverage/speech.js';

type Words = TFunction<'map'>;

const percentOf = ({ t, format }: Speech, share: number | null) =>
  share === null ? t('notPublishedLong') : t('percent', { share: format.share(share) });

/** What a shape is called under the pointer: "Burkau: 61,4 %". Made hundreds of times a page, so without look-ups. */
export function useShapeTitle(): (name: string, share: number | null | undefined) => string {
  const { t, format } = useSpeech();
  const none = t('notPublishedLong');
  return useCallback(
    (name, share) => {
      if (share === undefined) return name;
      return share === null ? `${name}: ${none}` : `${name}: ${percentText(format.share(share))}`;
    },
    [format, none],
  );
}

/** What is announced when the map has come to rest: "Burkau, 61,4 %, 50 bis unter 75. 9 Gemeinden im Ausschnitt." */
export function mapSentence(
  speech: Speech,
  t: Words,
  name: string | null,
  share: number | null,
  count: number,
): string {
  const inView = t('inViewCount', { count });
  if (!name) return inView;
  const band = speech.t('bandLong', { returnObjects: true })[bandOf(share)]!;
  return `${t('chosen', { name, share: percentOf(speech, share), band })} ${inView}`;
}

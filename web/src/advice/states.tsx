import { useTranslation } from 'react-i18next';
import type { AdviceRequestDto, SessionDto } from '../api/advice.js';
import { Chip, type Shape, type Tone } from '../ui/chip.js';
import { localeNow } from '../ui/format.js';

/* States of requests and sessions: word and shape, colour last. A new state does not compile until it has a look. */

type Look = readonly [Shape, Tone];
const requestLooks: Record<AdviceRequestDto['state'], Look> = {
  open: ['ring', 'orange'],
  scheduled: ['half', 'blue'],
  done: ['done', 'turquoise'],
  withdrawn: ['back', 'neutral'],
};
const sessionLooks: Record<SessionDto['state'], Look> = {
  planned: ['half', 'blue'],
  finished: ['done', 'turquoise'],
  cancelled: ['cross', 'neutral'],
};

export function RequestChip({ state }: { state: AdviceRequestDto['state'] }) {
  const { t } = useTranslation('advice');
  const [shape, tone] = requestLooks[state];
  return <Chip {...{ shape, tone }}>{t(`requestState.${state}`)}</Chip>;
}

export function SessionChip({ state }: { state: SessionDto['state'] }) {
  const { t } = useTranslation('advice');
  const [shape, tone] = sessionLooks[state];
  return <Chip {...{ shape, tone }}>{t(`sessionState.${state}`)}</Chip>;
}

/** „Stadt Aue und Landkreis Bautzen“ */
export const namesOf = (areas: readonly { name: string }[]): string =>
  new Intl.ListFormat(localeNow()).format(areas.map(({ name }) => name));

import type { TFunction } from 'i18next';
import type { MailDto, MailState } from '../api/accounts.js';
import type { Format } from '../ui/format.js';

interface Known {
  mails: Pick<MailDto, 'state'>[];
  /** There are older ones that are not known yet. */
  more: boolean;
  demo: boolean;
}

/** In this order the states are counted: first what needs a look. */
export const mailStates: readonly MailState[] = ['failed', 'waiting', 'not_sent', 'sent'];

/** The first sentence of the outbox: whether anything leaves this service, and how it stands with it. */
export function outboxSentence(
  t: TFunction<'administration'>,
  format: Format,
  { mails, more, demo }: Known,
): string {
  const stays = mails.some(({ state }) => state === 'not_sent') || (mails.length === 0 && demo);
  const why = t(demo ? 'outbox.demo' : 'outbox.noServer');
  if (mails.length === 0) return demo ? `${why} ${t('outbox.none')}` : t('outbox.noneSent');
  const count = mails.length;
  const states = mailStates
    .map((state) => ({ state, each: mails.filter((mail) => mail.state === state).length }))
    .filter(({ each }) => each > 0)
    .map(({ state, each }) =>
      t('outbox.count', { formatted: format.count(each), state: t(`outbox.mailState.${state}`) }),
    );
  // That nothing was sent is said already.
  const kinds = stays && states.length === 1 ? '' : `: ${states.join(', ')}`;
  const counted = t(more ? 'outbox.first' : 'outbox.total', { count, formatted: format.count(count), kinds });
  return stays ? `${why} ${counted}` : counted;
}

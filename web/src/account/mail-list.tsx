import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailDto, MailState } from '../api/accounts.js';
import { Chip, type Shape, type Tone } from '../ui/chip.js';
import { useFormat } from '../ui/format.js';
import { linkedText } from './linked-text.js';

const looks: Record<MailState, { shape: Shape; tone: Tone }> = {
  waiting: { shape: 'ring', tone: 'blue' },
  sent: { shape: 'done', tone: 'turquoise' },
  failed: { shape: 'cross', tone: 'red' },
  not_sent: { shape: 'dashed', tone: 'neutral' },
};

/** The mails, the newest first. Their text is there in the demo only. */
export function MailList({ mails, origin }: { mails: MailDto[]; origin: string }) {
  const { t } = useTranslation('administration');
  return (
    <ol className="mail-list" aria-label={t('outbox.list')}>
      {mails.map((mail, index) => (
        <Mail key={mail.id} mail={mail} origin={origin} isNewest={index === 0} />
      ))}
    </ol>
  );
}

function Mail({ mail, origin, isNewest }: { mail: MailDto; origin: string; isNewest: boolean }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const { recipient, subject, body, state, attempts, lastError, createdAt, sentAt } = mail;
  return (
    <li className="mail">
      <h2 className="mail-subject">{subject}</h2>
      <Chip {...looks[state]}>{t(`outbox.mailState.${state}`)}</Chip>
      <p className="mail-facts">
        <span>{t('outbox.toWhom', { recipient })}</span>
        <time dateTime={createdAt}>{format.moment(createdAt)}</time>
        {sentAt && <span>{t('outbox.sentAt', { moment: format.moment(sentAt) })}</span>}
        {attempts > 0 && <span>{t('outbox.attempts', { count: attempts })}</span>}
      </p>
      {lastError && <p className="mail-error attention">{t('outbox.error', { error: lastError })}</p>}
      {body && (
        <details open={isNewest}>
          <summary>
            <span className="when-closed">{t('outbox.text')}</span>
            <span className="when-open">{t('outbox.textClose')}</span>
          </summary>
          <MailText text={body} origin={origin} />
        </details>
      )}
    </li>
  );
}

/** As it was written; addresses of this service can be followed. */
function MailText({ text, origin }: { text: string; origin: string }) {
  return (
    <p className="mail-text">
      {linkedText(text.trim(), origin).map((part, index) =>
        part.href ? (
          <a key={index} href={part.href}>
            {part.text}
          </a>
        ) : (
          <Fragment key={index}>{part.text}</Fragment>
        ),
      )}
    </p>
  );
}

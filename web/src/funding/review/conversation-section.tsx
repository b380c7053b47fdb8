import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../../account/more-button.js';
import { initialsOf } from '../../account/initials.js';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import type { OwnAccount } from '../../api/account.js';
import type { FundingCaseDto, MessageDto } from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { Key } from '../../ui/keys-switch.js';
import { messagesQuery } from '../case/case-queries.js';
import { Mark } from '../case/case-states.js';
import { useCaseWords } from '../case/case-words.js';
import { MessageForm } from './message-form.js';

interface ConversationProps {
  me: OwnAccount;
  record: FundingCaseDto;
  onDone: (sentence: string) => void;
}

/** What was said in the case, the newest first. What advisors note for themselves is marked so that nobody mistakes it. */
export function ConversationSection({ me, record, onDone }: ConversationProps) {
  const { t } = useTranslation('review');
  const list = useInfiniteQuery(messagesQuery(record.id));
  const messages = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="card" id="gespraech" aria-labelledby="conversation-heading">
      <div className="card-head">
        <h2 id="conversation-heading" tabIndex={-1}>
          {t('messages.heading')}
        </h2>
        {record.recipientName && (
          <span className="muted">{t('messages.with', { who: record.recipientName })}</span>
        )}
        <Key>G</Key>
      </div>
      {record.mayEdit && list.data && (
        <div className="card-body">
          <MessageForm {...{ me, record, onDone }} last={messages[0] ?? null} />
        </div>
      )}
      {list.error && !list.data && (
        <div className="card-body">
          <NotLoaded error={list.error} onAgain={() => void list.refetch()} />
        </div>
      )}
      {!list.data && !list.error && (
        <div className="card-body">
          <Loading words={t('messages.loading')} />
        </div>
      )}
      {list.data && messages.length === 0 && <p className="card-body muted">{t('messages.none')}</p>}
      <ol className="messages">
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
      <MoreButton list={list} text={t('messages.more')} />
    </section>
  );
}

function Message({ message }: { message: MessageDto }) {
  const { t } = useTranslation('review');
  const words = useCaseWords();
  const format = useFormat();
  const { by, body, internal, section, document, writtenAt } = message;
  const name = by.name ?? by.office;
  return (
    <li className={internal ? 'message message-internal' : 'message'}>
      <span className="initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <div>
        <p className="message-head">
          <b>{by.name ? `${by.name}, ${by.office}` : by.office}</b>{' '}
          <time dateTime={writtenAt}>{format.moment(writtenAt)}</time>
          {internal && <Mark look={['rings', 'violet']}>{t('messages.internal')}</Mark>}
        </p>
        {section && (
          <p className="second-line">{t('messages.section', { section: words.section[section] })}</p>
        )}
        <p className="message-text">
          <bdi>{body}</bdi>
        </p>
        {document && (
          <p>
            <a href={`/api/documents/${document.id}`}>{document.name}</a>
          </p>
        )}
      </div>
    </li>
  );
}

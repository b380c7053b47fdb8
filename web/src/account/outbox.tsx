import { useInfiniteQuery } from '@tanstack/react-query';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.js';
import { mailsQuery } from './administration-queries.js';
import { MailList } from './mail-list.js';
import { MoreButton, rowsBefore } from './more-button.js';
import { Loading, NotLoaded } from './not-loaded.js';
import { outboxSentence } from './outbox-sentence.js';
import { useFocusKept } from './use-focus-inside.js';

/** What this service has written to people, or would have. */
export function Outbox({ demo, origin }: { demo: boolean; origin: string }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const query = useInfiniteQuery(mailsQuery());
  const mails = query.data?.pages.flatMap((page) => page.items);
  const { error, refetch, isFetching, hasNextPage } = query;
  const before = rowsBefore(query.data?.pages ?? []);
  const box = useFocusKept<HTMLElement>(`li:nth-child(${before + 1}) summary`, String(before));
  return (
    <>
      <div className="staff-head">
        <div>
          <h1>{t('outbox.title')}</h1>
          <p className="answer-line" role="status">
            {mails && outboxSentence(t, format, { mails, more: hasNextPage, demo })}
          </p>
        </div>
        <KernButton
          variant="secondary"
          aria-disabled={isFetching || undefined}
          text={t('outbox.again')}
          onClick={() => void refetch()}
        />
      </div>
      {error && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {!mails && !error && <Loading words={t('outbox.loading')} />}
      {mails?.length === 0 && (
        <div className="card card-body">
          <p>{t('outbox.noneText')}</p>
        </div>
      )}
      {mails && mails.length > 0 && (
        <section className="card" ref={box} aria-label={t('outbox.title')}>
          <MailList mails={mails} origin={origin} />
          <MoreButton list={query} text={t('outbox.more')} />
        </section>
      )}
    </>
  );
}

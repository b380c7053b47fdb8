import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../account/more-button.js';
import { Loading, NotLoaded } from '../account/not-loaded.js';
import type { OwnAccount } from '../api/account.js';
import { useAddress } from '../ui/address.js';
import { dayOf } from '../ui/format.js';
import { Icon } from '../ui/icon.js';
import { advises } from './advice-view.js';
import { LettersSection } from './letters-section.js';
import { requestsQuery } from './queries.js';
import { RequestCard } from './request-card.js';

/** Requests for advice with all that belongs to them; advisors also read here what the public wrote. */
export function RequestsView({ me, url }: { me: OwnAccount; url: URL }) {
  const { t } = useTranslation('advice');
  const [params, change] = useAddress(url);
  const isAll = params.get('alle') === 'ja';
  const [done, setDone] = useState<string | null>(null);
  const list = useInfiniteQuery(requestsQuery(isAll ? null : 'open'));
  const { data, error, refetch } = list;
  const requests = data?.pages.flatMap(({ items }) => items);
  useAnchor(requests !== undefined);
  return (
    <div className="record">
      <div className="staff-head">
        <div>
          <h1>{t('request.allHeading')}</h1>
          <p className="answer-line" role="status">
            {data ? `${t('sentence.requests', { count: data.pages[0]!.openCount })}.` : ''}
          </p>
        </div>
        <fieldset className="advice-switch">
          <legend className="sr-only">{t('request.state')}</legend>
          {(['open', 'all'] as const).map((which) => (
            <label key={which}>
              <input
                type="radio"
                name="which"
                checked={isAll === (which === 'all')}
                onChange={() => change({ alle: which === 'all' ? 'ja' : null })}
              />
              {t(`request.show.${which}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <div role="status" className="record-done">
        {done && (
          <p className="step-ready">
            <Icon name="check" />
            {done}
          </p>
        )}
      </div>
      {error && !requests && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {!error && !requests && <Loading words={t('loading')} />}
      {requests?.length === 0 && <p className="card card-body muted">{t('request.none')}</p>}
      <h2 className="sr-only">{t('request.allHeading')}</h2>
      {requests?.map((request) => (
        <RequestCard
          key={request.id}
          {...{ me, request }}
          today={dayOf(data!.pages[0]!.asOf)}
          onDone={setDone}
        />
      ))}
      <MoreButton list={list} text={t('more')} />
      {advises(me) && <LettersSection isAll={isAll} />}
    </div>
  );
}

/** What the address names after # comes later than the page: it is gone to once it is there. */
function useAnchor(isThere: boolean): void {
  useEffect(() => {
    if (!isThere || !/^#(anfrage|kontakt)-\d+$/.test(location.hash)) return;
    const place = document.querySelector<HTMLElement>(location.hash);
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }, [isThere]);
}

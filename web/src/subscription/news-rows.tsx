import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewsDto } from '../api/subscription.js';
import { useProjectSpeech } from '../project/list/project-speech.js';
import { milestoneName, useProjectWords } from '../project/page/project-words.js';
import { promisedShort, slipBetween, slipDirection } from '../project/schedule/promised.js';
import { useAsOf, useHref } from '../ui/as-of.js';
import { dayOf, useFormat } from '../ui/format.js';
import { Icon } from '../ui/icon.js';
import { ASKED, chosenNews } from './news-choice.js';
import { newsQuery } from './queries.js';

/** "Was ist neu?": day, project, what, from what to what; the same that the feed and the mails tell. */
export function NewsRows() {
  const { t } = useTranslation('page');
  const format = useFormat();
  const href = useHref();
  const { data } = useQuery(newsQuery(ASKED, useAsOf()));
  const rows = chosenNews(data?.items ?? []);
  if (rows.length === 0) return null;
  return (
    <section className="newest" aria-labelledby="newest-heading">
      <div className="newest-head">
        <h2 id="newest-heading">{t('start.news.heading')}</h2>
        <a className="no-print" href={href('/projekte?sort=changed')}>
          {t('start.news.all')}
        </a>
      </div>
      <table>
        <caption className="sr-only">{t('start.news.caption')}</caption>
        <tbody>
          {rows.map((item) => (
            <tr key={item.id}>
              <td className="newest-day">{format.day(dayOf(item.moment))}</td>
              <Told item={item} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Told({ item: { project, state, promise, edition } }: { item: NewsDto }) {
  const { t } = useTranslation('page');
  const href = useHref();
  return (
    <>
      <th scope="row">
        {project ? (
          <a href={href(`/projekt/${project.id}`)}>{project.name}</a>
        ) : (
          <a href={href('/statistik')}>{t('start.news.edition')}</a>
        )}
      </th>
      {state && <OfState state={state} />}
      {promise && <OfPromise promise={promise} />}
      {edition && <OfEdition edition={edition} />}
    </>
  );
}

function OfState({ state: { from, to } }: { state: NonNullable<NewsDto['state']> }) {
  const { t } = useTranslation('page');
  const words = useProjectWords();
  return (
    <>
      <td className="muted">{t(from ? 'start.news.state' : 'start.news.project')}</td>
      <td>
        <FromTo from={from && words.state[from]} to={words.state[to]} />
      </td>
    </>
  );
}

function OfPromise({ promise }: { promise: NonNullable<NewsDto['promise']> }) {
  const { t } = useTranslation('page');
  const speech = useProjectSpeech();
  const { milestone, from, to } = promise;
  const slip = from ? slipBetween(from, to) : null;
  const moved =
    slip && slip.unit !== 'none' ? slipDirection(speech, slip) : from ? '' : t('start.news.first');
  return (
    <>
      <td className="muted">{milestoneName(speech.t, milestone)}</td>
      <td>
        <FromTo from={from && promisedShort(speech, from)} to={promisedShort(speech, to)}>
          {moved && <span className="muted">{moved}</span>}
        </FromTo>
      </td>
    </>
  );
}

function OfEdition({ edition }: { edition: NonNullable<NewsDto['edition']> }) {
  const { t } = useTranslation('page');
  const format = useFormat();
  return (
    <>
      <td className="muted">{t(`start.news.group.${edition.userGroup}`)}</td>
      <td>{t('start.news.stand', { day: format.day(edition.referenceDate), source: edition.source })}</td>
    </>
  );
}

/** Read as "geändert von … zu …"; the arrow alone says nothing to who does not see it. */
function FromTo({ from, to, children }: { from: string | null; to: string; children?: ReactNode }) {
  const { t } = useTranslation('page');
  return (
    <span className="from-to">
      {from && (
        <>
          <span className="sr-only">{`${t('start.news.from')} `}</span>
          <span>{from}</span>
          <span className="sr-only">{` ${t('start.news.to')} `}</span>
          <Icon name="arrow" />
        </>
      )}
      <b>{to}</b>
      {children}
    </span>
  );
}

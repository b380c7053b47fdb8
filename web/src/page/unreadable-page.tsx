import { useTranslation } from 'react-i18next';
import { unreadableTimes } from '../coverage/filter.js';
import { editionsQuery } from '../coverage/queries.js';
import { addressOf, changed } from '../ui/address.js';
import { asOfOf } from '../ui/time.js';
import type { Page } from './page.js';

/** The address names a time that is none: what it says, how a time is written, and the way on without it. */
export const page: Page = {
  load: async ({ url }, queries, t) => {
    await queries.prefetchQuery(editionsQuery(asOfOf(url.searchParams)));
    const head = {
      title: t('title', { page: t('unreadable.title') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    };
    return { status: 400, head };
  },
  View: ({ visit }) => {
    const { t } = useTranslation('page');
    const { pathname, searchParams } = visit.url;
    const without = changed(
      searchParams,
      Object.fromEntries(unreadableTimes(searchParams).map(({ name }) => [name, null])),
    );
    return (
      <div className="content missing-page">
        <h1>{t('unreadable.heading')}</h1>
        {unreadableTimes(searchParams).map(({ name, value }) => (
          <p key={name}>{t(`unreadable.${name}`, { value })}</p>
        ))}
        <p>
          <a href={addressOf(pathname, without)}>{t('unreadable.without')}</a>
        </p>
      </div>
    );
  },
};

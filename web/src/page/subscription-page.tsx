import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDto } from '../api/subscription.js';
import { subscriptionQuery } from '../subscription/queries.js';
import { useHref } from '../ui/as-of.js';
import { Breadcrumb } from './breadcrumb.js';
import { type Page, statusOf } from './page.js';

/** Where a link in a mail leads: nothing happens before the button is pressed, so that no program presses it. */
export const page: Page = {
  load: async ({ url, route }, queries, t) => {
    const query = subscriptionQuery(route.id!);
    await queries.prefetchQuery(query);
    const deed = queries.getQueryData(query.queryKey)?.deed;
    const head = {
      title: t('title', { page: t(deed ? `link.${deed}` : 'link.over', { ns: 'subscription' }) }),
      description: t('description', { ns: 'subscription' }),
      canonical: url.pathname,
      noIndex: true,
      sendsForm: true,
    };
    return { status: statusOf(queries, query.queryKey), head };
  },
  View: ({ visit }) => {
    const { t } = useTranslation('subscription');
    const token = visit.route.id!;
    const { data } = useQuery(subscriptionQuery(token));
    return (
      <div className="content subscribe-page">
        <Breadcrumb steps={[]} here={t('title')} />
        {data ? <Ask token={token} {...data} /> : <Over />}
      </div>
    );
  },
};

function Ask({ token, deed, names, confirmed }: SubscriptionDto & { token: string }) {
  const { t } = useTranslation('subscription');
  const isDone = deed === 'confirm' && confirmed;
  return (
    <>
      <h1>{isDone ? t('link.confirmed') : t(`link.${deed}`)}</h1>
      <p className="lead">{t(`link.${deed}Text`)}</p>
      <ul>
        {names.map((name, at) => (
          <li key={at}>{name}</li>
        ))}
      </ul>
      {!isDone && (
        <form method="post" action={`/abo/${token}`}>
          <input type="hidden" name="von" value="seite" />
          <KernButton type="submit" text={t(`link.${deed}`)} />
        </form>
      )}
    </>
  );
}

function Over() {
  const { t } = useTranslation('subscription');
  const href = useHref();
  return (
    <>
      <h1>{t('link.over')}</h1>
      <p className="lead">{t('link.overText')}</p>
      <p>
        <a href={href('/abo')}>{t('link.again')}</a>
      </p>
    </>
  );
}

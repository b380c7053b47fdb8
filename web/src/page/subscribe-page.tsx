import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publisherQuery } from '../legal/queries.js';
import { useAreaName } from '../municipality/area-name.js';
import { SubscribeForm } from '../subscription/subscribe-form.js';
import { subscriptionFormQuery } from '../subscription/queries.js';
import { feedPath, queryOf, scopeOf } from '../subscription/scope.js';
import { languageNow } from '../ui/language.js';
import { Notice } from '../ui/notice.js';
import { useHref } from '../ui/as-of.js';
import { Breadcrumb } from './breadcrumb.js';
import { type Page, statusOf, type Visit } from './page.js';

const done = { gesendet: 'sent', bestaetigt: 'confirmed', beendet: 'ended' } as const;
const doneOf = ({ url, posted }: Visit) =>
  posted ? undefined : (Object.keys(done) as (keyof typeof done)[]).find((key) => url.searchParams.has(key));

/** News of a part of the Land by mail or as a feed. */
export const page: Page = {
  load: async ({ url, posted }, queries, t) => {
    const scope = scopeOf(url.searchParams);
    const form = subscriptionFormQuery(scope);
    await Promise.all([queries.prefetchQuery(form), queries.prefetchQuery(publisherQuery())]);
    const head = {
      title: t('title', { page: t(posted ? 'titleRefused' : 'title', { ns: 'subscription' }) }),
      description: t('description', { ns: 'subscription' }),
      canonical: url.pathname + queryOf(scope),
      sendsForm: true,
      feed: feedPath(scope),
    };
    return { status: statusOf(queries, form.queryKey), head };
  },
  View: ({ visit }) => {
    const { t } = useTranslation('subscription');
    const key = doneOf(visit);
    return (
      <div className="content subscribe-page">
        <Breadcrumb steps={[]} here={t('title')} />
        {key ? <Done of={done[key]} /> : <Choice visit={visit} />}
      </div>
    );
  },
};

function Done({ of }: { of: (typeof done)[keyof typeof done] }) {
  const { t } = useTranslation('subscription');
  const href = useHref();
  return (
    <>
      <h1>{t(`done.${of}`)}</h1>
      <p className="lead">{t(`done.${of}Text`)}</p>
      <p>
        <a href={href('/')}>{t('done.start')}</a>
      </p>
    </>
  );
}

function Choice({ visit: { url, posted } }: { visit: Visit }) {
  const { t } = useTranslation('subscription');
  const href = useHref();
  const areaNameOf = useAreaName();
  const scope = scopeOf(url.searchParams);
  const { data, error } = useQuery(subscriptionFormQuery(scope));
  const isSilent = useQuery(publisherQuery()).data?.sendsMail === false;
  const polygon = url.searchParams.get('polygon') ?? '';
  if (error) return <Notice variant="warning" title={error.message.replace(/^\d+ /, '')} />;
  const { district } = scope;
  const given = data?.name ?? null;
  const name = given && district ? areaNameOf({ ags: district, name: given }) : given;
  return (
    <>
      <h1>{name ? t('headingOf', { name }) : t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      <section aria-labelledby="subscribe-mail">
        <h2 id="subscribe-mail">{t('mail.heading')}</h2>
        <p>{t(isSilent ? 'mail.off' : 'mail.text')}</p>
        {!isSilent && <SubscribeForm scope={scope} posted={posted} polygon={polygon} />}
        {!name && !isSilent && (
          <>
            <p className="small">{t('mail.choose')}</p>
            <ul className="downloads">
              <li>
                <a href={href('/')}>{t('mail.places')}</a>
              </li>
              <li>
                <a href={href('/projekte')}>{t('mail.projects')}</a>
              </li>
              <li>
                <a href={href('/karte')}>{t('mail.map')}</a>
              </li>
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="subscribe-feed">
        <h2 id="subscribe-feed">{t('feed.heading')}</h2>
        <p>
          {`${t('feed.text')} `}
          <a href={feedPath(scope, languageNow())}>{t('feed.link', { name: name ?? t('feed.state') })}</a>
        </p>
      </section>
      {!isSilent && (
        <section aria-labelledby="subscribe-privacy">
          <h2 id="subscribe-privacy">{t('privacy.heading')}</h2>
          <p>{t('privacy.text')}</p>
        </section>
      )}
    </>
  );
}

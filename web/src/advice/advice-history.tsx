import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../account/not-loaded.js';
import { useSession } from '../account/session.js';
import { refusalOf } from '../api/client.js';
import { LastChange } from '../history/history-view.js';
import { type HistoryOf, versionsQuery } from '../history/queries.js';
import { VersionList } from '../history/version-list.js';
import { namesOf } from './states.js';
import { requestQuery, sessionQuery } from './queries.js';

interface OneProps {
  id: number;
  url: URL;
}

/** Every version of a session: protocol, tasks and who took part, by office. */
export function SessionHistory({ id, url }: OneProps) {
  const { t } = useTranslation('advice');
  const { data, error } = useQuery(sessionQuery(id));
  const record = data?.record;
  return (
    <AdviceHistory
      of={{ record: 'adviceSession', key: String(id) }}
      title={record && `${record.subject}, ${namesOf(record.areas)}`}
      intro={t('history.noNames')}
      error={error}
      url={url}
      back={{ path: `/beratung/${id}`, text: t('history.toSession') }}
      words={{ insert: t('history.sessionMade'), update: t('history.sessionChanged') }}
    />
  );
}

/** Every version of a request of a Kommune. */
export function RequestHistory({ id, url }: OneProps) {
  const { t } = useTranslation('advice');
  const { data, error } = useQuery(requestQuery(id));
  return (
    <AdviceHistory
      of={{ record: 'adviceRequest', key: String(id) }}
      title={data && `${data.subject}, ${data.area.name}`}
      error={error}
      url={url}
      back={{ path: `/beratung/anfragen?alle=ja#anfrage-${id}`, text: t('history.toRequest') }}
      words={{ insert: t('history.requestMade'), update: t('history.requestChanged') }}
    />
  );
}

interface HistoryProps {
  of: HistoryOf;
  title: string | undefined;
  intro?: string;
  error: Error | null;
  url: URL;
  back: { path: string; text: string };
  words: { insert: string; update: string };
}

function AdviceHistory({ of, title, intro, error, url, back, words }: HistoryProps) {
  const { t } = useTranslation('advice');
  const reader = useSession().account?.id ?? null;
  const after = url.searchParams.get('after');
  const versions = useQuery(versionsQuery(of, after, reader));
  const { data, refetch } = versions;
  const refusal = error && refusalOf(error);
  if (refusal)
    return (
      <>
        <h1>{t('history.missing')}</h1>
        <p>{refusal.detail}</p>
        <p className="plain-links">
          <a href="/beratung">{t('session.toAll')}</a>
        </p>
      </>
    );
  if (versions.error && !data) return <NotLoaded error={versions.error} onAgain={() => void refetch()} />;
  if (!data || !title) return <Loading words={t('history.loading')} />;
  return (
    <div className="history-page">
      <h1>{t('history.title', { name: title })}</h1>
      {!after && <LastChange version={data.items[0]} />}
      {intro && <p className="muted">{intro}</p>}
      <p className="plain-links">
        <a href={back.path}>{back.text}</a>
      </p>
      <div className="history">
        <VersionList versions={data.items} words={words} level="h2" />
        {(after || data.next) && (
          <nav className="paging" aria-label={t('history.paging')}>
            {after && <a href={url.pathname}>{t('history.newest')}</a>}
            {data.next && (
              <a href={`${url.pathname}?after=${encodeURIComponent(data.next)}`}>{t('history.older')}</a>
            )}
          </nav>
        )}
      </div>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { refusalOf } from '../../api/client.js';
import { HistoryView, LastChange } from '../../history/history-view.js';
import { type HistoryOf, versionsQuery } from '../../history/queries.js';
import { useSession } from '../../account/session.js';
import { Missing } from './record-view.js';
import { readRecordQuery } from '../work-list/work-list-queries.js';

/** Every version of a project: lots, dates, contacts and documents are told with it. */
export function RecordHistory({ id, url }: { id: number; url: URL }) {
  const { t } = useTranslation('record');
  const of: HistoryOf = { record: 'project', key: String(id) };
  const reader = useSession().account?.id ?? null;
  const after = url.searchParams.get('after');
  const { data, error, refetch } = useQuery(readRecordQuery(id));
  const versions = useQuery(versionsQuery(of, after, reader));
  const refusal = refusalOf(error);
  if (refusal && !data) return <Missing detail={refusal.detail} />;
  if (error && !data) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  if (!data) return <Loading words={t('loading')} />;
  return (
    <div className="history-page">
      <h1>{t('history.title', { name: data.record.name })}</h1>
      {!after && <LastChange version={versions.data?.items[0]} />}
      <p className="muted">{t('history.intro')}</p>
      {versions.error && !versions.data && (
        <NotLoaded error={versions.error} onAgain={() => void versions.refetch()} />
      )}
      {!versions.data && !versions.error && <Loading words={t('history.loading')} />}
      <HistoryView
        of={of}
        url={url}
        thenLabel={t('history.record')}
        hrefThen={() => `/vorhaben/${id}`}
        words={{ insert: t('history.insert'), update: t('history.update') }}
      />
    </div>
  );
}

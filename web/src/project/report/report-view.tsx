import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { refusalOf } from '../../api/client.js';
import type { RecordDto } from '../../api/records.js';
import { dayOf, useFormat } from '../../ui/format.js';
import { ProjectStatusChip } from '../page/project-state.js';
import { ReportForm } from './report-form.js';
import { ReportSaved } from './report-saved.js';
import type { Saved } from './use-report.js';
import { readRecordQuery } from '../work-list/work-list-queries.js';

/** The quick report on one project, and what came of it. */
export function ReportView({ id, asked }: { id: number; asked: number | null }) {
  const { t } = useTranslation('workList');
  const { data, error, refetch } = useQuery(readRecordQuery(id));
  const [saved, setSaved] = useState<Saved | null>(null);
  if (error && !data)
    return refusalOf(error) ? (
      <>
        <h1>{t('report.missing')}</h1>
        <p>{refusalOf(error)!.detail}</p>
        <p className="plain-links">
          <a href="/vorhaben">{t('records.title')}</a>
        </p>
      </>
    ) : (
      <NotLoaded error={error} onAgain={() => void refetch()} />
    );
  if (!data) return <Loading words={t('report.loading')} />;
  const { record } = data;
  if (!record.mayEdit) return <ReadOnly record={record} />;
  return (
    <>
      <Head record={record} />
      {saved ? (
        <ReportSaved saved={saved} onAgain={() => setSaved(null)} />
      ) : (
        <ReportForm read={data} asked={asked} onSaved={setSaved} />
      )}
    </>
  );
}

function Head({ record }: { record: RecordDto }) {
  const { t } = useTranslation('workList');
  return (
    <div className="report-head">
      <h1>{t('report.title', { name: record.name })}</h1>
      <ProjectStatusChip status={record.status} />
      <p className="muted">{useSize(record)}</p>
    </div>
  );
}

/** "4 Gemeinden, 2 Lose, letzte Meldung 30.06.2026 durch K. Hanske" */
function useSize({ municipalities, lots, reportedAt, lastReportBy }: RecordDto): string {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const by = lastReportBy?.name ?? lastReportBy?.office;
  return [
    t('size.municipalities', {
      count: municipalities.length,
      formatted: format.count(municipalities.length),
    }),
    ...(lots.length > 0 ? [t('size.lots', { count: lots.length })] : []),
    reportedAt
      ? t(by ? 'report.lastBy' : 'report.last', { day: format.shortDay(dayOf(reportedAt)), by })
      : t('report.first'),
  ].join(', ');
}

/** Of another Kommune, or for a role that only reads. */
function ReadOnly({ record }: { record: RecordDto }) {
  const { t } = useTranslation('workList');
  return (
    <>
      <h1>{t('report.title', { name: record.name })}</h1>
      <p>{t('report.readOnly')}</p>
      <p className="plain-links">
        <a href={`/vorhaben/${record.id}`}>{t('saved.record')}</a>
        <a href="/uebersicht">{t('saved.overview')}</a>
      </p>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { ApiError } from '../../api/client.js';
import { useAddress } from '../../ui/address.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { ReportDifference, type Figure } from './report-difference.js';
import { ReportFiles } from './report-files.js';
import { ReportForm } from './report-form.js';
import { ReportLink } from './report-link.js';
import { type ReportKind, type ReportOf, reportQuery, reportQueryOf } from './report-queries.js';

interface ReportViewProps<K extends ReportKind> {
  kind: K;
  url: URL;
  /** The answer, before any table. */
  sentence: (report: ReportOf<K>) => string;
  /** Its totals, which are compared with those of today. */
  figures: (report: ReportOf<K>) => Figure[];
  /** Names of the cases that stand there differently, where the report has cases. */
  changed?: (then: ReportOf<K>, now: ReportOf<K>) => string;
  children: (report: ReportOf<K>) => ReactNode;
}

/** What stands around every report: the answer, what it is of, its permanent link, files, and what became of it since. */
export function ReportView<K extends ReportKind>(props: ReportViewProps<K>) {
  const { kind, url, sentence, figures, changed, children } = props;
  const { t } = useTranslation('fundingReport');
  const [params, change] = useAddress(url);
  const query = reportQueryOf(params);
  const {
    data: report,
    error,
    refetch,
    isFetching,
    isPlaceholderData: isOld,
  } = useQuery(reportQuery(kind, query));
  const faults = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  return (
    <div className="funding-report">
      <div className="staff-head">
        <div>
          <h1>{t(`${kind}.title`)}</h1>
          <p className="answer-line" role="status">
            {report && !error && <b>{sentence(report)}</b>}
          </p>
        </div>
        {report && !error && <ReportFiles kind={kind} report={report} />}
      </div>
      <section className="card no-print" aria-label={t('form.label')}>
        <ReportForm
          {...{ query, faults }}
          onAsk={(next, isSame) => (isSame ? void refetch() : change(next))}
        />
        {report && !error && <ReportLink report={report} origin={url.origin} />}
      </section>
      {error ? (
        faults.length === 0 && <NotLoaded error={error} onAgain={() => void refetch()} />
      ) : report ? (
        <div className="report-answer" aria-busy={isFetching}>
          {query.asOf && !isOld && <Past asOf={report.asOf} onNow={() => change({ asOf: null })} />}
          {children(report)}
          {query.asOf && !isOld && <ReportDifference {...{ kind, report, query, figures, changed }} />}
        </div>
      ) : (
        <Loading words={t('loading')} />
      )}
    </div>
  );
}

/** Who looks back is told so, and led back. */
function Past({ asOf, onNow }: { asOf: string; onNow: () => void }) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  return (
    <p className="report-past">
      <Icon name="info" />
      <span>
        <b>{t('past', { moment: format.moment(asOf) })}</b> {t('pastMore')}
      </span>
      <button type="button" className="link-button no-print" onClick={onNow}>
        {t('toNow')}
      </button>
    </p>
  );
}

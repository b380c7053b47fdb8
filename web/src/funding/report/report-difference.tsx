import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import type { ReportQuery } from '../../api/funding-reports.js';
import { useFormat } from '../../ui/format.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { euros, eurosMore } from '../money.js';
import { type ReportKind, type ReportOf, reportQuery } from './report-queries.js';

/** A total: how it is called and whether it is an amount in cents or a number. */
export interface Figure {
  name: string;
  value: number;
  isMoney: boolean;
}

interface ReportDifferenceProps<K extends ReportKind> {
  kind: K;
  report: ReportOf<K>;
  query: ReportQuery;
  figures: (report: ReportOf<K>) => Figure[];
  changed: ((then: ReportOf<K>, now: ReportOf<K>) => string) | undefined;
}

/**
 * What has been recorded or corrected since the moment of the report, of the same days: its totals then and now. Asked for
 * only when somebody wants to see it.
 */
export function ReportDifference<K extends ReportKind>(props: ReportDifferenceProps<K>) {
  const { kind, report, query, figures, changed } = props;
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { asOf: _, ...rest } = query;
  const asked = reportQuery(kind, { ...rest, until: report.until });
  const { data: now, error, refetch } = useQuery({ ...asked, placeholderData: undefined, enabled: isOpen });
  return (
    <details className="card report-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('difference.heading')}</h2>
      </summary>
      <div className="card-body">
        <p>{t('difference.about', { until: format.shortDay(report.until) })}</p>
        {error && <NotLoaded error={error} onAgain={() => void refetch()} />}
        {isOpen && !now && !error && <Loading words={t('loading')} />}
        {now && (
          <>
            <Totals then={report} now={now} figures={figures} />
            {changed && <p>{changed(report, now)}</p>}
          </>
        )}
      </div>
    </details>
  );
}

interface TotalsProps<K extends ReportKind> {
  then: ReportOf<K>;
  now: ReportOf<K>;
  figures: (report: ReportOf<K>) => Figure[];
}

function Totals<K extends ReportKind>({ then, now, figures }: TotalsProps<K>) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  const [before, after] = [figures(then), figures(now)];
  const heads = [
    t('difference.figure'),
    t('difference.known', { moment: format.moment(then.asOf) }),
    t('difference.now', { moment: format.moment(now.asOf) }),
    t('difference.difference'),
  ];
  return (
    <ScrollRegion label={t('table', { name: t('difference.heading') })}>
      <table className="report-table">
        <caption className="sr-only">{t('difference.heading')}</caption>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at > 0 ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before.map(({ name, value, isMoney }, at) => {
            const later = after[at]!.value;
            const said = isMoney ? euros : format.count;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number was">{said(value)}</td>
                <td className="number becomes">{said(later)}</td>
                <td className="number">
                  {isMoney ? eurosMore(later - value) : format.difference(later - value)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

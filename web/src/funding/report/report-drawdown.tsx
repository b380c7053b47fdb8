import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawdownReportDto } from '../../api/funding-reports.js';
import { ShapeGlyph } from '../../ui/chip.js';
import { useFormat } from '../../ui/format.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { millions, percent } from '../millions.js';
import { amountText, euros, shareOf } from '../money.js';
import { YearsChart, YearsLegend, YearsTable } from './report-chart.js';
import { DrawdownTable } from './report-drawdown-table.js';
import { OverdueAges, OverdueList } from './report-overdue.js';
import { ReadingAid, useStamp } from './report-stamp.js';
import { ReportView } from './report-view.js';

const amounts = ['approved', 'requested', 'paid', 'remaining', 'planned'] as const;

/** The cockpit of the money: what is approved, what has come, what is left, and where proofs are late. */
export function DrawdownReport({ url }: { url: URL }) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  return (
    <ReportView
      kind="drawdown"
      url={url}
      sentence={({ cases, total }) =>
        cases.length === 0
          ? t('none')
          : [
              t('drawdown.sentence', {
                count: cases.length,
                formatted: format.count(cases.length),
                approved: euros(total.approved),
                paid: euros(total.paid),
              }),
              t('drawdown.proofs', {
                count: total.overdueProofs,
                formatted: format.count(total.overdueProofs),
              }),
            ].join(' ')
      }
      figures={({ total }) => [
        ...amounts.map((name) => ({ name: t(`drawdown.figure.${name}`), value: total[name], isMoney: true })),
        { name: t('drawdown.figure.overdueProofs'), value: total.overdueProofs, isMoney: false },
      ]}
    >
      {(report) => report.cases.length > 0 && <Cockpit report={report} />}
    </ReportView>
  );
}

function Cockpit({ report }: { report: DrawdownReportDto }) {
  const { t } = useTranslation('fundingReport');
  const stamp = useStamp();
  const named = (by: 'district' | 'programme', key: string, name: string) => ({
    key,
    name: key === '' ? t(`without.${by}`) : name,
  });
  return (
    <>
      <p className="muted">{stamp(report)}</p>
      <Figures report={report} />
      <div className="report-columns">
        <Years report={report} />
        <OverdueAges report={report} />
      </div>
      <DrawdownTable
        report={report}
        by="district"
        rows={report.districts.map((row) => ({ ...row, ...named('district', row.ags, row.name) }))}
      />
      <DrawdownTable
        report={report}
        by="programme"
        rows={report.programmes.map((row) => ({ ...row, ...named('programme', row.id, row.name) }))}
      />
      <DrawdownTable
        report={report}
        by="case"
        rows={report.cases.map((row) => ({
          ...row,
          key: String(row.caseId),
          path: `/fall/${row.caseId}`,
          second: row.district,
        }))}
      />
      <OverdueList report={report} />
      <ReadingAid report={report}>{t('drawdown.aid')}</ReadingAid>
    </>
  );
}

/** Six figures; each says what it is a share of. */
function Figures({ report: { total, cases, until } }: { report: DrawdownReportDto }) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  const ofApproved = (cents: number) => {
    const share = shareOf(cents, total.approved);
    return share === null ? null : t('drawdown.ofApproved', { share: percent(share) });
  };
  const second: Record<(typeof amounts)[number], ReactNode> = {
    approved: t('drawdown.cases', { count: cases.length, formatted: format.count(cases.length) }),
    requested: ofApproved(total.requested),
    paid: ofApproved(total.paid),
    remaining: t('drawdown.remainingHow'),
    planned: t('drawdown.plannedHow', { year: until.slice(0, 4) }),
  };
  const late = total.overdueProofs > 0;
  return (
    <section className="card case-figures" aria-label={t('drawdown.figures')}>
      <dl>
        {amounts.map((name) => (
          <div key={name}>
            <dt>{t(`drawdown.figure.${name}`)}</dt>
            <dd>
              <b>{t('drawdown.millions', { amount: millions(total[name]) })}</b>
              {second[name] && <span className="second-line">{second[name]}</span>}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('drawdown.figure.overdueProofs')}</dt>
          <dd>
            <b className={late ? 'overdue-figure' : undefined}>
              {late && <ShapeGlyph shape="triangle" />}
              {format.count(total.overdueProofs)}
            </b>
            <span className="second-line">{t('drawdown.proofsHow')}</span>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Years({ report: { years } }: { report: DrawdownReportDto }) {
  const { t } = useTranslation('fundingReport');
  if (years.length === 0) return null;
  return (
    <section className="card" aria-labelledby="years-heading">
      <div className="card-head">
        <h2 id="years-heading">{t('drawdown.years.heading')}</h2>
        <span className="muted">{t('drawdown.years.unit')}</span>
      </div>
      <div className="card-body">
        <YearsChart years={years} />
        <YearsLegend />
        <details className="report-as-table">
          <summary>{t('drawdown.years.asTable')}</summary>
          <ScrollRegion label={t('table', { name: t('drawdown.years.heading') })}>
            <YearsTable years={years} amount={amountText} />
          </ScrollRegion>
        </details>
      </div>
    </section>
  );
}

import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawdownReportDto } from '../../api/funding-reports.js';
import { ShapeGlyph } from '../../ui/chip.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { filePath } from './report-queries.js';
import { StampRow } from './report-stamp.js';

type Proof = DrawdownReportDto['overdue'][number];
const FIRST = 20;
const columns = ['case', 'proof', 'dueOn', 'days', 'advisor'] as const;

/** How many are overdue since when. */
export function OverdueAges({ report: { overdueByAge, total } }: { report: DrawdownReportDto }) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  return (
    <section className="card" aria-labelledby="overdue-heading">
      <div className="card-head">
        <h2 id="overdue-heading">{t('drawdown.overdue.heading', { count: total.overdueProofs })}</h2>
      </div>
      <div className="card-body">
        {total.overdueProofs === 0 ? (
          <p>{t('drawdown.overdue.none')}</p>
        ) : (
          <table className="report-table">
            <caption className="sr-only">{t('drawdown.overdue.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('drawdown.overdue.age')}</th>
                <th scope="col" className="number">
                  {t('drawdown.overdue.count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {overdueByAge.map(({ label, count }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className={count > 0 ? 'number overdue-figure' : 'number'}>
                    {count > 0 && <ShapeGlyph shape="triangle" />}
                    {format.count(count)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

/** The same one by one: whose, which, since when and why, who is in charge, and where it is mended. */
export function OverdueList({ report }: { report: DrawdownReportDto }) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  const { overdue } = report;
  const [isWhole, setWhole] = useState(overdue.length <= FIRST + 5);
  if (overdue.length === 0) return null;
  return (
    <section className="card" aria-labelledby="overdue-list-heading">
      <div className="card-head">
        <h2 id="overdue-list-heading">{t('drawdown.overdue.listHeading')}</h2>
        <span className="muted">{t('drawdown.overdue.listHow')}</span>
        <a
          className="report-csv no-print"
          href={filePath('drawdown', 'csv', report, { part: 'overdue' })}
          download
        >
          <Icon name="download" /> {t('drawdown.overdue.csv')}
        </a>
      </div>
      <ScrollRegion label={t('table', { name: t('drawdown.overdue.listHeading') })}>
        <table className="report-table overdue-table">
          <caption className="sr-only">{t('drawdown.overdue.listHeading')}</caption>
          <thead>
            <StampRow report={report} columns={columns.length} />
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col" className={name === 'days' ? 'number' : undefined}>
                  {t(`drawdown.overdue.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(isWhole ? overdue : overdue.slice(0, FIRST)).map((proof) => (
              <Line key={`${proof.caseId}/${proof.funder}/${proof.kind}/${proof.year}`} proof={proof} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {!isWhole && (
        <p className="card-foot">
          <span>{t('drawdown.overdue.most', { count: FIRST })}</span>
          <KernButton
            className="no-print"
            variant="secondary"
            text={t('drawdown.overdue.all', { formatted: format.count(overdue.length) })}
            onClick={() => setWhole(true)}
          />
        </p>
      )}
    </section>
  );
}

function Line({ proof }: { proof: Proof }) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  const { reference, name, recipient, district, kind, year, funder, dueOn, rule, days, advisor, link } =
    proof;
  const word = t(`drawdown.overdue.kind.${kind}`);
  return (
    <tr>
      <th scope="row">
        <a href={link}>{name}</a>
        <span className="second-line">
          {[...new Set([reference, recipient, district])].filter(Boolean).join(', ')}
        </span>
      </th>
      <td>
        {year === null ? word : t('drawdown.overdue.proofYear', { kind: word, year })}
        <span className="second-line">{t(`drawdown.overdue.funder.${funder}`)}</span>
      </td>
      <td>
        {format.shortDay(dueOn)}
        <span className="second-line">{rule}</span>
      </td>
      <td className="number overdue-figure">
        <ShapeGlyph shape="triangle" />
        {t('drawdown.overdue.days', { count: days, formatted: format.count(days) })}
      </td>
      <td>{advisor ?? <span className="muted">{t('drawdown.overdue.nobody')}</span>}</td>
    </tr>
  );
}

import { useTranslation } from 'react-i18next';
import type { ProgrammeReportDto } from '../../api/funding-reports.js';
import { useFormat } from '../../ui/format.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { amountText, euros } from '../money.js';
import { ReadingAid, StampRow, useStamp } from './report-stamp.js';
import { ReportView } from './report-view.js';

const counts = ['applications', 'approved', 'rejected', 'withdrawn'] as const;
const summed = [...counts, 'federal', 'state', 'addresses'] as const;
type Item = ProgrammeReportDto['items'][number];

const isMoney = (name: string) => name === 'federal' || name === 'state';
const sumOf = (items: Item[], name: (typeof summed)[number]) =>
  items.reduce((sum, item) => sum + item[name], 0);

/** How the guidelines are used: applications, approvals, amounts, how long it takes, what an address costs. */
export function ProgrammeReport({ url }: { url: URL }) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  return (
    <ReportView
      kind="programmes"
      url={url}
      sentence={({ items }) =>
        items.length === 0
          ? t('none')
          : t('programmes.sentence', {
              count: sumOf(items, 'applications'),
              formatted: format.count(sumOf(items, 'applications')),
              approved: format.count(sumOf(items, 'approved')),
              granted: euros(sumOf(items, 'federal') + sumOf(items, 'state')),
            })
      }
      figures={({ items }) =>
        summed.map((name) => ({
          name: t(`programmes.column.${name}`),
          value: sumOf(items, name),
          isMoney: isMoney(name),
        }))
      }
    >
      {(report) => report.items.length > 0 && <ProgrammeTable report={report} />}
    </ReportView>
  );
}

function ProgrammeTable({ report }: { report: ProgrammeReportDto }) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  const stamp = useStamp();
  const cell = (item: Record<(typeof summed)[number], number>, name: (typeof summed)[number]) =>
    isMoney(name) ? amountText(item[name]) : format.count(item[name]);
  const total = Object.fromEntries(summed.map((name) => [name, sumOf(report.items, name)])) as Record<
    (typeof summed)[number],
    number
  >;
  return (
    <section className="card report-sheet" aria-labelledby="report-heading">
      <div className="report-title">
        <h2 id="report-heading">{t('programmes.heading')}</h2>
        <p className="muted">
          {stamp(report)} {t('inEuros')}
        </p>
      </div>
      <ScrollRegion label={t('table', { name: t('programmes.heading') })}>
        <table className="report-table">
          <caption className="sr-only">{t('programmes.heading')}</caption>
          <thead>
            <StampRow report={report} columns={summed.length + 3} />
            <tr>
              <th scope="col">{t('programmes.column.programme')}</th>
              {[...summed, 'medianDaysToNotice' as const, 'costPerAddress' as const].map((name) => (
                <th key={name} scope="col" className="number">
                  {t(`programmes.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.items.map((item) => (
              <tr key={item.programme.id}>
                <th scope="row">
                  {item.programme.id === '' ? t('without.programme') : item.programme.shortName}
                </th>
                {summed.map((name) => (
                  <td key={name} className="number">
                    {cell(item, name)}
                  </td>
                ))}
                <Known value={item.medianDaysToNotice} words={format.measure} />
                <Known value={item.costPerAddress} words={amountText} />
              </tr>
            ))}
          </tbody>
          <tbody>
            <tr className="report-total">
              <th scope="row">{t('sum')}</th>
              {summed.map((name) => (
                <td key={name} className="number">
                  {cell(total, name)}
                </td>
              ))}
              <td colSpan={2}>
                <span className="sr-only">{t('noSum')}</span>
              </td>
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      <ReadingAid report={report}>{t('programmes.aid')}</ReadingAid>
    </section>
  );
}

function Known({ value, words }: { value: number | null; words: (value: number) => string }) {
  const { t } = useTranslation('fundingReport');
  return (
    <td className="number">{value === null ? <span className="muted">{t('open')}</span> : words(value)}</td>
  );
}

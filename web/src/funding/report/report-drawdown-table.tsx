import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawdownReportDto, DrawdownSums } from '../../api/funding-reports.js';
import { ShapeGlyph } from '../../ui/chip.js';
import { useFormat } from '../../ui/format.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { millions, percent } from '../millions.js';
import { shareOf } from '../money.js';
import { StampRow } from './report-stamp.js';

interface Row extends DrawdownSums {
  key: string;
  name: string;
  path?: string;
  second?: string;
}

interface DrawdownTableProps {
  report: DrawdownReportDto;
  by: 'district' | 'programme' | 'case';
  rows: Row[];
}

const before = ['approved', 'requested', 'paid'] as const;
const after = ['remaining', 'planned'] as const;
/** Of many rows these come first; the sum below is of all. */
const FIRST = 20;
const COLUMNS = before.length + after.length + 4;

/** The same sums, cut three ways; every table adds up to the same last line. */
export function DrawdownTable({ report, by, rows }: DrawdownTableProps) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  const [isWhole, setWhole] = useState(rows.length <= FIRST + 5);
  const id = `drawdown-${by}`;
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{t(`drawdown.by.${by}.heading`)}</h2>
        <span className="muted">{t('drawdown.barHow')}</span>
      </div>
      <ScrollRegion label={t('table', { name: t(`drawdown.by.${by}.heading`) })}>
        <table className="report-table drawdown-table">
          <caption className="sr-only">{t(`drawdown.by.${by}.heading`)}</caption>
          <thead>
            <StampRow report={report} columns={COLUMNS} />
            <tr>
              <th scope="col">{t(`drawdown.by.${by}.first`)}</th>
              <Heads names={before} />
              <th scope="col">{t('drawdown.share')}</th>
              <th scope="col" className="number">
                {t('drawdown.paidShare')}
              </th>
              <Heads names={after} />
              <th scope="col" className="number">
                {t('drawdown.overdueShort')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(isWhole ? rows : rows.slice(0, FIRST)).map((row) => (
              <Line key={row.key} row={row} />
            ))}
          </tbody>
          <tbody>
            <Line row={{ ...report.total, key: 'all', name: t('sum') }} isTotal />
          </tbody>
        </table>
      </ScrollRegion>
      {!isWhole && (
        <p className="card-foot">
          <span>{t('drawdown.most', { count: FIRST })}</span>
          <KernButton
            className="no-print"
            variant="secondary"
            text={t('drawdown.more', { formatted: format.count(rows.length) })}
            onClick={() => setWhole(true)}
          />
        </p>
      )}
    </section>
  );
}

function Heads({
  names,
}: {
  names: readonly ('approved' | 'requested' | 'paid' | 'remaining' | 'planned')[];
}) {
  const { t } = useTranslation('fundingReport');
  return names.map((name) => (
    <th key={name} scope="col" className="number">
      {t(`drawdown.column.${name}`)}
    </th>
  ));
}

function Line({ row, isTotal = false }: { row: Row; isTotal?: boolean }) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  const { name, path, second, approved, overdueProofs } = row;
  const share = shareOf(row.paid, approved);
  const cell = (column: (typeof before)[number] | (typeof after)[number]) => (
    <td key={column} className="number">
      {millions(row[column])}
    </td>
  );
  return (
    <tr className={isTotal ? 'report-total' : undefined}>
      <th scope="row">
        {path ? <a href={path}>{name}</a> : name}
        {second && <span className="second-line">{second}</span>}
      </th>
      {before.map(cell)}
      <td className="drawdown-bar">{!isTotal && approved > 0 && <PaidBar row={row} />}</td>
      <td className="number">
        {share === null ? <span className="muted">{t('open')}</span> : percent(share)}
      </td>
      {after.map(cell)}
      <td className={overdueProofs > 0 ? 'number overdue-figure' : 'number'}>
        {overdueProofs > 0 && <ShapeGlyph shape="triangle" />}
        {format.count(overdueProofs)}
      </td>
    </tr>
  );
}

/** Requested behind paid, both as shares of what is approved; the columns beside it say the numbers. */
function PaidBar({ row: { approved, requested, paid } }: { row: DrawdownSums }) {
  const width = (cents: number) => Math.min(100, (100 * cents) / approved);
  return (
    <svg
      className="paid-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bar-track" width="100" height="10" />
      <rect className="bar-requested" width={width(requested)} height="10" />
      <rect className="bar-value" y="2.5" width={width(paid)} height="5" />
    </svg>
  );
}

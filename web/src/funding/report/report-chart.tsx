import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawdownReportDto } from '../../api/funding-reports.js';
import { localeNow } from '../../ui/format.js';
import { millions, roundUp } from '../millions.js';

type Year = DrawdownReportDto['years'][number];

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [760, 250, 64, 26, 30];
const PLOT = HEIGHT - TOP - BOTTOM;

/** Paid by year as solid bars; what the plans add to a year stands hatched on top. The table beside says it in numbers. */
export function YearsChart({ years }: { years: Year[] }) {
  const { t } = useTranslation('fundingReport');
  const hatch = useId();
  const most = roundUp(Math.max(...years.map(({ paid, planned }) => Math.max(paid, planned))));
  const y = (cents: number) => TOP + PLOT * (1 - cents / most);
  const step = (WIDTH - LEFT) / years.length;
  return (
    <svg
      className="years-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('drawdown.years.chart', { from: years[0]!.year, to: years.at(-1)!.year })}
    >
      <Hatch id={hatch} />
      {[0, 0.25, 0.5, 0.75, 1].map((part) => (
        <g key={part}>
          <path className="chart-grid" d={`M${LEFT} ${y(most * part)}H${WIDTH}`} />
          <text className="chart-axis" x={LEFT - 8} y={y(most * part) + 5} textAnchor="end">
            {axis(most * part)}
          </text>
        </g>
      ))}
      <g>
        {years.map((year, at) => (
          <YearBar key={year.year} {...{ year, y, hatch }} left={LEFT + at * step} step={step} />
        ))}
      </g>
    </svg>
  );
}

/** Numbers of an axis need their decimals only where they are small. */
const axis = (cents: number): string =>
  (cents / 100_000_000).toLocaleString(localeNow(), { maximumFractionDigits: 3 });

interface YearBarProps {
  year: Year;
  y: (cents: number) => number;
  left: number;
  step: number;
  hatch: string;
}

function YearBar({ year: { year, paid, planned }, y, left, step, hatch }: YearBarProps) {
  const width = Math.min(step * 0.62, 56);
  const x = left + (step - width) / 2;
  const top = Math.max(paid, planned);
  const ground = y(0);
  return (
    <g className="chart-year">
      {paid > 0 && <rect className="chart-paid" x={x} y={y(paid)} width={width} height={ground - y(paid)} />}
      {planned > paid && (
        <rect
          className="chart-planned"
          x={x}
          y={y(planned)}
          width={width}
          height={y(paid) - y(planned)}
          fill={`url(#${hatch})`}
        />
      )}
      {top > 0 && (
        <text className="chart-value" x={x + width / 2} y={y(top) - 6} textAnchor="middle">
          {millions(top)}
        </text>
      )}
      <text className="chart-axis" x={x + width / 2} y={HEIGHT - 8} textAnchor="middle">
        {year}
      </text>
    </g>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse">
        <path className="chart-hatch" d="M-1 1l2-2M0 7l7-7M6 8l2-2" />
      </pattern>
    </defs>
  );
}

/** What solid and hatched mean. */
export function YearsLegend() {
  const { t } = useTranslation('fundingReport');
  const hatch = useId();
  return (
    <p className="chart-legend">
      <span>
        <svg width="16" height="16" aria-hidden="true" focusable="false">
          <rect className="chart-paid" width="16" height="16" />
        </svg>
        {t('drawdown.years.paid')}
      </span>
      <span>
        <svg width="16" height="16" aria-hidden="true" focusable="false">
          <Hatch id={hatch} />
          <rect className="chart-planned" x="1" y="1" width="14" height="14" fill={`url(#${hatch})`} />
        </svg>
        {t('drawdown.years.planned')}
      </span>
    </p>
  );
}

/** The same in numbers, exact to the cent. */
export function YearsTable({ years, amount }: { years: Year[]; amount: (cents: number) => string }) {
  const { t } = useTranslation('fundingReport');
  const columns = ['approved', 'paid', 'planned'] as const;
  return (
    <table className="report-table">
      <caption className="sr-only">{t('drawdown.years.heading')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('drawdown.years.year')}</th>
          {columns.map((name) => (
            <th key={name} scope="col" className="number">
              {t(`drawdown.years.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.year}>
            <th scope="row">{year.year}</th>
            {columns.map((name) => (
              <td key={name} className="number">
                {amount(year[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

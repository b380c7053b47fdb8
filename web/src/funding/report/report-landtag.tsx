import { useTranslation } from 'react-i18next';
import type { LandtagReportDto, LandtagRowDto } from '../../api/funding-reports.js';
import { useFormat } from '../../ui/format.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { percent } from '../millions.js';
import { amountText, euros, shareOf } from '../money.js';
import { ReadingAid, StampRow, useStamp } from './report-stamp.js';
import { ReportView } from './report-view.js';

const amounts = ['federal', 'state', 'own', 'third', 'total', 'drawn'] as const;
const sums = ['cases', ...amounts] as const;
const COLUMNS = amounts.length + 4;

/** What the Landtag asks for: by Kreis, each project with its days, shares, what was paid, and where it stands. */
export function LandtagReport({ url }: { url: URL }) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  return (
    <ReportView
      kind="landtag"
      url={url}
      sentence={({ total, apart }) =>
        total.cases + apart.cases === 0
          ? t('none')
          : [
              t('landtag.sentence', {
                count: total.cases,
                formatted: format.count(total.cases),
                granted: euros(total.federal + total.state),
                drawn: euros(total.drawn),
              }),
              apart.cases > 0 &&
                t('landtag.apart', {
                  count: apart.cases,
                  formatted: format.count(apart.cases),
                  total: euros(apart.total),
                }),
            ]
              .filter(Boolean)
              .join(' ')
      }
      figures={({ total, apart }) => [
        ...sums.map((name) => ({
          name: t(`landtag.sum.${name}`),
          value: total[name],
          isMoney: name !== 'cases',
        })),
        { name: t('landtag.sum.apart'), value: apart.total, isMoney: true },
      ]}
      changed={(then, now) => {
        const names = changedNames(then, now);
        return names.length === 0
          ? t('difference.none')
          : t('difference.cases', { count: names.length, of: then.rows.length, names: names.join('; ') });
      }}
    >
      {(report) => report.rows.length > 0 && <LandtagTable report={report} />}
    </ReportView>
  );
}

/** Projects of which anything reads differently, or that one of both does not have. */
export function changedNames(then: LandtagReportDto, now: LandtagReportDto): string[] {
  const before = new Map(then.rows.map((row) => [row.caseId, row]));
  const after = new Map(now.rows.map((row) => [row.caseId, row]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)))
    .map((id) => (before.get(id) ?? after.get(id))!.object);
}

function LandtagTable({ report }: { report: LandtagReportDto }) {
  const { t } = useTranslation('fundingReport');
  const stamp = useStamp();
  return (
    <section className="card report-sheet" aria-labelledby="report-heading">
      <div className="report-title">
        <h2 id="report-heading">{t('landtag.heading')}</h2>
        <p className="muted">
          {stamp(report)} {t('inEuros')}
        </p>
      </div>
      <ScrollRegion label={t('table', { name: t('landtag.caption') })}>
        <table className="report-table landtag-table">
          <caption className="sr-only">{t('landtag.caption')}</caption>
          <thead>
            <StampRow report={report} columns={COLUMNS} />
            <tr>
              <th scope="col">{t('landtag.column.object')}</th>
              <th scope="col">{t('landtag.column.appliedOn')}</th>
              <th scope="col">{t('landtag.column.approvedOn')}</th>
              {amounts.map((name) => (
                <th key={name} scope="col" className="number">
                  {t(`landtag.column.${name}`)}
                </th>
              ))}
              <th scope="col">{t('landtag.column.phase')}</th>
            </tr>
          </thead>
          {report.subtotals.map((subtotal) => (
            <District key={subtotal.ags} subtotal={subtotal} rows={report.rows} />
          ))}
          <tbody>
            <SumRow
              className="report-total"
              name={t('landtag.total', { count: report.total.cases })}
              of={report.total}
            />
            <Apart of={report.apart} />
          </tbody>
        </table>
      </ScrollRegion>
      <ReadingAid report={report}>
        {`${t('landtag.aid')} ${report.missing > 0 ? t('landtag.missing', { count: report.missing }) : ''}`}
      </ReadingAid>
    </section>
  );
}

/** The sum of a Kreis stands under what it adds; what will never flow stands beneath, with a sum of its own. */
function District({
  subtotal,
  rows,
}: {
  subtotal: LandtagReportDto['subtotals'][number];
  rows: LandtagRowDto[];
}) {
  const { t } = useTranslation('fundingReport');
  const name = subtotal.ags === '' ? t('without.district') : subtotal.name;
  const own = rows.filter(({ district }) => district.ags === subtotal.ags);
  const shown = (counts: boolean) =>
    own.filter((row) => row.counts === counts).map((row) => <Row key={row.caseId} row={row} />);
  return (
    <tbody>
      <tr className="report-group">
        <th scope="rowgroup" colSpan={COLUMNS}>
          {name}
        </th>
      </tr>
      {shown(true)}
      <SumRow
        className="report-subtotal"
        name={t('landtag.subtotal', { name, count: subtotal.cases })}
        of={subtotal}
      />
      {shown(false)}
      <Apart of={subtotal.apart} />
    </tbody>
  );
}

function Apart({ of }: { of: LandtagReportDto['apart'] }) {
  const { t } = useTranslation('fundingReport');
  if (of.cases === 0) return null;
  return <SumRow className="report-apart" name={t('landtag.apartSum', { count: of.cases })} of={of} />;
}

function Row({ row }: { row: LandtagRowDto }) {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  const open = row.counts ? t('open') : t('never');
  const drawn = shareOf(row.drawn, (row.federal ?? 0) + (row.state ?? 0));
  const day = (date: string | null) => (date ? format.shortDay(date) : open);
  return (
    <tr className={row.counts ? undefined : 'report-apart'}>
      <th scope="row">
        <a href={`/fall/${row.caseId}`}>{row.object}</a>
        <span className="second-line">{placesOf(row, t)}</span>
      </th>
      <td>{day(row.appliedOn)}</td>
      <td>{day(row.approvedOn)}</td>
      {amounts.map((name) => (
        <td key={name} className={name === 'total' ? 'number report-strong' : 'number'}>
          {row[name] === null ? <span className="muted">{open}</span> : amountText(row[name])}
          {name === 'drawn' && drawn !== null && <span className="second-line">{percent(drawn)}</span>}
        </td>
      ))}
      <td>
        {row.phase}
        {!row.counts && <span className="second-line">{t('landtag.notCounted')}</span>}
      </td>
    </tr>
  );
}

const SHOWN = 3;
type Translate = ReturnType<typeof useTranslation<'fundingReport'>>['t'];

/** The recipient, and where that is not the only Gemeinde: of which. The files name all; a row has room for a few. */
function placesOf({ recipient, municipalities: names }: LandtagRowDto, t: Translate): string {
  const who = recipient ?? t('landtag.noRecipient');
  if (names.length === 1 && who.endsWith(names[0]!)) return who;
  const shown = names.slice(0, names.length <= SHOWN ? SHOWN : SHOWN - 1).join(', ');
  const where =
    names.length <= SHOWN ? shown : t('landtag.places', { shown, count: names.length - SHOWN + 1 });
  return `${who}: ${where}`;
}

function SumRow({ className, name, of }: { className: string; name: string; of: LandtagReportDto['total'] }) {
  const { t } = useTranslation('fundingReport');
  const share = shareOf(of.drawn, of.federal + of.state);
  return (
    <tr className={className}>
      <th scope="row" colSpan={3}>
        {name}
      </th>
      {amounts.map((column) => (
        <td key={column} className="number">
          {amountText(of[column])}
          {column === 'drawn' && share !== null && <span className="second-line">{percent(share)}</span>}
        </td>
      ))}
      <td>
        <span className="sr-only">{t('noSum')}</span>
      </td>
    </tr>
  );
}

import { useTranslation } from 'react-i18next';
import type { ReportHead } from '../../api/funding-reports.js';
import { useFormat } from '../../ui/format.js';
import { shortChecksum } from './report-link.js';

/** Both dates, the filter and the data version in one line. */
export function useStamp(): (report: ReportHead) => string {
  const { t } = useTranslation('fundingReport');
  const format = useFormat();
  return ({ asOf, until, filter, dataVersion }) =>
    t('stamp', {
      until: format.shortDay(until),
      moment: format.moment(asOf),
      filter: filter.length > 0 ? filter.join(', ') : t('everything'),
      version: dataVersion,
    });
}

/** On paper the head of a table comes again on each sheet, and with it what the table is of. */
export function StampRow({ report, columns }: { report: ReportHead; columns: number }) {
  const { t } = useTranslation('fundingReport');
  const stamp = useStamp();
  return (
    <tr className="print-only report-stamp">
      <td colSpan={columns}>
        {stamp(report)} {t('link.checksum', { checksum: shortChecksum(report.checksum) })}
      </td>
    </tr>
  );
}

/** How the figures are to be read, and what nobody sees in them. */
export function ReadingAid({ report, children }: { report: ReportHead; children: string }) {
  const { t } = useTranslation('fundingReport');
  return (
    <p className="reading-aid">
      <b>{t('readingAid')}</b> {children} {t('readingAll', { version: report.dataVersion })}
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../account/copy-button.js';
import type { ReportHead } from '../../api/funding-reports.js';

/** 7f3a 91c4: enough to compare two sheets by eye; the files carry the whole. */
export const shortChecksum = (checksum: string): string =>
  `${checksum.slice(0, 4)}\u00a0${checksum.slice(4, 8)}`;

/** The address that gives this very table for ever, and by what it is recognised. */
export function ReportLink({ report, origin }: { report: ReportHead; origin: string }) {
  const { t } = useTranslation('fundingReport');
  const address = origin + report.link.replaceAll('%3A', ':');
  return (
    <div className="report-link">
      <b>{t('link.label')}</b>
      <a href={report.link}>{address}</a>
      <CopyButton text={address} label={t('link.copy')} />
      <span className="muted">{t('link.checksum', { checksum: shortChecksum(report.checksum) })}</span>
    </div>
  );
}

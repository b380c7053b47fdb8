import { useTranslation } from 'react-i18next';
import type { ReportHead } from '../../api/funding-reports.js';
import { Icon } from '../../ui/icon.js';
import { fileFormats, filePath, type ReportKind } from './report-queries.js';

interface ReportFilesProps {
  kind: ReportKind;
  report: ReportHead;
}

/** Exactly what is shown, to take along: the files carry both dates of the page. */
export function ReportFiles({ kind, report }: ReportFilesProps) {
  const { t } = useTranslation('fundingReport');
  return (
    <ul className="report-files no-print" aria-label={t('files.label')}>
      {fileFormats.map((format) => (
        <li key={format}>
          <a
            className={`kern-btn kern-btn--${format === 'pdf' ? 'primary' : 'secondary'}`}
            href={filePath(kind, format, report)}
            download
          >
            {format !== 'pdf' && <Icon name="download" />}
            <span className="kern-label">{t(`files.${format}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

import { useTranslation } from 'react-i18next';
import { deskFilePath } from '../../api/funding.js';
import { Icon } from '../../ui/icon.js';

/** The list as it is filtered, as a file; both dialects, for programs and for a German Excel. */
export function DeskDownload({ q }: { q: string }) {
  const { t } = useTranslation('desk');
  return (
    <p className="desk-download">
      <Icon name="download" />
      <span>{t('download.label')}</span>
      {(['csv-excel', 'csv'] as const).map((format) => (
        <a key={format} href={deskFilePath(q, format)} download>
          {t(`download.${format}`)}
        </a>
      ))}
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import { type ReportKind, reportPaths } from './report-queries.js';

/** The three reports, and what each answers. */
export function ReportList() {
  const { t } = useTranslation('fundingReport');
  return (
    <>
      <div>
        <h1>{t('list.title')}</h1>
        <p className="answer-line">{t('list.about')}</p>
      </div>
      <ul className="report-list">
        {(Object.keys(reportPaths) as ReportKind[]).map((kind) => (
          <li key={kind} className="card">
            <h2>
              <a href={reportPaths[kind]}>{t(`${kind}.title`)}</a>
            </h2>
            <p>{t(`${kind}.about`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

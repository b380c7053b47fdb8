import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordDto } from '../../api/records.js';
import { projectQuery } from '../public-queries.js';
import { PublicPreview } from '../public-preview.js';
import type { Draft } from './report-draft.js';
import { previewOf } from './report-preview.js';

interface PreviewProps {
  record: RecordDto;
  draft: Draft;
}

/** How it will appear in public, in the public page's own words; dashed, so that nobody takes it for saved. */
export function ReportPreview({ record, draft }: PreviewProps) {
  const { t } = useTranslation('workList');
  const id = useId();
  const { data: shown } = useQuery({ ...projectQuery(record.id), enabled: record.publicState !== null });
  const [now] = useState(() => new Date().toISOString());
  const preview = previewOf(record, draft, shown ?? null, now);
  return (
    <section aria-labelledby={id}>
      <div className="report-preview-head">
        <h2 id={id}>{t('report.preview.heading')}</h2>
        <span className="muted">{t('report.preview.unsaved')}</span>
      </div>
      <div className="report-preview">
        {preview ? (
          <PublicPreview project={preview} before={record.counts} />
        ) : (
          <p>{t('report.preview.notPublic')}</p>
        )}
      </div>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { refusalOf } from '../../api/client.js';
import type { UploadDto } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { takeFocus } from '../../ui/take-focus.js';
import { UploadChanges } from './upload-changes.js';
import { UploadDone } from './upload-done.js';
import { UploadFoot } from './upload-foot.js';
import { UploadReading } from './upload-reading.js';
import { UploadRefused } from './upload-refused.js';
import { UploadStale } from './upload-stale.js';
import { UploadSteps } from './upload-steps.js';
import { UploadSum } from './upload-sum.js';
import { UploadUnmatched } from './upload-unmatched.js';
import { uploadQuery } from './upload-queries.js';
import { useSpoken } from '../use-spoken.js';
import { useUpload } from './use-upload.js';

/** The dry run of one file. Nothing is stored until it is taken over. */
export function UploadView({ id }: { id: string }) {
  const { t } = useTranslation('upload');
  const [deleted, setDeleted] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({ ...uploadQuery(id), enabled: deleted === null });
  if (deleted !== null) return <Deleted name={deleted} />;
  if (data) return <DryRun upload={data} onDeleted={() => setDeleted(data.fileName)} />;
  if (!error) return <Loading words={t('dryRun.loading')} />;
  const refusal = refusalOf(error);
  if (!refusal) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  return (
    <>
      <h1>{t('dryRun.missing')}</h1>
      <p>{refusal.detail}</p>
      <p className="plain-links">
        <a href="/hochladen">{t('dryRun.back')}</a>
      </p>
    </>
  );
}

/** What it means, and how it comes back. */
function Deleted({ name }: { name: string }) {
  const { t } = useTranslation('upload');
  return (
    <>
      <h1 ref={takeFocus} tabIndex={-1}>
        {t('deleted.title', { name })}
      </h1>
      <p>{t('deleted.text')}</p>
      <p className="plain-links">
        <a href="/hochladen">{t('dryRun.back')}</a>
      </p>
    </>
  );
}

function DryRun({ upload, onDeleted }: { upload: UploadDto; onDeleted: () => void }) {
  const deeds = useUpload(upload);
  const { taken } = deeds;
  const isDone = upload.appliedAt !== null;
  return (
    <div className="upload">
      <Head upload={upload} />
      <UploadSteps upload={upload} />
      {isDone && <UploadDone upload={upload} taken={taken} />}
      {taken?.is === 'stale' && !isDone && <UploadStale before={taken.before} after={upload} />}
      <UploadReading key={String(isDone)} upload={upload} onRead={deeds.readAnew} />
      {!isDone && <UploadSum upload={upload} />}
      <UploadRefused upload={upload} deeds={deeds} />
      {!isDone && (
        <>
          <UploadUnmatched upload={upload} deeds={deeds} />
          <UploadChanges upload={upload} deeds={deeds} />
          <UploadFoot upload={upload} deeds={deeds} onDeleted={onDeleted} />
        </>
      )}
      <Spoken upload={upload} />
    </div>
  );
}

function Head({ upload }: { upload: UploadDto }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const { kind, project, appliedAt, createdAt, durationMs } = upload;
  const title = t(appliedAt ? 'dryRun.titleDone' : 'dryRun.title', { kind: t(`kind.${kind}`) });
  const facts = [
    project?.name,
    t('dryRun.ofFile', { moment: format.moment(createdAt) }),
    !appliedAt && t('dryRun.made', { duration: format.measure(durationMs / 1000, 1) }),
  ];
  return (
    <div className="staff-head">
      <h1>{title}</h1>
      <p className="muted">{facts.filter(Boolean).join(', ')}</p>
    </div>
  );
}

/** The sum of the dry run, for who does not see it: once it is there, and after each mend. */
function Spoken({ upload: { rows, appliedAt } }: { upload: UploadDto }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const counts = {
    count: rows.read,
    read: format.count(rows.read),
    unchanged: format.count(rows.unchanged),
    changed: format.count(rows.changed),
    added: format.count(rows.added),
    refused: format.count(rows.refused),
    unmatched: format.count(rows.unmatched),
  };
  const spoken = useSpoken(appliedAt ? '' : t('sum.spoken', counts));
  return (
    <p className="sr-only" role="status">
      {spoken}
    </p>
  );
}
